import type { Data, Path } from './data.js';

/**
 * One change of the App state, in the order in which it happened. `path[0]` is the state key.
 * In an array `add` inserts, `remove` takes out, and a `replace` of `[…, 'length']` truncates.
 */
export interface Patch {
  op: 'add' | 'replace' | 'remove';
  path: Path;
  value?: Data;
}
