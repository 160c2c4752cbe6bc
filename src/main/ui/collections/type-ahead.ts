/** Letters that follow one another within this time make one word, ms. */
const WORD_WITHIN = 700;

/** Finds rows by the letters that their labels begin with. */
export class TypeAhead {
  #word = '';
  #at = Number.NEGATIVE_INFINITY;

  /** Space belongs to the word, once one was begun. */
  isUnderWay({ timeStamp }: KeyboardEvent): boolean {
    return this.#word !== '' && timeStamp - this.#at < WORD_WITHIN;
  }

  /** What has been typed, with this key; null if it is no letter. */
  typed(event: KeyboardEvent): string | null {
    const { key, ctrlKey, metaKey, altKey } = event;
    if ([...key].length !== 1 || ctrlKey || metaKey || altKey) return null;
    this.#word = (this.isUnderWay(event) ? this.#word : '') + key.toLocaleLowerCase();
    this.#at = event.timeStamp;
    return this.#word;
  }

  /**
   * The next row whose label begins so, from the one that the keyboard is at and round to it again. One letter goes
   * on to the next; of several, the row itself may be the one.
   */
  find(word: string, labels: ReadonlyMap<number, string>, from: number): number | null {
    const isOneLetter = [...word].every((letter, _, [first]) => letter === first);
    const wanted = isOneLetter ? (word[0] ?? '') : word;
    const isAfter = (index: number): boolean => (isOneLetter ? index > from : index >= from);
    const indices = [...labels.keys()].sort((a, b) => a - b);
    const inTurn = [...indices.filter(isAfter), ...indices.filter((index) => !isAfter(index))];
    return inTurn.find((index) => labels.get(index)?.toLocaleLowerCase().startsWith(wanted)) ?? null;
  }
}
