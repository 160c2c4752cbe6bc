import type { Rect } from '../layout/place.js';

/** Small helpers for the elements of the semantics DOM. They touch the document only when something differs. */

export function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  className = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className === '' ? 'rk' : `rk ${className}`;
  return element;
}

/** Boxes as they were set: asking a style what it has takes longer than setting it. */
const boxes = new WeakMap<HTMLElement, Rect>();
const shifts = new WeakMap<HTMLElement, { readonly x: number; readonly y: number }>();
const NO_BOX: Rect = { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN };

/** Puts an element's box where it is drawn: CSS px from its parent's top left. Nothing else sets it. */
export function setBox(element: HTMLElement, x: number, y: number, width: number, height: number): void {
  const { style } = element;
  const before = boxes.get(element) ?? NO_BOX;
  if (before.x !== x) style.left = `${x}px`;
  if (before.y !== y) style.top = `${y}px`;
  if (before.width !== width) style.width = `${Math.max(0, width)}px`;
  if (before.height !== height) style.height = `${Math.max(0, height)}px`;
  boxes.set(element, { x, y, width, height });
}

/** Moves what floats: the browser then neither lays out nor paints what is in it. CSS px. */
export function setShift(element: HTMLElement, x: number, y: number): void {
  const before = shifts.get(element);
  if (before?.x === x && before.y === y) return;
  element.style.transform = `translate(${x}px, ${y}px)`;
  shifts.set(element, { x, y });
}

export function setStyle(
  style: CSSStyleDeclaration,
  name: 'display' | 'zIndex' | 'clipPath' | 'paddingLeft' | 'paddingRight' | 'overscrollBehavior',
  value: string,
): void {
  if (style[name] !== value) style[name] = value;
}

/** Sets an attribute, or takes it away when the value is null or undefined. */
export function setAttribute(element: Element, name: string, value: string | null | undefined): void {
  if (value === null || value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

let ids = 0;

/** An id that no other element has: for what is named or described by another element. */
export function uniqueId(about: string): string {
  return `rk-${about}-${++ids}`;
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
