import type { Data, Path, PathKey } from './data.js';

/**
 * One change of the App state, in the order in which it happened. `path[0]` is the state key.
 * In an array `add` inserts, `remove` takes out, and a `replace` of `[…, 'length']` truncates. In a Set the last key
 * is the member. An `add` to a Map, a Set or an object puts a new key at the end, or where `before` says.
 */
export type Patch = PutPatch | RemovePatch | SplicePatch;

export interface PutPatch {
  op: 'add' | 'replace';
  path: Path;
  value?: Data;
  /**
   * Of an `add` to a Map, a Set or an object: the key that the new one goes before. That one must be there, the new
   * one must not. Absent (and not `undefined`, which may be a key): at the end. An object's integer keys have the
   * place that the engine gives them.
   */
  before?: PathKey;
}

export interface RemovePatch {
  op: 'remove';
  path: Path;
  value?: undefined;
}

/** An edit of a text: of the string at `path`, `remove` UTF-16 units from `at` on give way to `value`. */
export interface SplicePatch extends TextSplice {
  op: 'splice';
  path: Path;
}

export interface TextSplice {
  at: number;
  remove: number;
  value: string;
}
