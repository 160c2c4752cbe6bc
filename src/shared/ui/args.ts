import { shownLabel } from './ids.js';

/** A call of the UI that cannot be drawn. The window around it shows the message. */
export class UiError extends TypeError {
  override name = 'UiError';
}

/**
 * Characters that a text or a label may have. Breaking a longer one into lines would hold up the drawing of all windows.
 */
export const MOST_CHARACTERS = 100_000;
/** The same of what is drawn only as far as it can be seen: a text view's text, and a field's, which may be pasted. */
export const MOST_LONG_CHARACTERS = 10_000_000;
/** Characters of a value that an error shows. */
const MOST_SHOWN = 80;

/** Checks of what hot code passes to the UI. `where` names the call and the place: `ui.button('Send') in 'Discussion'`. */

/** A label is what people and assistive technology know an element by: it may not be empty. */
export function checkLabel(value: unknown, where: string): asserts value is string {
  checkText(value, where, 'the label');
  if (shownLabel(value).trim() === '') {
    throw new UiError(
      `${where}: the label shows nothing; write what the element is called (before '##', if any)`,
    );
  }
}

export function checkString(value: unknown, where: string, what: string): asserts value is string {
  if (typeof value !== 'string') {
    throw new UiError(`${where}: ${what} is ${describe(value)}; expected a string`);
  }
}

/** A string that is drawn as one piece, or one of which as much is drawn as can be seen, and that may have `most`. */
export function checkText(
  value: unknown,
  where: string,
  what: string,
  most = MOST_CHARACTERS,
): asserts value is string {
  checkString(value, where, what);
  if (value.length > most) {
    throw new UiError(
      `${where}: ${what} has ${count(value.length)} characters; expected ${count(most)} at most: show a part of it`,
    );
  }
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function count(number: number): string {
  return number.toLocaleString('en');
}

export function checkBoolean(value: unknown, where: string, what: string): asserts value is boolean {
  if (typeof value !== 'boolean') {
    throw new UiError(`${where}: ${what} is ${describe(value)}; expected true or false`);
  }
}

export function checkNumber(value: unknown, where: string, what: string): asserts value is number {
  if (!Number.isFinite(value)) {
    throw new UiError(`${where}: ${what} is ${describe(value)}; expected a finite number`);
  }
}

export function checkBody(value: unknown, where: string): asserts value is () => void {
  if (typeof value !== 'function') {
    throw new UiError(
      `${where}: the body is ${describe(value)}; expected a function that draws what is inside`,
    );
  }
}

/** A label as errors name it: the error of one that is too long must not be as long itself. */
export function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return `'${shortened(value)}'`;
  if (typeof value === 'object') return `an object (${value.constructor?.name ?? 'without a prototype'})`;
  if (typeof value === 'function') return 'a function';
  return String(value);
}
