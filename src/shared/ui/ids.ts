/**
 * Ids → keys. A key is a path of escaped ids joined by '/'; '~' escapes as in JSON Pointer (RFC 6901), ':' too,
 * because positions of what has no id are written with it (`text:0`).
 */
export function joinKey(base: string, id: string): string {
  return extendKey(base, SPECIAL.test(id) ? escapeId(id) : id);
}

const SPECIAL = /[~/:]/;

function escapeId(id: string): string {
  return id.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll(':', '~2');
}

/** The key of the `position`th element of its kind below `base`, counted from 0, for elements that have no id. */
export function positionKey(base: string, kind: string, position: number): string {
  return extendKey(base, `${kind}:${position}`);
}

function extendKey(base: string, last: string): string {
  return base === '' ? last : `${base}/${last}`;
}

/** What a label shows: 'Delete##e12' → 'Delete'. */
export function shownLabel(label: string): string {
  const end = label.indexOf('##');
  return end < 0 ? label : label.slice(0, end);
}
