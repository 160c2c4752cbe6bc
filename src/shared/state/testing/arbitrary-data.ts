import fc from 'fast-check';
import type { Data, StateData } from '../../data.js';

/** Keys that have a hazard of their own: integer order, names that objects inherit, unusual text. */
const key = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'c',
    'constructor',
    'toString',
    'length',
    '1',
    '10',
    '2',
    '-1',
    '01',
    'two words',
    '',
  ),
  fc.string({ maxLength: 3 }).filter((text) => text !== '__proto__'),
);

export const primitive = fc.oneof(
  fc.constantFrom(null, undefined, true, false, 0, -0, Number.NaN, Number.POSITIVE_INFINITY, 1n, 'a', '1', 1),
  fc.integer(),
  fc.bigInt(),
  fc.string({ maxLength: 5 }),
);

const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    primitive,
    // Node's own deepEqual takes two invalid dates for different ones: they have a test of their own.
    fc.date({ noInvalidDate: true }),
    fc.uint8Array({ maxLength: 4 }),
    fc.float64Array({ maxLength: 3 }),
    fc.bigInt64Array({ maxLength: 3 }),
    fc.array(tie('data'), { maxLength: 6 }),
    fc.array(fc.tuple(key, tie('data')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
    fc.array(fc.tuple(primitive, tie('data')), { maxLength: 5 }).map((entries) => new Map(entries)),
    fc.array(primitive, { maxLength: 5 }).map((members) => new Set(members)),
  ),
}));

/** Any value of rule S1. */
export const anyData: fc.Arbitrary<Data> = data;

export const anyState: fc.Arbitrary<StateData> = fc
  .array(fc.tuple(key, data), { maxLength: 6 })
  .map((entries) => Object.fromEntries(entries));
