/** Letters that follow one another within this time make one word, ms. */
const WORD_WITHIN = 700;

/** What has been typed, and where the row that begins so is looked for. */
export interface TypedWord {
  readonly word: string;
  /** From the row behind the one that the keyboard is at; otherwise that may be the one. */
  readonly isNext: boolean;
}

/** Whether a key writes a character. */
export function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Makes words of letters that follow one another. */
export class TypeAhead {
  #word = '';
  #at = Number.NEGATIVE_INFINITY;

  /** Space belongs to the word, once one was begun. */
  isUnderWay({ timeStamp }: KeyboardEvent): boolean {
    return this.#word !== '' && timeStamp - this.#at < WORD_WITHIN;
  }

  /** What has been typed, with this key: one letter, however often, goes on from row to row. */
  typed(event: KeyboardEvent): TypedWord {
    this.#word = (this.isUnderWay(event) ? this.#word : '') + event.key.toLocaleLowerCase();
    this.#at = event.timeStamp;
    const [first = ''] = this.#word;
    const isNext = [...this.#word].every((letter) => letter === first);
    return { word: isNext ? first : this.#word, isNext };
  }
}
