import type { Data } from '../../../src/shared/data.js';
import { isShown, nameOf, roleOf } from './by-role.js';
import type { OpenApp } from './open-app.js';

/** All that a user has before him, and all that the app knows, at one moment. Plain data, to be compared. */
export interface Moment {
  state: Record<string, Data>;
  /** Hot code's part of the semantics tree: a line for each element, with its rectangle. */
  elements: string[];
  focus: string;
  selection: [start: number | null, end: number | null];
}

/** Main's own part of the screen, which tells of reloads. */
const CHROME = '[role="alert"], [role="status"], [role="alertdialog"], [aria-label="Status"]';

export function momentOf(app: OpenApp): Moment {
  const { activeElement } = app.document;
  return {
    state: app.rekindle.captureState(),
    elements: [...app.document.querySelectorAll('body *')]
      .filter((element) => isShown(element) && element.closest(CHROME) === null)
      .map(lineOf),
    focus: activeElement ? lineOf(activeElement) : 'nothing',
    selection: selectionOf(activeElement),
  };
}

/** Role, name, rectangle, scroll offset and text of an element. */
function lineOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const text = own.map(({ textContent }) => textContent).join('');
  const value = 'value' in element ? ` = ${JSON.stringify(element.value)}` : '';
  const checked = 'checked' in element ? ` checked ${element.checked}` : '';
  const scroll = element.scrollTop === 0 ? '' : ` scrolled ${element.scrollTop}`;
  const name = `${roleOf(element) ?? element.tagName} ${JSON.stringify(roleOf(element) ? nameOf(element).slice(0, 40) : text)}`;
  return `${name} at ${x},${y} ${width}×${height}${value}${checked}${scroll}`;
}

function selectionOf(element: Element | null): Moment['selection'] {
  if (!element || !('selectionStart' in element)) return [null, null];
  const { selectionStart, selectionEnd } = element as HTMLInputElement;
  return [selectionStart, selectionEnd];
}
