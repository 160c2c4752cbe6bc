import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareStates, MOST_DIFFERENCES } from './compare.js';

describe('compareStates', () => {
  it('tells what is different, by place, with both values', () => {
    const before = {
      title: 'a',
      list: [{ n: 1 }],
      gone: true,
      tags: new Set(['x']),
      map: new Map([[1, 'm']]),
    };
    const after = {
      title: 'b',
      list: [{ n: 2 }],
      tags: new Set(['y']),
      map: new Map([[1, 'n']]),
      come: null,
    };
    assert.deepEqual(
      compareStates(before, after).map(({ path, before: from, after: to }) => [path, from, to]),
      [
        ['state.gone', 'true', null],
        ['state.title', 'a', 'b'],
        ['state.list[0].n', '1', '2'],
        ['state.tags.x', 'x', null],
        ['state.tags.y', null, 'y'],
        ['state.map[1]', 'm', 'n'],
        ['state.come', null, 'null'],
      ],
    );
    assert.deepEqual(compareStates(before, before), []);
  });

  it('shows values that JSON has no word for', () => {
    const shown = (value: never): string | null | undefined =>
      compareStates({ v: 'before' }, { v: value })[0]?.after;
    const cases: [unknown, string][] = [
      [undefined, 'undefined'],
      [10n, '10n'],
      [Number.NaN, 'NaN'],
      [Number.NEGATIVE_INFINITY, '-Infinity'],
      [-0, '-0'],
      [new Map([[1n, new Set(['a'])]]), '[["1n",["a"]]]'],
      [new Date(0), '1970-01-01T00:00:00.000Z'],
      [new Uint8Array([1, 2]), '[1,2]'],
      [{ deep: [Number.NaN] }, '{"deep":["NaN"]}'],
    ];
    for (const [value, expected] of cases) assert.equal(shown(value as never), expected);
  });

  it('tells which elements of a list went and came, however others moved', () => {
    const told = (before: string[], after: string[]) =>
      compareStates({ list: before }, { list: after }).map(({ before: from, after: to }) => [from, to]);
    assert.deepEqual(told(['a', 'b', 'c', 'd', 'e'], ['c', 'e']), [
      ['a', null],
      ['b', null],
      ['d', null],
    ]);
    assert.deepEqual(told(['c', 'e'], ['x', 'y', 'c', 'z', 'e']), [
      [null, 'x'],
      [null, 'y'],
      [null, 'z'],
    ]);
    assert.deepEqual(told(['a', 'b', 'c'], ['b', 'x']), [
      ['a', null],
      ['c', 'x'],
    ]);
  });

  it('tells of a list that has lost its end each element; of many only the length, before and after', () => {
    const list = Array.from({ length: 40 }, (_, n) => n);
    const told = (length: number) =>
      compareStates({ list }, { list: list.slice(0, length) }).map(({ path, before, after }) => [
        path,
        before,
        after,
      ]);
    assert.deepEqual(told(38), [
      ['state.list[38]', '38', null],
      ['state.list[39]', '39', null],
    ]);
    assert.deepEqual(told(4), [['state.list.length', '40', '4']]);
  });

  it('shows of long texts the place where they part', () => {
    const text = `${'a'.repeat(100)}${'b'.repeat(100)}`;
    const told = (next: string): unknown[] =>
      compareStates({ text }, { text: next }).map(({ before, after }) => [before, after]);
    const at = `…${'a'.repeat(24)}`;
    const rest = 'b'.repeat(100);
    assert.deepEqual(told(`${'a'.repeat(100)}!${rest}`), [[`${at}${rest}`, `${at}!${rest}`]]);
    assert.deepEqual(told(`${'a'.repeat(100)}${'c'.repeat(200)}`), [
      [`${at}${rest}`, `${at}${'c'.repeat(136)}…`],
    ]);
    assert.deepEqual(told('x'), [[`${'a'.repeat(100)}${'b'.repeat(60)}…`, 'x']]);
    const [pair] = compareStates({ text: `😀${'x'.repeat(198)}` }, { text: `😀${'x'.repeat(23)}` });
    assert.equal(pair?.after, `😀${'x'.repeat(23)}`);
  });

  it('tells no more than somebody reads', () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`k${n}`, 'x'.repeat(1_000)]));
    const differences = compareStates({}, many);
    assert.equal(differences.length, MOST_DIFFERENCES);
    assert.ok(differences.every(({ after }) => (after?.length ?? 0) < 200));
  });
});
