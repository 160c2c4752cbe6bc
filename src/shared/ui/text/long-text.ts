import { checkText, MOST_LONG_CHARACTERS, UiError } from '../args.js';

/** A browser's elements are 33,554,432 px high at most, and what is higher cannot be scrolled to. */
const MOST_LINES = 500_000;

/** Checks the text of a text view. */
export function checkLongText(value: unknown, where: string): asserts value is string {
  checkText(value, where, 'the text', MOST_LONG_CHARACTERS);
  if (value.length <= MOST_LINES) return;
  let lines = 1;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) lines++;
  if (lines <= MOST_LINES) return;
  const [found, most] = [lines, MOST_LINES].map((number) => number.toLocaleString('en'));
  throw new UiError(`${where}: the text has ${found} lines; expected ${most} at most: show a part of it`);
}
