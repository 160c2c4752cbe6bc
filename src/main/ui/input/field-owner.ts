/**
 * Who owns a field's text (rule R5). From an edit on it is the user's, whatever records say, until hot code has seen
 * every edit; then hot code's value wins again. While an input method composes, nothing is set at all.
 */
export class FieldOwner {
  /** The user's text, or null while hot code's value stands. */
  #own: string | null = null;
  #composing = false;

  /** The user's text that hot code has not seen yet, or null. */
  get unseen(): string | null {
    return this.#own;
  }

  get composing(): boolean {
    return this.#composing;
  }

  /** The user changed the text. */
  edit(text: string): void {
    this.#own = text;
  }

  /** Hot code has seen all edits so far. */
  acknowledge(): void {
    this.#own = null;
  }

  startComposing(): void {
    this.#composing = true;
  }

  endComposing(): void {
    this.#composing = false;
  }

  /** The text that the element is to have, given hot code's `value`; null leaves the element alone. */
  settle(value: string, shown: string): string | null {
    if (this.#composing || this.#own !== null || value === shown) return null;
    return value;
  }
}

/**
 * Where the caret goes when hot code replaced the text: after the same text as before as far as one can tell, that
 * is, as far from the end if what follows it is unchanged, else where it was.
 */
export function moveCaret(caret: number, before: string, after: string): number {
  const tail = before.slice(caret);
  if (before.slice(0, caret) !== after.slice(0, caret) && after.endsWith(tail))
    return after.length - tail.length;
  return Math.min(caret, after.length);
}
