/** Letters that follow one another within this time belong together, ms. As long as in the browsers' own lists. */
const TOGETHER_MS = 1000;

/** Finds rows by the letters that are typed on a list. */
export class TypeAhead {
  #typed = '';
  #last = Number.NEGATIVE_INFINITY;

  /**
   * The row that begins with what was typed, from the active one on; one letter again and again goes from one such
   * row to the next.
   *
   * @param now ms, of any clock that only goes forward.
   */
  find(letter: string, labels: readonly string[], active: number, now = performance.now()): number | null {
    this.#typed = now - this.#last > TOGETHER_MS ? letter : this.#typed + letter;
    this.#last = now;
    const isRepeated = [...this.#typed].every((typed) => typed === letter);
    const wanted = (isRepeated ? letter : this.#typed).toLocaleLowerCase();
    const first = isRepeated ? active + 1 : Math.max(active, 0);
    for (let step = 0; step < labels.length; step++) {
      const index = (first + step) % labels.length;
      if (labels[index]?.toLocaleLowerCase().startsWith(wanted)) return index;
    }
    return null;
  }
}
