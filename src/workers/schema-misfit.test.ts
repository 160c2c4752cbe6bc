import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { Data, StateData } from '../shared/data.js';
import type { StateSchema } from '../shared/hot-module.js';
import { formatMisfit } from '../shared/misfit.js';
import { describeFound } from './describe-found.js';
import { drawsNothing, errorOf, realmWith } from './testing/realm-with.js';

async function refused(schema: StateSchema, state: StateData) {
  const chat = { name: 'chat', stateKeys: Object.keys(state), schema };
  const test = await realmWith({ root: drawsNothing, chat });
  test.realm.beginSeed({ versions: {} });
  test.realm.seed(Object.entries(state).map(([key, value]) => ({ op: 'set', path: [key], value })));
  return errorOf(await test.prove());
}

/** What is said of one value under one schema. */
async function said(schema: v.GenericSchema, value: Data): Promise<string[]> {
  const { misfits = [] } = await refused(v.object({ it: schema }), { it: value });
  return misfits.map(formatMisfit);
}

describe('S6: what does not fit a schema of valibot', () => {
  it('is told by type, with a short quote', async () => {
    assert.deepEqual(await said(v.string(), 3), ['state.it: expected string, found number 3']);
    assert.deepEqual(await said(v.picklist(['a', 'b']), 'c'), [
      'state.it: expected ("a" | "b"), found string "c"',
    ]);
    assert.deepEqual(await said(v.array(v.number()), { a: 1 }), [
      'state.it: expected Array, found object with the key a',
    ]);
  });

  it('is told by the validation that it fails, and by size where that is what counts', async () => {
    assert.deepEqual(await said(v.pipe(v.number(), v.minValue(0.8)), 0.5), [
      'state.it: expected >=0.8, found number 0.5',
    ]);
    assert.deepEqual(await said(v.pipe(v.string(), v.maxLength(2)), 'abc'), [
      'state.it: expected length <=2, found length 3',
    ]);
    assert.deepEqual(await said(v.pipe(v.string(), v.startsWith('k')), 'x'), [
      'state.it: expected starts with "k", found string "x"',
    ]);
    assert.deepEqual(await said(v.pipe(v.number(), v.integer()), 1.5), [
      'state.it: expected integer, found number 1.5',
    ]);
    const even = v.check((value: number) => value % 2 === 0, 'must be even');
    assert.deepEqual(await said(v.pipe(v.number(), even), 3), [
      'state.it: expected “must be even”, found number 3',
    ]);
  });

  it('is told of keys, of Maps and of Sets', async () => {
    assert.deepEqual(await said(v.object({ id: v.string() }), {}), [
      'state.it.id: expected a value, found nothing',
    ]);
    assert.deepEqual(await said(v.strictObject({}), { more: 1 }), [
      'state.it.more: expected no such key, found number 1',
    ]);
    assert.deepEqual(await said(v.record(v.pipe(v.string(), v.startsWith('k')), v.number()), { x: 2 }), [
      'state.it.x: expected a key: starts with "k", found string "x"',
    ]);
    assert.deepEqual(await said(v.map(v.number(), v.string()), new Map([[4, 5]])), [
      'state.it[4]: expected string, found number 5',
    ]);
    assert.deepEqual(await said(v.set(v.number()), new Set(['q'])), [
      'state.it: expected number, found string "q"',
    ]);
  });

  it('is listed as far as helps, and counted in full', async () => {
    const state = { it: Array.from({ length: 70 }, (_, n) => n) };
    const { message, misfits, moreMisfits } = await refused(v.object({ it: v.array(v.string()) }), state);
    assert.match(
      message,
      /does not fit its schema in 70 places: state\.it\[0\]: expected string, found number 0$/,
    );
    assert.deepEqual([misfits?.length, moreMisfits], [50, 20]);
  });
});

it('S6: another Standard Schema says what it expects in its own words, and where', async () => {
  const issues = [{ message: 'Too short', path: ['list', { key: 1 }] }, { message: 'Bad' }];
  const schema: StateSchema = { '~standard': { version: 1, vendor: 'x', validate: () => ({ issues }) } };
  const { misfits } = await refused(schema, { list: ['a', 'b'] });
  assert.deepEqual(misfits, [
    { path: 'state.list[1]', expected: '“Too short”', found: 'string "b"' },
    { path: 'state', expected: '“Bad”', found: 'object with the key list' },
  ]);
});

it('what is found is told in a few words, however much it is', () => {
  const told: [unknown, string][] = [
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'boolean true'],
    [Number.NaN, 'number NaN'],
    [5n, 'bigint 5n'],
    ['a "b"', 'string "a \\"b\\""'],
    ['x'.repeat(41), `string "${'x'.repeat(40)}"…`],
    [new Date(0), 'Date 1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), 'Date that is invalid'],
    [[1], 'array of 1 item'],
    [new Map([[1, 2]]), 'Map of 1 entry'],
    [new Set([1, 2]), 'Set of 2 members'],
    [new Uint8Array(3), 'Uint8Array of 3 bytes'],
    [{}, 'object without keys'],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, 'object with the keys a, b, c, d, e, …'],
  ];
  for (const [value, words] of told) assert.equal(describeFound(value), words);
});

it('S6: what does not fit is told of all modules at once', async () => {
  const module = (name: string, key: string, count: number) => ({
    name,
    stateKeys: [key],
    initialState: () => ({ [key]: Array.from({ length: count }, () => 0) }),
    schema: v.object({ [key]: v.array(v.string()) }),
  });
  const test = await realmWith({
    root: drawsNothing,
    a: module('a', 'first', 2),
    b: module('b', 'second', 70),
  });
  const { kind, module: blamed, message, misfits = [], moreMisfits } = errorOf(await test.prove());
  assert.deepEqual([kind, blamed], ['schema', 'a']);
  assert.equal(
    message,
    "The state of module 'a' does not fit its schema in 2 places: state.first[0]: expected string, found number 0. The state of module 'b' does not fit its schema in 70 places: state.second[0]: expected string, found number 0",
  );
  assert.deepEqual(
    [misfits.length, misfits[1]?.path, misfits[2]?.path, moreMisfits],
    [50, 'state.first[1]', 'state.second[0]', 22],
  );
});
