import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { assertData, MAX_DEPTH } from './assert-data.js';
import { StateError } from './state-error.js';
import { anyData } from './testing/arbitrary-data.js';

const withHole = [1, 2, 3];
delete withHole[1];

class Person {
  name = 'Ada';
}
class Bag extends Map {}

function circle(): object {
  const inner: Record<string, unknown> = {};
  const outer = { list: [inner] };
  inner.back = outer;
  return outer;
}

/** What is refused, and how the message says so; the value is at `state.x`. */
const REFUSED: [string, unknown, RegExp][] = [
  ['a function', function onClick() {}, /^state\.x is the function "onClick"; keep the name of a target/],
  [
    'a nameless function',
    {
      f: (
        () => () =>
          1
      )(),
    },
    /^state\.x\.f is the function without a name;/,
  ],
  ['a class', Person, /^state\.x is the class "Person";/],
  ['a symbol', [Symbol('me')], /^state\.x\[0\] is the symbol Symbol\(me\); use a string/],
  ['a class instance', new Person(), /^state\.x is an instance of class Person; store its plain fields/],
  ['a derived Map', new Bag(), /^state\.x is an instance of class Bag; store a plain/],
  ['a Promise', Promise.resolve(), /^state\.x is an instance of class Promise; .*app\.services/],
  ['a WeakMap', new WeakMap(), /class WeakMap; use a Map by id/],
  ['a RegExp', /a/, /class RegExp; keep its source and flags/],
  ['an Error', new RangeError('no'), /class RangeError; keep its message and stack/],
  ['a boxed number', Object(1), /class Number; use the primitive/],
  ['an ArrayBuffer', new ArrayBuffer(1), /class ArrayBuffer; keep its bytes as a Uint8Array/],
  ['a DataView', new DataView(new ArrayBuffer(1)), /class DataView; keep its bytes/],
  ['a URL', new URL('http://localhost/'), /class URL; keep its href/],
  ['a generator', (function* () {})(), /Generator.*; keep the values in an array/],
  [
    'something of the DOM',
    { [Symbol.toStringTag]: 'HTMLDivElement' },
    /symbol key Symbol\(Symbol\.toStringTag\)/,
  ],
  [
    'an element',
    new (class HTMLDivElement {
      get [Symbol.toStringTag]() {
        return 'HTMLDivElement';
      }
    })(),
    /class HTMLDivElement; hot code runs without the DOM/,
  ],
  ['no prototype', Object.create(null), /is an object without a prototype; spread it/],
  [
    'another prototype',
    Object.create({ a: 1 }),
    /^state\.x is an instance of class Object; store its plain fields/,
  ],
  [
    'a getter',
    {
      get now() {
        return 1;
      },
    },
    /^state\.x\.now is a getter or setter; store the value/,
  ],
  ['a hidden property', Object.defineProperty({}, 'h', { value: 1 }), /^state\.x\.h is not enumerable/],
  ['a symbol key', { [Symbol('k')]: 1 }, /^state\.x has the symbol key Symbol\(k\)/],
  ['__proto__', JSON.parse('{"__proto__": 1}'), /^state\.x has the key "__proto__".*rename it/],
  ['a hole', withHole, /^state\.x\[1\] is a hole in the array; write undefined or null/],
  ['a match', 'abc'.match(/b/), /^state\.x is an array with the property "index"/],
  ['a circle', circle(), /^state\.x\.list\[0\]\.back is state\.x again, a circle; keep an id/],
  [
    'an object key',
    new Map([[{}, 1]]),
    /^state\.x is a Map with a key that is an object: identity does not survive/,
  ],
  [
    'an object member',
    new Set([[]]),
    /^state\.x is a Set with a member that is an object: .* use a string or number/,
  ],
  ['a function key', new Map([[() => 1, 1]]), /^state\.x is a Map with a key that is the function/],
  [
    'shared memory',
    new Uint8Array(new SharedArrayBuffer(1)),
    /Uint8Array over a SharedArrayBuffer, .*`new Uint8Array\(value\)`/,
  ],
  [
    'a Date with more',
    Object.assign(new Date(0), { zone: 1 }),
    /^state\.x is a Date with properties of its own/,
  ],
  [
    'a Map with more',
    Object.assign(new Map(), { more: 1 }),
    /^state\.x has the property "more" beside its entries/,
  ],
  ['inside a Map', new Map([['two words', [Symbol('s')]]]), /^state\.x\["two words"\]\[0\] is the symbol/],
];

describe('assertData', () => {
  for (const [name, value, message] of REFUSED) {
    it(`S1: refuses ${name}, with path, type and what to do`, () => {
      assert.throws(
        () => assertData(value, ['x']),
        (error) => {
          assert.ok(error instanceof StateError);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }

  it('S1: accepts every type of the rule', () => {
    fc.assert(fc.property(anyData, (value) => assertData(value, ['x'])));
  });

  it('S1: accepts one object at two places, which is no circle', () => {
    const shared = { n: 1 };
    assertData([shared, shared, { shared }], ['x']);
  });

  it('S1: accepts plain data of another realm, and refuses its classes', () => {
    assertData(
      runInNewContext(`({ a: [1], m: new Map([[1, new Date(0)]]), s: new Set([1]), t: new Uint8Array(2) })`),
      [],
    );
    assert.throws(() => assertData(runInNewContext('new (class Foreign {})'), ['x']), /class Foreign/);
    assert.throws(
      () => assertData(runInNewContext('[/a/]'), ['x']),
      /^StateError: state\.x\[0\] is an instance of class RegExp/,
    );
  });

  it('S1: refuses what is nested too deep, and does not run out of stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    assert.throws(() => assertData(deep, ['x']), new RegExp(`nested deeper than ${MAX_DEPTH} levels`));
  });
});
