import type { UiEvent, UiRecord } from '../../../shared/ui/node.js';
import type { Item } from '../scene/item.js';

/** What the popups are drawn in, and answer to. */
export interface PopupsHost {
  /** An item of the popups layer. */
  item(key: string): Item | undefined;
  /** Whether an item is still there. */
  isAlive(item: Item): boolean;
  /** Applies records to the popups layer. */
  apply(records: readonly UiRecord[]): void;
  /** The user did something to an item, of whichever layer. */
  send(item: Item, event: UiEvent): void;
  /** The item is to be painted and described again. */
  invalidate(item: Item): void;
  /** Gives the focus back to what had it before. */
  giveFocusBack(element: HTMLElement): void;
  /** Something is to be drawn anew. */
  schedule(): void;
  /** Lays out and draws now. */
  flush(): void;
  /** Sets where a region of the popups layer is scrolled to, CSS px. */
  scrollTo(key: string, y: number): void;
}
