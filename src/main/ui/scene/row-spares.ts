import type { Kind } from '../../../shared/ui/node.js';
import type { ElementSet } from '../kinds/kind.js';
import type { ItemView } from './item-view.js';

/** What an item is seen by. */
export interface ItemParts {
  readonly kind: Kind;
  readonly view: ItemView;
  readonly elements: ElementSet;
}

/** More rows than any collection draws, but for those that are as high as the screen. */
const MOST_SPARE = 128;

/**
 * Views and elements of the rows that left a collection, for those that come: as one scrolls, as many come as go, and
 * making them is dear.
 */
export class RowSpares {
  readonly #spare: ItemParts[] = [];

  take(kind: Kind): ItemParts | undefined {
    return this.#spare.at(-1)?.kind === kind ? this.#spare.pop() : undefined;
  }

  /** Takes over what a row was seen by. Nothing may be in it any more. */
  keep(parts: ItemParts): void {
    parts.elements.main.remove();
    if (this.#spare.length >= MOST_SPARE) {
      parts.view.dispose();
      return;
    }
    parts.view.clear();
    parts.view.container.removeFromParent();
    this.#spare.push(parts);
  }

  dispose(): void {
    for (const { view } of this.#spare.splice(0)) view.dispose();
  }
}
