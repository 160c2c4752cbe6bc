import type { Data, Path } from './data.js';

/**
 * One change of the App state, in the order in which it happened. `path[0]` is the state key.
 * In an array `add` inserts, `remove` takes out, and a `replace` of `[…, 'length']` truncates. In a Set the last key
 * is the member. An `add` to a Map, a Set or an object puts a new key at the end.
 */
export interface Patch {
  op: 'add' | 'replace' | 'remove';
  path: Path;
  value?: Data;
}
