/** Says what no element shows to those who do not see the canvas. */
export class Announcer {
  readonly #element: HTMLElement;

  constructor(parent: HTMLElement) {
    this.#element = parent.ownerDocument.createElement('div');
    this.#element.className = 'rk rk-said';
    this.#element.setAttribute('role', 'status');
    this.#element.setAttribute('aria-live', 'assertive');
    parent.append(this.#element);
  }

  say(text: string): void {
    this.#element.textContent = text;
  }

  dispose(): void {
    this.#element.remove();
  }
}
