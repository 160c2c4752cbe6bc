import type { RowTyped } from '../../../shared/ui/views.js';
import type { CollectionItem } from './collection.js';
import { RowSweep } from './find/row-sweep.js';

/** Gets the index of the row that begins so; null: there is none. */
type OnEnd = (index: number | null) => void;

/**
 * The user has typed letters to go to the next row that begins so. Hot code alone knows the texts of all rows: it is told
 * the letters with the frame's input, and answers with the collection that it draws.
 */
export class RowTyping {
  /** Index of the row that it begins at; it goes on from the top. */
  readonly start: number;
  /** Keys that the user pressed meanwhile: they are meant for the row that is found. */
  readonly keys: KeyboardEvent[] = [];
  readonly #item: CollectionItem;
  readonly #word: string;
  readonly #sweep: RowSweep;
  readonly #onEnd: OnEnd;
  #told: RowTyped | undefined;

  constructor(item: CollectionItem, word: string, start: number, onEnd: OnEnd) {
    this.start = start;
    this.#item = item;
    this.#word = word;
    this.#sweep = new RowSweep(start < item.props.rowCount ? start : 0);
    this.#onEnd = onEnd;
    this.#tell();
  }

  /** What hot code is told: another object when it is something else. */
  get told(): RowTyped | undefined {
    return this.#told;
  }

  /** Hot code has drawn: takes what it answered. true if it was an answer. */
  take(): boolean {
    const { typed } = this.#item.props;
    if (!typed || !this.#sweep.take(typed, performance.now())) return false;
    const [found] = this.#sweep.rows;
    if (found || this.#sweep.isOver) this.#onEnd(found?.index ?? null);
    else this.#tell();
    return true;
  }

  #tell(): void {
    const look = this.#sweep.look(performance.now());
    this.#told = look ? { word: this.#word, look } : undefined;
  }
}
