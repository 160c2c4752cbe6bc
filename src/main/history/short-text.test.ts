import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Data } from '../../shared/data.js';
import { shortText } from './short-text.js';

/** Counts every part that is asked for. */
function counted<T extends object>(value: T, reads: { count: number }): T {
  return new Proxy(value, {
    get(target, key) {
      reads.count += 1;
      const found: unknown = Reflect.get(target, key);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

describe('shortText', () => {
  it('writes a text as it is, and all else much like JSON', () => {
    const cases: [Data, string][] = [
      ['plain “text”\n', 'plain “text”\n'],
      [null, 'null'],
      [undefined, 'undefined'],
      [
        { a: 'x "y"', 'b c': [1, true, null, undefined] },
        '{"a":"x \\"y\\"","b c":[1,true,null,"undefined"]}',
      ],
      [{ n: [Number.NaN, Number.POSITIVE_INFINITY, -0, 5n] }, '{"n":["NaN","Infinity","-0","5n"]}'],
      [[new Date(Number.NaN), new Date(0)], '["Invalid Date","1970-01-01T00:00:00.000Z"]'],
      [new Map<string, Data>([['k', new Set([1, 'two'])]]), '[["k",[1,"two"]]]'],
      [[new Float64Array([0.5]), new BigInt64Array([7n])], '[[0.5],["7n"]]'],
      [[], '[]'],
      [{}, '{}'],
    ];
    for (const [value, expected] of cases) assert.equal(shortText(value, 100), expected);
  });

  it('cuts what is too long, and marks the cut', () => {
    assert.equal(shortText('abcdef', 6), 'abcdef');
    assert.equal(shortText('abcdefg', 6), 'abcdef…');
    assert.equal(shortText([1, 2, 3, 4], 6), '[1,2,3…');
    assert.equal(shortText({ long: 'x'.repeat(1_000) }, 10), '{"long":"x…');
    assert.equal(shortText({ ['k'.repeat(1_000)]: 1 }, 4), '{"kk…');
  });

  it('looks at no more of a large value than it shows', () => {
    const reads = { count: 0 };
    const entry = counted({ id: 1, text: 'some text of an entry' }, reads);
    const list = counted(
      Array.from({ length: 100_000 }, () => entry),
      reads,
    );
    const byId = new Map(list.map((value, id) => [id, value]));
    const record = counted(Object.fromEntries(byId), reads);
    for (const value of [list, byId, record, { deep: [{ list }] }]) {
      reads.count = 0;
      assert.equal(shortText(value as Data, 160).length, 161);
      assert.ok(reads.count < 200, `${reads.count} reads`);
    }
    let levels: Data = 'end';
    for (let level = 0; level < 400; level += 1) levels = [levels];
    assert.equal(shortText(levels, 20), `${'['.repeat(20)}…`);
  });
});
