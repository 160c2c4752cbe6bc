/**
 * App state is plain data (rule S1): what structured clone carries exactly, what a patch can address, and what
 * a person can read in an export. Everything else is refused when it is written.
 */

export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** The class of a typed array, by the name that the engine gives it. */
export type TypedArrayName = TypedArray[typeof Symbol.toStringTag];

/** What may be a Map's key or a Set's member: objects there compare by identity, which no copy preserves. */
export type Primitive = null | undefined | boolean | number | string | bigint;

export type Data =
  | Primitive
  | Date
  | TypedArray
  | readonly Data[]
  | ReadonlyMap<Primitive, Data>
  | ReadonlySet<Primitive>
  | { readonly [key: string]: Data };

/** The App state as a whole: state key → value. */
export type StateData = { readonly [key: string]: Data };

export type PathKey = Primitive;
export type Path = readonly PathKey[];
