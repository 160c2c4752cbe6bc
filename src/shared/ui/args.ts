import { shownLabel } from './ids.js';

/** Checks of what hot code passes to the UI. `where` names the call and the place: `ui.button('Send') in 'Discussion'`. */

/** A label is what people and assistive technology know an element by: it may not be empty. */
export function checkLabel(value: unknown, where: string): asserts value is string {
  checkString(value, where, 'the label');
  if (shownLabel(value).trim() === '') {
    throw new TypeError(
      `${where}: the label shows nothing; write what the element is called (before '##', if any)`,
    );
  }
}

export function checkString(value: unknown, where: string, what: string): asserts value is string {
  if (typeof value !== 'string') {
    throw new TypeError(`${where}: ${what} is ${describe(value)}; expected a string`);
  }
}

export function checkBoolean(value: unknown, where: string, what: string): asserts value is boolean {
  if (typeof value !== 'boolean') {
    throw new TypeError(`${where}: ${what} is ${describe(value)}; expected true or false`);
  }
}

export function checkBody(value: unknown, where: string): asserts value is () => void {
  if (typeof value !== 'function') {
    throw new TypeError(
      `${where}: the body is ${describe(value)}; expected a function that draws what is inside`,
    );
  }
}

export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'object') return `an object (${value.constructor?.name ?? 'without a prototype'})`;
  if (typeof value === 'function') return 'a function';
  return String(value);
}
