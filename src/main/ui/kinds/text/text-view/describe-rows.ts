import { make, setAttribute, setBox, setText } from '../../../semantics/elements.js';
import { drawnText } from '../../../text/row-geometry.js';
import type { TextViewLook } from './reading.js';
import { FACE, TextFrame } from './text-frame.js';

/** Rows out of sight that are there too: who reads aloud goes on to them, and the view follows. */
const BEYOND = 10;

/** Has an element for each row in view, in their order. Those that stay are left alone. */
export function describeRows(container: HTMLElement, look: TextViewLook): void {
  const frame = TextFrame.of(look);
  const seen = frame.seen(look.state.scroll.y, look.height);
  const first = Math.max(0, seen.first - BEYOND);
  const last = Math.min(frame.rows.count - 1, seen.last + BEYOND);
  const known = new Map<number, HTMLElement>();
  for (const element of [...container.children] as HTMLElement[]) {
    const row = Number(element.dataset.row);
    if (row < first || row > last) element.remove();
    else known.set(row, element);
  }
  let before: HTMLElement | null = null;
  for (let row = first; row <= last; row++) {
    const element = known.get(row) ?? makeRow(container.ownerDocument, row);
    const expected: Element | null = before ? before.nextElementSibling : container.firstElementChild;
    if (expected !== element) container.insertBefore(element, expected);
    before = element;
    const text = frame.rows.textOf(row);
    setText(element, text);
    setAttribute(element, 'dir', frame.isRightToLeft(row) ? 'rtl' : null);
    const width = look.text.width(drawnText(text), FACE);
    setBox(element, frame.rowLeft(row), frame.y(row), Math.ceil(width), frame.lineHeight);
  }
}

function makeRow(document: Document, row: number): HTMLElement {
  const element = make(document, 'div', `rk-${FACE} rk-unwrapped`);
  element.dataset.row = String(row);
  return element;
}
