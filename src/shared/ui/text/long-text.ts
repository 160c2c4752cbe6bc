import { checkString, UiError } from '../args.js';

/** Cutting a longer text into rows would hold up the drawing of all windows. */
const MOST_CHARACTERS = 10_000_000;
/** A browser's elements are 33,554,432 px high at most, and what is higher cannot be scrolled to. */
const MOST_LINES = 500_000;

/** Checks the text of a text view. */
export function checkLongText(value: unknown, where: string): asserts value is string {
  checkString(value, where, 'the text');
  if (value.length > MOST_CHARACTERS) throw tooMuch(where, value.length, MOST_CHARACTERS, 'characters');
  if (value.length <= MOST_LINES) return;
  let lines = 1;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) lines++;
  if (lines > MOST_LINES) throw tooMuch(where, lines, MOST_LINES, 'lines');
}

function tooMuch(where: string, found: number, most: number, unit: string): UiError {
  const count = (number: number): string => number.toLocaleString('en');
  return new UiError(
    `${where}: the text has ${count(found)} ${unit}; expected ${count(most)} at most: show a part of it`,
  );
}
