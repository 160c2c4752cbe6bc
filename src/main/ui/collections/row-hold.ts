import { Hold } from '../input/hold.js';
import type { Collection, RowItem } from './collection.js';
import { RowDrag, type RowDragHost } from './row-drag.js';

/** The finger goes so far before it takes the row along, CSS px. */
const THRESHOLD = 4;

export interface RowHoldHost extends RowDragHost {
  /** A menu opens when the row is held longer. */
  hasMenu(row: RowItem): boolean;
  /** The row is picked, or let go of, among others that are. */
  pick(collection: Collection, row: RowItem): void;
}

/** A finger on a row: held, it picks the row; held and moved, it takes the row, or all that are selected, elsewhere. */
export class RowHold {
  readonly #hold: Hold;
  #drag: RowDrag | null = null;

  constructor(
    collection: Collection,
    row: RowItem,
    content: HTMLElement,
    start: PointerEvent,
    host: RowHoldHost,
  ) {
    const { reorderable } = collection.item.props;
    const picksAtOnce = !reorderable && !host.hasMenu(row);
    const mark = (drop: number | null): void => {
      collection.drop = drop;
      host.invalidate(collection);
    };
    this.#hold = new Hold(content, start, {
      onHeld() {
        if (picksAtOnce) host.pick(collection, row);
        else if (reorderable) mark(row.props.index);
      },
      onMove: (move) => {
        if (!reorderable || this.#drag || Math.abs(move.clientY - start.clientY) < THRESHOLD) return;
        this.#drag = new RowDrag(collection, row, content, move, host);
      },
      onEnd: (isKept) => {
        if (this.#drag) return;
        if (reorderable) mark(null);
        if (isKept && !picksAtOnce) host.pick(collection, row);
      },
    });
  }

  dispose(): void {
    this.#hold.dispose();
    this.#drag?.dispose();
  }
}
