import type { RowsCopy, SeenRow } from '../../../shared/ui/views.js';
import type { CollectionItem } from './collection.js';
import { COPYING, Stretch } from './stretch.js';

/** Why a copy came to nothing. */
export class CopyEnded extends Error {
  override name = 'CopyEnded';

  /** @param isReplaced Something else was copied: the user wants that. */
  constructor(readonly isReplaced: boolean) {
    super(isReplaced ? 'something else was copied' : 'the rows are not there any more');
  }
}

let ids = 0;

/**
 * Many rows that are being copied. Hot code alone knows their texts: it is asked for them stretch by stretch, with each
 * frame's input, and answers with the collection that it draws. So no frame is held up by the number of rows, and it goes
 * on with whatever code runs.
 */
export class RowCopy {
  /** All texts, a line each. Rejects with a `CopyEnded`. */
  readonly text: Promise<string>;
  readonly #item: CollectionItem;
  readonly #rows: readonly SeenRow[];
  readonly #stretch = new Stretch(COPYING);
  readonly #texts: string[] = [];
  readonly #abort = new AbortController();
  #settle: { readonly resolve: (text: string) => void; readonly reject: (error: CopyEnded) => void } | null =
    null;
  /** Rows whose texts were asked for so far. */
  #count = 0;
  #asked: { readonly copy: RowsCopy; readonly at: number } | null = null;

  /** @param rows In order, where they were when the user chose them. */
  constructor(item: CollectionItem, rows: readonly SeenRow[]) {
    this.#item = item;
    this.#rows = rows;
    this.text = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // What the browser copies by itself counts as well.
    const { ownerDocument: document } = item.elements.main;
    for (const type of ['copy', 'cut'])
      document.addEventListener(type, () => this.end(true), { signal: this.#abort.signal });
    this.#ask();
  }

  /** What hot code is asked: another object when it is something else. */
  get told(): RowsCopy | undefined {
    return this.#asked?.copy;
  }

  /** Hot code has drawn: takes what it answered. true if it was an answer. */
  take(): boolean {
    const { copied } = this.#item.props;
    if (!copied || copied.id !== this.#asked?.copy.id) return false;
    this.#stretch.took(performance.now() - this.#asked.at);
    for (const text of copied.texts) this.#texts.push(text);
    this.#ask();
    return true;
  }

  /** Gives up, unless it is done. */
  end(isReplaced: boolean): void {
    this.#settle?.reject(new CopyEnded(isReplaced));
    this.#finish();
  }

  #ask(): void {
    const rows = this.#rows.slice(this.#count, this.#count + this.#stretch.rows);
    if (rows.length === 0) {
      this.#settle?.resolve(this.#texts.join('\n'));
      this.#finish();
      return;
    }
    this.#count += rows.length;
    ids += 1;
    this.#asked = { copy: { id: ids, rows }, at: performance.now() };
  }

  #finish(): void {
    this.#settle = null;
    this.#asked = null;
    this.#abort.abort();
  }
}
