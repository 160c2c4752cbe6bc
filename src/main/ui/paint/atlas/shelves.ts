/** A place on a page, device px. */
export interface Slot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Span {
  x: number;
  width: number;
}

interface Shelf {
  y: number;
  height: number;
  /** What is free, from the left; neighbours are merged. */
  free: Span[];
}

/** Heights are rounded up to this, device px, so that what is taken out leaves room for something of about its height. */
const STEP = 4;
/** Drawings much lower than a shelf do not go there: the rest of the height would be lost. */
const MOST_WASTE = 1.5;

/**
 * Gives out rectangles of one page, and takes them back: rows of one height, filled from the left (shelf packing with
 * best fit by height; J. Jylänki, "A Thousand Ways to Pack the Bin", 2010).
 */
export class Shelves {
  readonly #width: number;
  readonly #height: number;
  readonly #shelves: Shelf[] = [];
  #bottom = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** null when there is no room. */
  allocate(width: number, height: number): Slot | null {
    if (width > this.#width) return null;
    const wanted = Math.ceil(height / STEP) * STEP;
    const shelf = this.#bestShelf(width, wanted) ?? this.#newShelf(wanted) ?? this.#mergedShelf(wanted);
    const index = shelf?.free.findIndex((span) => span.width >= width) ?? -1;
    const span = shelf?.free[index];
    if (!shelf || !span) return null;
    const slot = { x: span.x, y: shelf.y, width, height };
    span.x += width;
    span.width -= width;
    if (span.width === 0) shelf.free.splice(index, 1);
    return slot;
  }

  /** Takes back what `allocate` gave. */
  free(slot: Slot): void {
    const shelf = this.#shelves.find(({ y }) => y === slot.y);
    if (!shelf) return;
    const { free } = shelf;
    const index = free.findIndex(({ x }) => x > slot.x);
    const at = index < 0 ? free.length : index;
    free.splice(at, 0, { x: slot.x, width: slot.width });
    this.#merge(free, at);
    this.#merge(free, at - 1);
    while (this.#isEmpty(this.#shelves.at(-1))) this.#bottom = this.#shelves.pop()?.y ?? 0;
  }

  #bestShelf(width: number, height: number): Shelf | null {
    let best: Shelf | null = null;
    for (const shelf of this.#shelves) {
      const fits = shelf.height >= height && shelf.height <= height * MOST_WASTE;
      if (!fits || (best && best.height <= shelf.height)) continue;
      if (shelf.free.some((span) => span.width >= width)) best = shelf;
    }
    return best;
  }

  #newShelf(height: number): Shelf | null {
    if (this.#bottom + height > this.#height) return null;
    const shelf = { y: this.#bottom, height, free: [{ x: 0, width: this.#width }] };
    this.#shelves.push(shelf);
    this.#bottom += height;
    return shelf;
  }

  /** Makes one shelf of empty ones that lie on one another. */
  #mergedShelf(height: number): Shelf | null {
    for (let first = 0; first < this.#shelves.length; first++) {
      let total = 0;
      for (let last = first; this.#isEmpty(this.#shelves[last]); last++) {
        total += this.#shelves[last]?.height ?? 0;
        if (total < height) continue;
        const y = this.#shelves[first]?.y ?? 0;
        const shelf = { y, height: total, free: [{ x: 0, width: this.#width }] };
        this.#shelves.splice(first, last - first + 1, shelf);
        return shelf;
      }
    }
    return null;
  }

  #isEmpty(shelf: Shelf | undefined): boolean {
    return shelf?.free[0]?.width === this.#width;
  }

  #merge(free: Span[], index: number): void {
    const span = free[index];
    const next = free[index + 1];
    if (!span || !next || span.x + span.width !== next.x) return;
    span.width += next.width;
    free.splice(index + 1, 1);
  }
}
