import type { Collection, RowItem } from './collection.js';

/** The pointer goes so far before it is a drag, CSS px. */
const THRESHOLD = 4;
/** Near an edge of the rows, the rows scroll: this near, and up to so far a frame, CSS px. */
const EDGE = 32;
const FASTEST = 14;

export interface RowDragHost {
  /** The line was moved, or is gone. */
  invalidate(collection: Collection): void;
  scrollBy(collection: Collection, dy: number): void;
  drop(collection: Collection, row: RowItem, to: number): void;
}

/** One drag of rows, from the press to the drop. Escape ends it, and nothing is moved. */
export class RowDrag {
  readonly #collection: Collection;
  readonly #rowId: string;
  readonly #row: RowItem;
  readonly #host: RowDragHost;
  readonly #start: PointerEvent;
  readonly #content: HTMLElement;
  readonly #end = new AbortController();
  #isUnderWay = false;
  #y = 0;
  #frame = 0;

  constructor(
    collection: Collection,
    row: RowItem,
    content: HTMLElement,
    start: PointerEvent,
    host: RowDragHost,
  ) {
    this.#collection = collection;
    this.#row = row;
    this.#rowId = row.props.rowId;
    this.#host = host;
    this.#start = start;
    this.#content = content;
    const { signal } = this.#end;
    content.addEventListener('pointermove', this.#onMove, { signal });
    content.addEventListener('pointerup', this.#onUp, { signal });
    content.addEventListener('pointercancel', () => this.dispose(), { signal });
    // What a finger lies on has it captured at first, and loses it to the rows.
    const onLost = ({ target }: Event): void => {
      if (target === content) this.dispose();
    };
    content.addEventListener('lostpointercapture', onLost, { signal });
    content.ownerDocument.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !this.#isUnderWay) return;
        event.stopPropagation();
        this.dispose();
      },
      { signal, capture: true },
    );
  }

  dispose(): void {
    this.#end.abort();
    cancelAnimationFrame(this.#frame);
    if (this.#collection.drop === null) return;
    this.#collection.drop = null;
    this.#host.invalidate(this.#collection);
  }

  readonly #onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.#start.pointerId) return;
    if (!this.#isUnderWay) {
      if (event.buttons === 0) {
        this.dispose();
        return;
      }
      if (Math.abs(event.clientY - this.#start.clientY) < THRESHOLD) return;
      this.#isUnderWay = true;
      // Not before: the click of a mere press is the row's.
      this.#content.setPointerCapture(event.pointerId);
    }
    this.#y = event.clientY - this.#content.getBoundingClientRect().top;
    this.#place();
    if (this.#frame === 0 && this.#speed() !== 0) this.#frame = requestAnimationFrame(this.#scroll);
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#start.pointerId) return;
    const { drop } = this.#collection;
    // The row that was taken may be out of view, and not drawn any more: its id is what counts.
    if (drop !== null) this.#host.drop(this.#collection, this.#rowNow(), drop);
    this.dispose();
  };

  readonly #scroll = (): void => {
    this.#frame = 0;
    const speed = this.#speed();
    if (speed === 0) return;
    this.#host.scrollBy(this.#collection, speed);
    this.#place();
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  #rowNow(): RowItem {
    for (const row of this.#collection.drawn()) if (row.props.rowId === this.#rowId) return row;
    return this.#row;
  }

  /** CSS px a frame; the nearer the edge, the faster. */
  #speed(): number {
    const { metrics, room } = this.#collection;
    const y = this.#y - metrics.header;
    if (y < EDGE) return -FASTEST * Math.min(1, (EDGE - y) / EDGE);
    if (y > room - EDGE) return FASTEST * Math.min(1, (y - room + EDGE) / EDGE);
    return 0;
  }

  #place(): void {
    const { item, metrics } = this.#collection;
    const at = (this.#y - metrics.header + item.state.scroll.y) / metrics.row;
    const drop = Math.max(0, Math.min(Math.round(at), item.props.rowCount));
    if (drop === this.#collection.drop) return;
    this.#collection.drop = drop;
    this.#host.invalidate(this.#collection);
  }
}
