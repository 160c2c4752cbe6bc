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

/** Puts an element's box where it is drawn: CSS px from its parent's top left. */
export function setBox(element: HTMLElement, x: number, y: number, width: number, height: number): void {
  const { style } = element;
  setStyle(style, 'left', `${x}px`);
  setStyle(style, 'top', `${y}px`);
  setStyle(style, 'width', `${Math.max(0, width)}px`);
  setStyle(style, 'height', `${Math.max(0, height)}px`);
}

export function setStyle(
  style: CSSStyleDeclaration,
  name: 'left' | 'top' | 'width' | 'height' | 'display' | 'zIndex' | 'clipPath',
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

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
