import type { Path, PathKey } from '../data.js';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A path as code that reads it: `state.discEntries[3].when`; keys that are no identifiers as `["two words"]`. */
export function formatPath(path: Path): string {
  return `state${path.map(formatKey).join('')}`;
}

function formatKey(key: PathKey): string {
  if (typeof key === 'string') return IDENTIFIER.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  if (typeof key === 'bigint') return `[${key}n]`;
  return `[${String(key)}]`;
}
