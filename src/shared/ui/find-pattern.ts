/** What both realms, and hot code, look for a text by: all places of `query` in another, as it is written. */
export function findPattern(query: string, matchCase: boolean): RegExp {
  // Lower case may be longer than upper, so comparing copies of the text would give other offsets.
  return new RegExp(query.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), matchCase ? 'gu' : 'giu');
}
