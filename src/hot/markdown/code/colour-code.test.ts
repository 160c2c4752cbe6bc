import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CodeTone, Tone } from 'rekindle';
import { coloursOf } from './colour-code.js';
import { LineColourer } from './colour-lines.js';
import { languageOf } from './languages.js';
import { type Mode, startOf } from './mode.js';

function modeOf(name: string): Mode {
  const mode = languageOf(name)?.mode;
  assert.ok(mode, name);
  return mode;
}

/** The parts of the code that have that colour. */
function partsOf(code: string, language: string, tone: Tone): string[] {
  return coloursOf(code, modeOf(language))
    .filter((found) => found.tone === tone)
    .map(({ start, end }) => code.slice(start, end).trim());
}

/** Without what was remembered of other code. */
function afresh(code: string, mode: Mode): readonly CodeTone[] {
  const colourer = new LineColourer(mode, { state: startOf(mode), tones: [], open: 0 });
  let offset = 0;
  for (const line of code.split('\n')) {
    colourer.add(line, offset);
    offset += line.length + 1;
  }
  return colourer.tones;
}

/** Code, and parts of it that a reader expects to have some colour. */
const SAMPLES: readonly (readonly [
  language: string,
  code: string,
  found: Partial<Record<Tone, string[]>>,
])[] = [
  [
    'ts',
    'const f = async (x: number) => `a`; // why',
    { accent: ['const', 'async'], muted: ['// why'], info: ['f', 'x', 'number'] },
  ],
  ['jsx', 'let a = null; /* b\nc */ "d"', { accent: ['let'], muted: ['/* b', 'c */'], success: ['"d"'] }],
  ['json', '{"a": [1, true, "b"]}', { info: ['"a"'], warning: ['1', 'true'], success: ['"b"'] }],
  ['py', 'def f(a):\n    """b\n    c"""\n    return 0x1f', { accent: ['def', 'return'], warning: ['0x1f'] }],
  ['bash', 'for i in a; do echo "b"; done # c', { success: ['"b"'], muted: ['# c'], info: ['echo'] }],
  [
    'html',
    '<p class="a">b &amp; c</p><!-- d -->',
    { accent: ['p', 'p'], success: ['"a"'], muted: ['<!-- d -->'] },
  ],
  ['html', '<script>let a = 1;</script>', { accent: ['script', 'let', 'script'], warning: ['1'] }],
  ['xml', '<a b="c"/>', { accent: ['a'], info: ['b'], success: ['"c"'] }],
  ['css', '.a { color: #fff; } /* b */', { accent: ['.a'], warning: ['#fff'], muted: ['/* b */'] }],
  ['rust', 'pub fn main() { let x = "a"; } // b', { accent: ['pub', 'fn', 'let'], muted: ['// b'] }],
  ['go', 'func f() string { return "a" } // b', { success: ['"a"'], muted: ['// b'] }],
  ['c', '#include <a.h>\nint main() { return 0; }', { secondary: ['#include <a.h>'], accent: ['return'] }],
  ['c++', 'class A { public: int b = 1; }; // c', { accent: ['class', 'public'], muted: ['// c'] }],
  [
    'java',
    '@Override public int a() { return 1; }',
    { secondary: ['@Override'], accent: ['public', 'return'] },
  ],
  ['sql', "SELECT a FROM b WHERE c = 'd' -- e", { accent: ['SELECT', 'FROM', 'WHERE'], muted: ['-- e'] }],
  ['yaml', 'a: "b"\n# c', { success: ['"b"'], muted: ['# c'] }],
  ['md', '# a\n- `b`\n```\n# c\n```', { accent: ['# a', '-'], success: ['`b`'], secondary: ['```', '```'] }],
  ['diff', '-a\n+b\n c', { danger: ['-a'], success: ['+b'] }],
];

describe('colours of code', () => {
  for (const [language, code, found] of SAMPLES) {
    it(`${language}: ${code.split('\n')[0]}`, () => {
      for (const [tone, parts] of Object.entries(found)) {
        assert.deepEqual(partsOf(code, language, tone as Tone), parts, tone);
      }
    });
  }

  it('languages go by many names, in any case; an unknown one has none', () => {
    assert.equal(languageOf('TSX')?.name, 'TypeScript');
    assert.equal(languageOf('plain')?.mode, null);
    for (const unknown of ['', 'brainfuck', 'constructor', '__proto__']) {
      assert.equal(languageOf(unknown), undefined, unknown);
    }
  });

  it('the same code is read once', () => {
    const mode = modeOf('ts');
    assert.equal(coloursOf('let once = 1;', mode), coloursOf('let once = 1;', mode));
  });

  it('code that is streamed has at each step the colours of the whole', () => {
    // Of the language itself: with what is none of it, the grammar of CSS goes on from whatever it has read last.
    for (const [language, sample] of SAMPLES) {
      const mode = modeOf(language);
      const pieces = fc.array(fc.constantFrom(sample, `${sample}\n`, '\n', ' ', '"', '{', '}', 'a'), {
        minLength: 1,
        maxLength: 8,
      });
      const property = fc.property(pieces, (parts) => {
        let code = '';
        for (const part of parts) {
          code += part;
          assert.deepEqual(coloursOf(code, mode), afresh(code, mode));
        }
      });
      fc.assert(property, { numRuns: 50 });
    }
  });

  it('colours lie in order, apart, and inside the code, whatever it is', () => {
    const texts = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }));
    const tricky = fc.array(
      fc.constantFrom('(', '{', '"', "'", '`', '\\', '<', '/', '\n', 'a', ' ', '${', '-->'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES.map(([language]) => language)),
        fc.oneof(
          texts,
          tricky.map((parts) => parts.join('')),
        ),
        (language, code) => {
          let last = 0;
          for (const { start, end } of coloursOf(code, modeOf(language))) {
            assert.ok(
              start >= last && end > start && end <= code.length,
              `${start} to ${end} of ${code.length}`,
            );
            last = end;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('X3: long lines, long gaps and deep brackets are where the colours end', () => {
    const long = `let a = 1; ${'b(); '.repeat(1000)}`;
    assert.ok(
      (coloursOf(`${long}\nlet c;`, modeOf('ts')).at(-1)?.start ?? 0) > long.length,
      'goes on behind it',
    );
    assert.ok(coloursOf(long, modeOf('ts')).every(({ end }) => end <= 400));
    assert.deepEqual(coloursOf(`a:${' '.repeat(300)}b`, modeOf('yaml')), []);
    const deep = `${'(a'.repeat(100)}\nlet c;`;
    assert.deepEqual(coloursOf(deep, modeOf('ts')), []);
  });

  it('a grammar that throws, or does not go on, leaves the rest without colours', () => {
    let calls = 0;
    const throwing: Mode = {
      token(stream) {
        calls += 1;
        if (stream.match('bad')) throw new Error('as grammars do');
        stream.skipToEnd();
        return 'keyword';
      },
    };
    assert.deepEqual(coloursOf('good\nbad\ngood', throwing), [{ start: 0, end: 4, tone: 'accent' }]);
    assert.equal(calls, 2);
    const stuck: Mode = { token: () => 'keyword' };
    assert.deepEqual(coloursOf('a\nb', stuck), []);
  });
});
