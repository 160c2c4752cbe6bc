import type { UiEvent } from '../../../shared/ui/node.js';
import { type FieldElement, isField } from '../kinds/fields/field-element.js';
import type { Item } from '../scene/item.js';
import type { Overlay } from '../semantics/overlay.js';
import type { FieldEdit } from '../view-state.js';
import { moveCaret } from './field-owner.js';
import { typeInto } from './type-into.js';

export interface FieldsHost {
  send(item: Item, event: UiEvent): void;
  invalidate(item: Item): void;
  /** Text or caret changed. */
  onChange(): void;
}

/** Native editing of text fields: what the user types goes out, what hot code makes of it comes in. */
export class Fields {
  readonly #overlay: Overlay;
  readonly #host: FieldsHost;
  /** Fields with edits that hot code has not seen. */
  readonly #unseen = new Set<Item>();
  readonly #abort = new AbortController();
  /** Hot code's text is being put into an element: what the element says of it is no edit of the user's. */
  #isShowing = false;

  constructor(overlay: Overlay, host: FieldsHost) {
    this.#overlay = overlay;
    this.#host = host;
    const { element } = overlay;
    const { signal } = this.#abort;
    element.addEventListener('input', this.#onInput, { signal });
    element.addEventListener('keydown', this.#onKeyDown, { signal });
    element.addEventListener('compositionstart', (event) => this.#item(event)?.owner?.startComposing(), {
      signal,
    });
    element.addEventListener('compositionend', this.#onCompositionEnd, { signal });
    element.ownerDocument.addEventListener('selectionchange', this.#onSelection, { signal });
  }

  /** The focused field as the user sees it, else one that hot code has not seen. */
  capture(focused: Item | null): FieldEdit | null {
    const field = focused && isKept(focused) ? focused : [...this.#unseen].find(isKept);
    const element = field && elementOf(field);
    if (!field || !element) return null;
    const { value } = element;
    const over = textOf(field);
    return {
      key: field.key,
      value,
      ...(over === value ? {} : { over }),
      selectionStart: element.selectionStart ?? element.value.length,
      selectionEnd: element.selectionEnd ?? element.value.length,
    };
  }

  /** Puts the caret back, and a text that hot code has not seen as if it had been typed just now. */
  restore(item: Item, { value, over, selectionStart, selectionEnd }: FieldEdit): void {
    const element = elementOf(item);
    if (!element || !isKept(item)) return;
    const text = textOf(item);
    const isUnseen = value !== text && (over === null || over === text);
    if (isUnseen) element.value = value;
    element.setSelectionRange(selectionStart, selectionEnd);
    if (isUnseen) this.#edit(item, value);
  }

  acknowledge(item: Item): void {
    item.owner?.acknowledge();
    this.#unseen.delete(item);
    if (item.state.edited === null) return;
    item.setEdited(null);
    this.#host.invalidate(item);
    this.settle(item);
  }

  /** Changes the text under the user's hands, the caret going along; nothing is sent. */
  rebase(item: Item, change: (text: string) => string): boolean {
    const element = elementOf(item);
    if (!element || !item.owner || item.owner.composing) return false;
    const text = change(element.value);
    item.owner.edit(text);
    item.setEdited(text);
    this.#show(element, text);
    this.#host.invalidate(item);
    return true;
  }

  /** Shows hot code's value in the element, if it is hot code's turn. */
  settle(item: Item): void {
    const element = elementOf(item);
    if (!element || !item.owner) return;
    const before = element.value;
    const text = item.owner.settle(textOf(item), before);
    // A one-line element keeps no line breaks: setting them again and again would move the caret.
    if (text === null || (element instanceof HTMLInputElement && text.replace(/[\r\n]/g, '') === before))
      return;
    this.#show(element, text);
  }

  removed(item: Item): void {
    this.#unseen.delete(item);
  }

  dispose(): void {
    this.#abort.abort();
    this.#unseen.clear();
  }

  #edit(item: Item, value: string): void {
    item.owner?.edit(value);
    item.setEdited(value);
    this.#unseen.add(item);
    this.#host.invalidate(item);
    this.#host.send(item, { type: 'edit', key: item.key, value });
    this.#host.onChange();
  }

  #show(element: FieldElement, text: string): void {
    const { value: before, selectionStart, selectionEnd } = element;
    const focused = element.ownerDocument.activeElement === element;
    this.#isShowing = true;
    try {
      if (!focused || !typeInto(element, text)) element.value = text;
    } finally {
      this.#isShowing = false;
    }
    if (!focused || selectionStart === null || selectionEnd === null) return;
    element.setSelectionRange(moveCaret(selectionStart, before, text), moveCaret(selectionEnd, before, text));
  }

  #item(event: Event): Item | null {
    const item = isField(event.target) ? this.#overlay.hit(event.target)?.item : undefined;
    return item?.owner ? item : null;
  }

  readonly #onInput = (event: Event): void => {
    const item = this.#isShowing ? null : this.#item(event);
    if (item && isField(event.target)) this.#edit(item, event.target.value);
  };

  readonly #onCompositionEnd = (event: Event): void => {
    const item = this.#item(event);
    if (!item) return;
    item.owner?.endComposing();
    this.settle(item);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const item = this.#item(event);
    // 229: the key that ends a composition, where the browser says so after it has ended.
    if (!item || !isField(event.target) || event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.target.blur();
    } else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
      const submits = !(event.target instanceof HTMLTextAreaElement) || event.ctrlKey || event.metaKey;
      if (!submits) return;
      event.preventDefault();
      this.#host.send(item, { type: 'submit', key: item.key });
    }
  };

  readonly #onSelection = (): void => {
    const { activeElement } = this.#overlay.element.ownerDocument;
    if (isField(activeElement) && this.#overlay.hit(activeElement)) this.#host.onChange();
  };
}

function elementOf(item: Item): FieldElement | null {
  const { field } = item.elements.parts;
  return isField(field) ? field : null;
}

function textOf({ props }: Item): string {
  return 'value' in props && typeof props.value === 'string' ? props.value : '';
}

/** View state is saved: main's own fields are not the user's work, and a secret stays in memory (rule S5). */
function isKept({ layer, definition }: Item): boolean {
  return layer === 'app' && definition.edits === 'text';
}
