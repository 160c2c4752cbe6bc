import { type FindBar, findBarOf, openFindBar, stepByKeys } from '../../find/find-bar.js';
import type { Popups } from '../../popups/popups.js';
import type { Collection } from '../collection.js';
import { RowFind, type RowFindHost } from './row-find.js';

/** The keys of finding, in a collection or in what is in its rows. */
export class RowFindKeys {
  readonly #popups: Popups;
  readonly #host: Omit<RowFindHost, 'changed'>;

  constructor(popups: Popups, host: Omit<RowFindHost, 'changed'>) {
    this.#popups = popups;
    this.#host = host;
  }

  /** True if the key was one of them. */
  press(collection: Collection, event: KeyboardEvent): boolean {
    const { item } = collection;
    // Hot code is asked about its own collections alone.
    if (item.layer !== 'app' || item.props.disabled) return false;
    const bar = findBarOf(this.#popups, item);
    const isControl = event.ctrlKey || event.metaKey;
    const asksToFind = isControl && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';
    const isF3 = event.key === 'F3' && !isControl && !event.altKey;
    if (asksToFind || (isF3 && !bar)) {
      this.#open(collection);
      return true;
    }
    return bar !== null && (stepByKeys(event, bar) || this.#close(collection, event, bar));
  }

  #open(collection: Collection): void {
    const { item } = collection;
    // It goes back there: what it is in now may be far away, and not drawn any more, when something is found.
    if (!findBarOf(this.#popups, item)) item.elements.content?.focus({ preventScroll: true });
    const find =
      collection.find ?? new RowFind(collection, { ...this.#host, changed: () => this.#popups.changed() });
    collection.find = find;
    openFindBar(this.#popups, item, item.props.label, find, '');
  }

  #close({ item }: Collection, event: KeyboardEvent, bar: FindBar): boolean {
    if (event.key !== 'Escape' || event.target !== item.elements.content) return false;
    this.#popups.close(bar);
    return true;
  }
}
