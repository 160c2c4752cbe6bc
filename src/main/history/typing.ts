import { textChange } from './text-change.js';

/** Who stops for so long, ms, begins something new. */
export const PAUSE_MS = 1_000;
/** What comes at once and is longer was pasted, or dictated. */
const BULK = 12;

interface Run {
  readonly key: string;
  readonly text: string;
  readonly time: number;
  /** Where the next character of it would go. */
  readonly caret: number;
  readonly way: 'typed' | 'deleted' | 'pasted';
}

/** Cuts what is typed into a field into pieces as a person thinks of them: words, deletions, what is pasted. */
export class Typing {
  #last: Run | null = null;
  #piece = 0;

  /**
   * The number of the piece that the edit belongs to.
   *
   * @param before The field's text before, as far as this has not seen it.
   */
  piece(key: string, before: string, text: string, time: number): number {
    const last = this.#last?.key === key ? this.#last : null;
    const known = last?.text ?? before;
    const { at, removed, inserted } = textChange(known, text);
    const way = inserted === '' ? 'deleted' : inserted.length <= BULK ? 'typed' : 'pasted';
    const caret = at + inserted.length;
    const follows =
      last !== null &&
      way === last.way &&
      time - last.time <= PAUSE_MS &&
      // What replaces more than a letter begins anew, and what is typed after it belongs to it.
      (way === 'typed'
        ? removed <= 1 && at === last.caret && !beginsWord(known, at, inserted)
        : way === 'deleted' && caret <= last.caret);
    if (!follows) this.#piece += 1;
    this.#last = { key, text, time, caret, way };
    return this.#piece;
  }
}

/**
 * Whether a word begins where the typing went on. What comes at once, as from fast fingers to a slow frame, is not cut: in
 * the middle of a word it goes on with that, whatever follows in it.
 */
function beginsWord(text: string, at: number, inserted: string): boolean {
  const typed = `${text.slice(Math.max(0, at - 1), at)}${inserted}`;
  return /^(\s\S|\S\s+\S)/u.test(typed);
}
