import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from './blocks.js';
import { documentOf } from './document.js';

function blocksOf(text: string): readonly Block[] {
  return documentOf(text).blocks;
}

/** The only block of a text. */
function blockOf(text: string): Block {
  const [block, ...others] = blocksOf(text);
  assert.ok(block && others.length === 0, `${others.length + 1} blocks`);
  return block;
}

function spansOf(text: string): unknown {
  const block = blockOf(text);
  assert.ok(block.type === 'paragraph', block.type);
  return block.spans;
}

describe('Markdown', () => {
  it('headings, of both kinds and all levels', () => {
    const levels = blocksOf('# a\n\n###### b ##\n\nc\n=\n\nd\n-\n').map((block) =>
      block.type === 'heading' ? [block.level, block.spans[0]?.text] : block.type,
    );
    assert.deepEqual(levels, [
      [1, 'a'],
      [6, 'b'],
      [1, 'c'],
      [2, 'd'],
    ]);
  });

  it('strong, emphasis, both, strikethrough, code', () => {
    assert.deepEqual(spansOf('a **b** *c* ***d*** ~~e~~ `` f`g ``'), [
      { text: 'a ' },
      { text: 'b', strong: true },
      { text: ' ' },
      { text: 'c', emphasis: true },
      { text: ' ' },
      { text: 'd', strong: true, emphasis: true },
      { text: ' ' },
      { text: 'e', strike: true },
      { text: ' ' },
      { text: 'f`g', code: true },
    ]);
  });

  it('what only looks like it is text', () => {
    assert.deepEqual(spansOf('2 * 3 * 4, snake_case_name, \\*not\\*, a&amp;b &copy;'), [
      { text: '2 * 3 * 4, snake_case_name, *not*, a&b ©' },
    ]);
  });

  it('breaks: a line feed is a space, two spaces or a backslash before it are a break', () => {
    assert.deepEqual(spansOf('a\nb  \nc\\\nd'), [{ text: 'a b\nc\nd' }]);
  });

  it('lists in lists, tight and loose, from any number on', () => {
    const paragraph = (text: string): Block => ({ type: 'paragraph', spans: [{ text }] });
    assert.deepEqual(blockOf('7. a\n   - b\n8. c'), {
      type: 'list',
      first: 7,
      isTight: true,
      items: [
        {
          isDone: null,
          blocks: [
            paragraph('a'),
            {
              type: 'list',
              first: null,
              isTight: true,
              items: [{ isDone: null, blocks: [paragraph('b')] }],
            },
          ],
        },
        { isDone: null, blocks: [paragraph('c')] },
      ],
    });
    const loose = blockOf('- a\n\n- b');
    assert.equal(loose.type === 'list' && loose.isTight, false);
    assert.equal(blocksOf('- a\n+ b').length, 2);
  });

  it('tasks', () => {
    const list = blockOf('- [ ] a\n- [x] **b**\n- [X] c\n- [y] d\n- [ ]e');
    assert.ok(list.type === 'list');
    assert.deepEqual(
      list.items.map(({ isDone, blocks: [first] }) => [isDone, first?.type === 'paragraph' && first.spans]),
      [
        [false, [{ text: 'a' }]],
        [true, [{ text: 'b', strong: true }]],
        [true, [{ text: 'c' }]],
        [null, [{ text: '[y] d' }]],
        [null, [{ text: '[ ]e' }]],
      ],
    );
  });

  it('tables with alignment and looks in cells; a missing cell is empty, one too many is dropped', () => {
    assert.deepEqual(blockOf('| a | *b* |  c |\n|:--|:-:|--:|\n| `x\\|y` | 1 |\n| 2 | 3 | 4 | 5 |'), {
      type: 'table',
      columns: [
        { label: [{ text: 'a' }], align: 'start' },
        { label: [{ text: 'b', emphasis: true }], align: 'center' },
        { label: [{ text: 'c' }], align: 'end' },
      ],
      rows: [
        [[{ text: 'x|y', code: true }], [{ text: '1' }], []],
        [[{ text: '2' }], [{ text: '3' }], [{ text: '4' }]],
      ],
    });
  });

  it('code, fenced and indented, with its language and its blank lines', () => {
    assert.deepEqual(blockOf('```ts title="x"\na\n\n  b\n```'), {
      type: 'code',
      code: 'a\n\n  b',
      language: 'ts',
    });
    assert.deepEqual(blockOf('    a\n\n    b'), { type: 'code', code: 'a\n\nb', language: '' });
    assert.deepEqual(blockOf('~~~\n```\n~~~'), { type: 'code', code: '```', language: '' });
  });

  it('code that is still being streamed is code', () => {
    assert.deepEqual(blocksOf('See:\n\n```py\nx = 1\n\ny')[1], {
      type: 'code',
      code: 'x = 1\n\ny',
      language: 'py',
    });
  });

  it('quotes, rules', () => {
    assert.deepEqual(blocksOf('> a\nb\n>\n> > c\n\n---'), [
      {
        type: 'quote',
        blocks: [
          { type: 'paragraph', spans: [{ text: 'a b' }] },
          { type: 'quote', blocks: [{ type: 'paragraph', spans: [{ text: 'c' }] }] },
        ],
      },
      { type: 'rule' },
    ]);
  });

  it('links: in the text, by definition from anywhere, in angles, bare', () => {
    const link = 'https://example.org/';
    assert.deepEqual(spansOf(`[a *b*](${link} "title") <${link}> ${link}.`), [
      { text: 'a ', link },
      { text: 'b', emphasis: true, link },
      { text: ' ' },
      { text: link, link },
      { text: ' ' },
      { text: link, link },
      { text: '.' },
    ]);
    assert.deepEqual(blocksOf(`[a][One] [one]\n\n- x\n\n[ONE]: ${link}`)[0], {
      type: 'paragraph',
      spans: [{ text: 'a', link }, { text: ' ' }, { text: 'one', link }],
    });
    assert.deepEqual(spansOf(`[](${link})`), [{ text: link, link }]);
    assert.deepEqual(spansOf('main.rs, a@b.example'), [{ text: 'main.rs, a@b.example' }]);
  });

  it('X3: HTML is text', () => {
    assert.deepEqual(spansOf('<b onclick="x">a</b><!-- c --><script>alert(1)</script>'), [
      { text: '<b onclick="x">a</b><!-- c --><script>alert(1)</script>' },
    ]);
    assert.deepEqual(blockOf('<div>\n*a*\n</div>'), {
      type: 'paragraph',
      spans: [{ text: '<div> ' }, { text: 'a', emphasis: true }, { text: ' </div>' }],
    });
  });

  it('X3: what must not be opened is no link, and is shown with where it would lead', () => {
    assert.deepEqual(spansOf('[a](javascript:alert(1)) [b](./c.md)'), [
      { text: 'a' },
      { text: ' (javascript:alert(1))', tone: 'muted' },
      { text: ' ' },
      { text: 'b' },
      { text: ' (./c.md)', tone: 'muted' },
    ]);
    assert.deepEqual(spansOf('[a](data:text/html;base64,AAAA) <file:///etc/passwd>'), [
      { text: 'a' },
      { text: ' (data:text/html;base64,AAAA)', tone: 'muted' },
      { text: ' ' },
      { text: 'file:///etc/passwd' },
    ]);
    assert.deepEqual(spansOf('<https://example.org/\u202Egnp> \u202E'), [
      { text: 'https://example.org/⟨U+202E⟩gnp', link: 'https://example.org/%E2%80%AEgnp' },
      { text: ' \u202E' },
    ]);
  });

  it('X3: an image is its description and its address', () => {
    assert.deepEqual(spansOf('![a *b*](https://example.org/c.png)'), [
      { text: 'Image: ', tone: 'muted' },
      { text: 'a b', emphasis: true },
      { text: ' (', tone: 'muted' },
      { text: 'https://example.org/c.png', link: 'https://example.org/c.png' },
      { text: ')', tone: 'muted' },
    ]);
    const data = spansOf(`![a](data:image/png;base64,${'A'.repeat(9000)})`) as { text: string }[];
    assert.deepEqual(
      data.map(({ text }) => text.length),
      ['Image: '.length, 1, ' ()'.length + 81],
    );
  });

  it('footnotes are text, also where CommonMark would take them for definitions', () => {
    assert.deepEqual(blocksOf('a[^1]\n\n[^1]: note\n[^2]: https://example.org/'), [
      { type: 'paragraph', spans: [{ text: 'a[^1]' }] },
      { type: 'paragraph', spans: [{ text: '[^1]: note' }] },
      {
        type: 'paragraph',
        spans: [{ text: '[^2]: ' }, { text: 'https://example.org/', link: 'https://example.org/' }],
      },
    ]);
  });

  it('nothing, blank lines, and line ends of all kinds', () => {
    assert.deepEqual(blocksOf(''), []);
    assert.deepEqual(blocksOf('\n \n\t\n'), []);
    assert.deepEqual(blocksOf('# a\r\n\r\nb\rc'), blocksOf('# a\n\nb\nc'));
  });

  it('what was parsed is kept with the definitions around it', () => {
    const text = 'See [one].\n\nAnd [two].';
    const links = (more: string): unknown[] =>
      blocksOf(text + more).map((block) => block.type === 'paragraph' && block.spans[1]?.link);
    assert.deepEqual(links(''), [undefined, undefined]);
    assert.deepEqual(links('\n\n[one]: https://example.org/1'), ['https://example.org/1', undefined]);
    assert.deepEqual(links('\n\n[two]: https://example.org/2'), [undefined, 'https://example.org/2']);
    assert.deepEqual(links(''), [undefined, undefined]);
  });

  it('what was parsed is kept: the same text is the same document, and a longer one has the same blocks', () => {
    const text = 'A first one.\n\nA second one.\n\nA thi';
    const before = documentOf(text);
    assert.equal(documentOf(`${text.slice(0, 20)}${text.slice(20)}`), before);
    const after = documentOf(`${text}rd one.`);
    assert.equal(after.blocks[0], before.blocks[0]);
    assert.equal(after.blocks[1], before.blocks[1]);
    assert.notEqual(after.blocks[2], before.blocks[2]);
  });
});
