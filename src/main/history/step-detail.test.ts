import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Data, StateData } from '../../shared/data.js';
import { diffData } from '../../shared/state/diff-data.js';
import type { StepName } from './step.js';
import { detailOf } from './step-detail.js';
import { TravelledState } from './testing/travelled-state.js';

const TYPING = { group: 'edit app/field 1' } as const;
const LONG = 'A text of more than sixty-four characters, which changes by splices and not as a whole. ';

/** The detail of one step that leads through these states, a change each. */
function detail(states: readonly StateData[], name: Partial<StepName> = {}): string | null {
  const [first = {}, ...more] = states;
  const app = new TravelledState(first);
  let id = -1;
  for (const state of more) id = app.apply(diffData(app.state, state), { group: 'one', ...name });
  const step = app.history.get(id);
  assert.ok(step && app.history.size === 1, 'it is one step');
  return detailOf(step);
}

const typed = (...texts: string[]): string | null =>
  detail(
    texts.map((draft) => ({ draft })),
    TYPING,
  );

describe('detailOf', () => {
  it('tells what was typed, in short texts and in long ones', () => {
    assert.equal(typed('', 'h', 'he', 'hello '), '“hello”');
    assert.equal(typed('one two', 'one x', 'one xy'), '“xy”');
    assert.equal(typed('hello', 'hell', 'hel'), 'removed “lo”');
    assert.equal(typed(LONG, `${LONG}n`, `${LONG}ne`, `${LONG}new`), '“new”');
    assert.equal(typed(`${LONG}new`, `${LONG}ne`, `${LONG}n`, LONG), 'removed “new”');
    assert.equal(typed(`a${LONG}`, `ax${LONG}`, `axy${LONG}`, `ax${LONG}`), '“x”');
    const short = LONG.slice(0, 63);
    assert.equal(typed(short, `${short}a`, `${short}ab`, `${short}abc`), '“abc”', 'across the border');
    assert.equal(typed('x', 'x '), null, 'a space says nothing');
    assert.equal(typed('😀', '😁'), '“😁”');
  });

  it('tells a text of many lines, or a long one, by its beginning', () => {
    assert.equal(typed('', '\n  one\n\ttwo'), '“one two”');
    assert.equal(typed('', 'w'.repeat(100)), `“${'w'.repeat(60)}…”`);
    assert.equal(typed('', `${'w'.repeat(59)}😀😀`), `“${'w'.repeat(59)}…”`, 'no half of a pair');
  });

  it('tells which value took the place of which', () => {
    const exchange = (before: Data, after: Data): string | null => detail([{ v: before }, { v: after }]);
    assert.equal(exchange(20, 56), '20 → 56');
    assert.equal(exchange(0.1, 0.1 + 0.2), '0.1 → 0.3');
    assert.equal(exchange(false, true), 'off → on');
    assert.equal(exchange('light', 'right'), 'light → right');
    assert.equal(exchange(null, 'dark'), 'nothing → dark');
    assert.equal(detail([{ v: 1 }, { v: 5 }, { v: 3 }]), '1 → 3', 'the first and the last');
    assert.equal(
      detail([
        { v: 1, w: 1 },
        { v: 2, w: 2 },
      ]),
      null,
      'two of them are not one',
    );
    assert.equal(exchange([1], [2]), '1 → 2', 'also within a list');
    assert.equal(exchange(new Date(0), new Date(1)), null);
  });

  it('tells the text of what was added or removed: words, or the only text that there is', () => {
    const entry = (content: string): Data => ({ id: 'e1', role: 'User', content, at: 5 });
    const before = { entries: [], draft: '', next: 1 };
    const sent = { entries: [entry('some words')], draft: '', next: 2 };
    assert.equal(detail([before, sent]), '“some words”');
    assert.equal(detail([sent, before]), 'removed “some words”');
    assert.equal(detail([before, { ...sent, entries: [entry('word')] }]), null, 'ids and names say nothing');
    assert.equal(
      detail([
        { ...before, draft: 'word ' },
        { ...sent, entries: [entry('word')] },
      ]),
      '“word”',
      'what was a draft before',
    );
    assert.equal(detail([{ lines: ['a'] }, { lines: ['a', 'b'] }]), '“b”');
    assert.equal(
      detail([{ byId: new Map() }, { byId: new Map([['x', { title: 'A title', n: 1 }]]) }]),
      '“A title”',
    );
  });

  it('says nothing of what is too much for a few words, nor of what nobody did', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`k${n}`, 'some text']));
    assert.equal(detail([{}, many]), null);
    for (const kind of ['reload', 'import', 'migration'] as const)
      assert.equal(detail([{ v: 1 }, { v: 2 }], { kind }), null);
    assert.equal(detail([{ v: 1 }, { v: 2 }], { kind: 'auto' }), '1 → 2');
  });

  it('looks at a part of what is large only', () => {
    const list = Array.from({ length: 100_000 }, (_, n) => ({ n }));
    let reads = 0;
    const watched = new Proxy(list, {
      get(target, key) {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
    const step = {
      kind: 'edit',
      label: '',
      group: null,
      id: 1,
      parent: 0,
      time: 0,
      until: 0,
      session: null,
    } as const;
    const patches = [{ op: 'add', path: ['list'], value: watched }] as const;
    assert.equal(
      detailOf({ ...step, seq: 1, patches, inverse: [{ op: 'remove', path: ['list'] }], bytes: 0 }),
      null,
    );
    assert.ok(reads < 200, `${reads} reads`);
  });
});
