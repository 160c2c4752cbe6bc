import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Data, StateData } from '../data.js';
import { applyPatches } from './apply-patches.js';
import { cloneData } from './clone-data.js';
import { isRecord } from './data-kind.js';
import { equalData } from './equal-data.js';
import { createDraft, type Produced } from './produce.js';
import { StateError } from './state-error.js';
import { anyState } from './testing/arbitrary-data.js';
import { anyEdits, applyEdits } from './testing/random-edits.js';

const withHole = [1, 2, 3];
delete withHole[1];

// biome-ignore lint/suspicious/noExplicitAny: the tests edit drafts of any shape, as hot code's own types would let it
function produce(base: StateData, edit: (draft: any) => void): Produced<StateData> {
  const before = structuredClone(base);
  const { draft, finish } = createDraft(base);
  edit(draft);
  try {
    return finish();
  } finally {
    assertEqualData(base, before);
  }
}

function assertEqualData(actual: Data, expected: Data): void {
  if (!equalData(actual, expected)) assert.deepEqual(actual, expected, 'differs');
  assert.ok(equalData(actual, expected), 'the order of keys differs');
}

/** What must hold of every draft: the patches lead there and back, through a structured clone, too. */
function assertConsistent(base: StateData, { state, patches, inverse }: Produced<StateData>): void {
  assertEqualData(applyPatches(base, structuredClone(patches)), state);
  assertEqualData(applyPatches(state, structuredClone(inverse)), base);
}

describe('createDraft', () => {
  it('S3: any edits give the state that a plain object would have, and patches that lead there and back', () => {
    fc.assert(
      fc.property(anyState, anyEdits, (base, edits) => {
        const model = cloneData(base);
        if (!isRecord(model)) throw new Error('the state is a record');
        const plain = { ...model };
        applyEdits(plain, edits);
        const produced = produce(base, (draft) => applyEdits(draft, edits));
        assertEqualData(produced.state, plain);
        assertConsistent(base, produced);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers the base itself and no patches when nothing changed', () => {
    const base = { a: { b: 1 }, list: [{ x: 1 }] };
    const produced = produce(base, (draft) => {
      draft.a.b = 2;
      draft.a.b = 1;
      draft.list.push(0);
      draft.list.pop();
    });
    assert.equal(produced.state, base);
    assert.deepEqual(produced.patches, []);
    assert.deepEqual(produced.inverse, []);
  });

  it('shares what did not change', () => {
    const base = { a: { deep: {} }, b: { x: 1 } };
    const { state } = produce(base, (draft) => {
      draft.b.x = 2;
    });
    assert.equal(state.a, base.a);
  });

  it('gives one patch for a shift, and one for each element that was spliced in', () => {
    const base = { list: Array.from({ length: 100 }, (_, id) => ({ id })) };
    const shifted = produce(base, (draft) => {
      draft.list.shift();
    });
    assert.deepEqual(shifted.patches, [{ op: 'remove', path: ['list', 0] }]);
    const spliced = produce(base, (draft) => {
      draft.list.splice(50, 1, { id: -1 }, { id: -2 });
      draft.list[98].id = 'edited';
    });
    assert.equal(spliced.patches.length, 3);
    assertConsistent(base, spliced);
  });

  it('replaces an array whole when moving its elements one by one would take longer', () => {
    const base = { list: Array.from({ length: 10_000 }, (_, id) => ({ id })) };
    const produced = produce(base, (draft) => {
      draft.list.reverse();
    });
    assert.equal(produced.patches.length, 1);
    assertConsistent(base, produced);
  });

  it('does not turn an element that moved into edits of the one whose place it takes', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `text of ${id}`, tags: [id] }));
    const produced = produce({ list: [a, b, c, d] } as StateData, (draft) => {
      draft.list = [b, a, d, c];
    });
    assert.ok(produced.patches.every(({ path }) => path.length === 2));
    assertConsistent({ list: [a, b, c, d] } as StateData, produced);
  });

  it('keeps the order of a key that was deleted and set again', () => {
    const base = {
      recent: new Map([
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]),
      tags: new Set(['x', 'y']),
    };
    const produced = produce(base, (draft) => {
      draft.recent.delete('a');
      draft.recent.set('a', 1);
      draft.tags.delete('x');
      draft.tags.add('x');
    });
    const { recent, tags } = applyPatches(base, produced.patches);
    assert.deepEqual([...recent.keys()], ['b', 'c', 'a']);
    assert.deepEqual([...tags], ['y', 'x']);
    assertConsistent(base, produced);
  });

  it('gives a value that is put at two places a copy at each', () => {
    const produced = produce({ a: null, b: null }, (draft) => {
      const both = { n: 1 };
      draft.a = both;
      draft.b = both;
      both.n = 2;
    });
    assertEqualData(produced.state, { a: { n: 2 }, b: { n: 2 } });
    assert.notEqual(produced.state.a, produced.state.b);
    assertConsistent({ a: null, b: null }, produced);
  });

  it('takes a draft of one key as the value of another, as it is at the end', () => {
    const base: StateData = { a: { n: 1, list: [{ x: 1 }] }, b: null, c: [] };
    const produced = produce(base, (draft) => {
      draft.b = draft.a;
      draft.c.push(draft.a.list, { nested: draft.a.list[0] });
      draft.a.n = 2;
      draft.a.list[0].x = 5;
    });
    const list = [{ x: 5 }];
    assertEqualData(produced.state, {
      a: { n: 2, list },
      b: { n: 2, list },
      c: [list, { nested: { x: 5 } }],
    });
    assertConsistent(base, produced);
  });

  it('S3: is not touched by what hot code does later to an object that it stored', () => {
    const stored = { n: 1, list: [1] };
    const produced = produce({ a: null }, (draft) => {
      draft.a = stored;
    });
    stored.n = 99;
    stored.list.push(99);
    assertEqualData(produced.state, { a: { n: 1, list: [1] } });
    assertConsistent({ a: null }, produced);
  });

  it('leaves the values of earlier patches alone when a later draft changes the same place', () => {
    const first = produce({ list: [] }, (draft) => {
      draft.list.push({ n: 1 });
    });
    const before = structuredClone(first.patches);
    const second = produce(first.state, (draft) => {
      draft.list[0].n = 2;
    });
    assert.deepEqual(first.patches, before);
    assertEqualData(applyPatches({ list: [] }, [...first.patches, ...second.patches]), { list: [{ n: 2 }] });
  });

  it('S1: refuses what is not data with its path, inside new values and old containers', () => {
    const base = { list: [1], deep: { map: new Map([['k', { x: 1 }]]) } };
    const cases: [(draft: { list: unknown[]; deep: { map: Map<string, unknown> } }) => void, RegExp][] = [
      [(draft) => draft.list.push(() => 1), /^state\.list\[1\] is the function without a name/],
      [
        (draft) => draft.deep.map.set('k', { x: { y: Symbol('s') } }),
        /^state\.deep\.map\.k\.x\.y is the symbol/,
      ],
      [(draft) => Object.assign(draft, { list: /x/ }), /^state\.list is an instance of class RegExp/],
      [
        (draft) => Object.assign(draft, { list: 'abc'.match(/b/) }),
        /^state\.list is an array with the property/,
      ],
      [(draft) => Object.assign(draft, { list: withHole }), /^state\.list\[1\] is a hole/],
      [
        (draft) => {
          draft.list[5] = 1;
        },
        /^state\.list\[1\] is a hole/,
      ],
      [
        (draft) => Object.assign(draft.deep, { self: draft.deep }),
        /^state\.deep\.self\.self is state\.deep\.self again/,
      ],
    ];
    for (const [edit, message] of cases) {
      assert.throws(
        () => produce(base, edit),
        (error) => error instanceof StateError && message.test(error.message),
        String(message),
      );
    }
  });

  it('S1: names the mistake when a part of an earlier draft is stored', () => {
    let old: unknown;
    produce({ a: { b: {} } }, (draft) => {
      old = draft.a.b;
    });
    assert.throws(
      () =>
        produce({ c: null }, (draft) => {
          draft.c = [old];
        }),
      /earlier frame/,
    );
  });

  it('S1: survives data nested too deep to recurse into', () => {
    let deep: Data = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    assert.throws(
      () =>
        produce({ a: null }, (draft) => {
          draft.a = deep;
        }),
      /nested/,
    );
  });
});
