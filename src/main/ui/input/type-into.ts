import type { FieldElement } from '../kinds/fields/field-element.js';

/** The browser's own editing takes its time with longer texts, and their undo is not worth a stutter. Characters. */
const LONGEST = 20_000;

/**
 * Replaces the text of the focused field as if it were typed, so that the browser's undo goes on: setting `value` ends
 * the history of the field. Only what differs is replaced. false if it cannot be done; the text may be anything then.
 */
export function typeInto(element: FieldElement, text: string): boolean {
  const before = element.value;
  if (Math.max(before.length, text.length) > LONGEST) return false;
  const { start, endBefore, end } = difference(before, text);
  element.setSelectionRange(start, endBefore);
  const { ownerDocument: document } = element;
  const piece = text.slice(start, end);
  // Deprecated without a successor: nothing else writes into a field's history.
  const done =
    piece === '' ? document.execCommand('delete') : document.execCommand('insertText', false, piece);
  return done && element.value === text;
}

/** What is to be replaced by what: the same beginning and the same end are left alone. */
function difference(before: string, after: string): { start: number; endBefore: number; end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  // Not between the two halves of a character.
  if (start > 0 && (isLowSurrogate(before, start) || isLowSurrogate(after, start))) start--;
  if (isLowSurrogate(before, before.length - same) || isLowSurrogate(after, after.length - same)) same--;
  return { start, endBefore: before.length - same, end: after.length - same };
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
