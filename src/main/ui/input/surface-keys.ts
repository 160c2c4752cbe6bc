import type { Item } from '../scene/item.js';
import type { Overlay } from '../semantics/overlay.js';

export interface SurfaceKeysHost {
  /** What alone may be used now, if anything. */
  modal(): Item | null;
  /** The windows that are seen, in the order of the tree. */
  windows(): readonly Item[];
  /** What floats and has the focus in it. */
  current(): Item | null;
  /** Gives the focus to something in it. */
  enter(item: Item): void;
  /** Lets the item's kind answer the key. */
  handle(event: KeyboardEvent, item: Item): void;
}

/** Keys that are about whole surfaces: F6 goes from window to window, and what nothing in a dialog took is the dialog's. */
export class SurfaceKeys {
  readonly #abort = new AbortController();

  constructor(overlay: Overlay, host: SurfaceKeysHost) {
    const { ownerDocument: document } = overlay.element;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const modal = host.modal();
      // What has the modal's own element as its target has been there already.
      if (modal && event.target !== modal.elements.main) host.handle(event, modal);
      if (event.key !== 'F6' || modal || event.ctrlKey || event.altKey || event.metaKey) return;
      const windows = host.windows();
      const current = host.current();
      const at = current ? windows.indexOf(current) : -1;
      const step = event.shiftKey ? -1 : 1;
      const from = at < 0 && event.shiftKey ? 0 : at;
      const next = windows[(from + step + windows.length) % windows.length];
      if (!next) return;
      event.preventDefault();
      host.enter(next);
    };
    document.addEventListener('keydown', onKey, { signal: this.#abort.signal });
  }

  dispose(): void {
    this.#abort.abort();
  }
}
