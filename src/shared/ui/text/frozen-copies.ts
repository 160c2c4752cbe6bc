/**
 * What was made of lists that can never change, by the list: they are checked and copied once, and not in each frame that
 * draws them again. What is drawn from one copy is also known to be the same without comparing it.
 */
export class FrozenCopies<T> {
  readonly #copies = new WeakMap<object, T>();

  /** What `make` makes of the value; what it made before, if the value is frozen through and through. */
  of(value: unknown, make: () => T): T {
    if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return make();
    const known = this.#copies.get(value);
    if (known !== undefined) return known;
    const made = make();
    if (isFrozen(value)) this.#copies.set(value, made);
    return made;
  }
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}
