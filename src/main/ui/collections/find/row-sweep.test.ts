import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FoundRow } from '../../../../shared/ui/collections/props.js';
import { RowSweep } from './row-sweep.js';

const row = (index: number): FoundRow => ({ index, rowId: String(index) });

/** Answers as hot code would, of a list in which every row that is so has what is looked for. */
function run(sweep: RowSweep, rowCount: number, has: (index: number) => boolean, ms = 10): number {
  let now = 0;
  let frames = 0;
  for (let look = sweep.look(now); look; look = sweep.look(now)) {
    const from = look.from[0] ?? 0;
    const end = Math.min(rowCount, from + look.count);
    const rows: FoundRow[] = [];
    for (let index = from; index < end; index++) if (has(index)) rows.push(row(index));
    now += ms;
    frames += 1;
    assert.ok(sweep.take({ id: look.id, rows, next: end < rowCount ? [end] : null }, now));
    assert.ok(frames < 5000, 'it has an end');
  }
  return frames;
}

const indices = (sweep: RowSweep): number[] => sweep.rows.map(({ index }) => index);

describe('a search through rows', () => {
  it('begins where the user is, goes on from the top, and has them in order', () => {
    const sweep = new RowSweep(5000);
    run(sweep, 10_000, (index) => index % 2500 === 1);
    assert.deepEqual(indices(sweep), [1, 2501, 5001, 7501]);
    assert.equal(sweep.isAll, true);
  });

  it('each row is looked at once', () => {
    const seen = new Map<number, number>();
    run(new RowSweep(777), 3000, (index) => {
      seen.set(index, (seen.get(index) ?? 0) + 1);
      return false;
    });
    assert.equal(seen.size, 3000);
    assert.ok([...seen.values()].every((times) => times === 1));
  });

  it('the first from where the user is comes first; what is before it, when nothing is behind', () => {
    const sweep = new RowSweep(90);
    const look = sweep.look(0);
    assert.ok(look);
    assert.equal(sweep.firstFrom(90), null);
    sweep.take({ id: look.id, rows: [], next: null }, 0);
    const second = sweep.look(0);
    assert.deepEqual([second?.from, second?.count], [[0], 90]);
    sweep.take({ id: second?.id ?? 0, rows: [row(3)], next: [90] }, 0);
    assert.equal(sweep.isOver, true);
    assert.equal(sweep.firstFrom(90)?.index, 3);
  });

  it('asks the same until it is answered, and takes no other answer', () => {
    const sweep = new RowSweep(0);
    const look = sweep.look(0);
    assert.equal(sweep.look(1000), look);
    assert.equal(sweep.take({ id: -1, rows: [row(1)], next: null }, 0), false);
    assert.deepEqual(indices(sweep), []);
  });

  it('asks for more where answers come quickly, and for less where they do not', () => {
    const quick = run(new RowSweep(0), 100_000, () => false, 5);
    const slow = run(new RowSweep(0), 100_000, () => false, 100);
    assert.ok(quick < 15, `${quick} frames`);
    assert.equal(slow, Math.ceil((100_000 - 500) / 250) + 1);
  });

  it('stops when there are more than anybody steps through', () => {
    const sweep = new RowSweep(50_000);
    run(sweep, 100_000, () => true);
    assert.equal(sweep.rows.length, 10_000);
    assert.equal(sweep.rows[0]?.index, 50_000);
    assert.equal(sweep.isAll, false);
  });

  it('ends in a tree that has no end', () => {
    const sweep = new RowSweep(0);
    let now = 0;
    for (let look = sweep.look(now); look; look = sweep.look(now)) {
      now += 1;
      sweep.take({ id: look.id, rows: [], next: [0, 0] }, now);
    }
    assert.equal(sweep.isAll, false);
  });
});
