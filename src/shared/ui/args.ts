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

/** A window may lie partly to the left of or above the viewport; nothing else may be negative. */
const SIGNED: ReadonlySet<string> = new Set(['x', 'y']);

/**
 * Options become props: flat values that cross to main. Numbers are sizes, so a NaN here would spoil the layout
 * of everything around it, far from the line that made it.
 */
export function checkOptions(options: unknown, where: string): asserts options is Record<string, unknown> {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(
      `${where}: the options are ${describe(options)}; expected an object such as { grow: 1 }`,
    );
  }
  for (const [name, value] of Object.entries(options)) {
    switch (typeof value) {
      case 'number':
        if (!Number.isFinite(value) || (value < 0 && !SIGNED.has(name))) {
          throw new TypeError(
            `${where}: option '${name}' is ${value}; expected a finite number${SIGNED.has(name) ? '' : ', 0 or more'}`,
          );
        }
        break;
      case 'string':
      case 'boolean':
      case 'undefined':
        break;
      default:
        throw new TypeError(
          `${where}: option '${name}' is ${describe(value)}; expected a number, a string or a boolean`,
        );
    }
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
