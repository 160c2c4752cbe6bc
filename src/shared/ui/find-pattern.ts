/** What both realms, and hot code, look for a text by: all places of `query` in another, as it is written. */
export function findPattern(query: string, matchCase: boolean): RegExp {
  // Lower case may be longer than upper, so comparing copies of the text would give other offsets.
  return new RegExp(escaped(query), matchCase ? 'gu' : 'giu');
}

/** What the text of a row that begins with `word` fits: case, and space before it, count for nothing. */
export function beginPattern(word: string): RegExp {
  return new RegExp(`^\\s*${escaped(word)}`, 'iu');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
