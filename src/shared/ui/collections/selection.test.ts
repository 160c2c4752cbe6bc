import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSelectedAfter, isSelectionSteps, type SelectionStep, selectedAfter } from './selection.js';

const ids = { rowCount: 12, rowId: (index: number): string => `r${index}` };

const step: fc.Arbitrary<SelectionStep> = fc.oneof(
  fc.constant({ do: 'all' as const }),
  fc.constant({ do: 'none' as const }),
  fc.record({
    do: fc.constantFrom('add' as const, 'remove' as const),
    first: fc.integer({ min: 0, max: 11 }),
    last: fc.integer({ min: 0, max: 11 }),
    id: fc.constant(null),
  }),
  fc.nat(11).map((at) => ({ do: 'add' as const, first: at, last: at, id: `r${at}` })),
);
const selection = fc.subarray(Array.from({ length: 12 }, (_, index) => `r${index}`));

describe('selection', () => {
  it('a step may name a row by its id, whatever its index is by now', () => {
    const steps = [{ do: 'none' }, { do: 'add', first: 3, last: 3, id: 'elsewhere' }] as const;
    assert.deepEqual([...selectedAfter(new Set(['r1']), steps, ids)], ['elsewhere']);
  });

  it('ranges end where the rows do', () => {
    const steps = [{ do: 'add', first: -5, last: 500, id: null }] as const;
    assert.equal(selectedAfter(new Set(), steps, ids).size, 12);
  });

  it('U3: main shows of each row what hot code will make of it', () => {
    fc.assert(
      fc.property(selection, fc.array(step, { maxLength: 6 }), (before, steps) => {
        const after = selectedAfter(new Set(before), steps, ids);
        for (let index = 0; index < 12; index++) {
          const row = { index, rowId: `r${index}` };
          assert.equal(isSelectedAfter(before.includes(row.rowId), row, steps), after.has(row.rowId));
        }
      }),
    );
  });

  it('steps may be told again to hot code that has seen the first of them', () => {
    fc.assert(
      fc.property(selection, fc.array(step, { maxLength: 6 }), fc.nat(6), (before, steps, seen) => {
        const once = selectedAfter(new Set(before), steps, ids);
        const first = selectedAfter(new Set(before), steps.slice(0, seen), ids);
        assert.deepEqual([...selectedAfter(first, steps, ids)].sort(), [...once].sort());
      }),
    );
  });

  it('what is no list of steps is known as such', () => {
    assert.ok(isSelectionSteps([{ do: 'none' }, { do: 'add', first: 1, last: 2, id: null }]));
    for (const wrong of [null, 'all', [{ do: 'add', first: 1.5, last: 2, id: null }], [{ do: 'flip' }]]) {
      assert.ok(!isSelectionSteps(wrong));
    }
  });
});
