/** What a module says of its state keys (rule M2). */
export interface KeyOwner {
  readonly stateKeys: readonly string[];
  readonly secretKeys: readonly string[];
  /** Those that are no part of the history of changes. */
  readonly transientKeys: readonly string[];
}

/**
 * Which state keys there are, and which may leave memory (rule S5). A key may be stored if it came from the store or
 * any module of this page's life has owned it, and the last one that did doesn't call it secret: a module that is
 * gone, renamed or on another branch perhaps, must neither lose its state nor lay its secrets open.
 */
export class KeyRegistry {
  readonly #known: Set<string>;
  readonly #secret = new Set<string>();
  readonly #transient = new Set<string>();
  #owned: ReadonlySet<string> = new Set();

  /** @param stored The keys that were loaded. */
  constructor(stored: Iterable<string>) {
    this.#known = new Set(stored);
  }

  /** The modules that run from now on. */
  declare(owners: readonly KeyOwner[]): void {
    this.#owned = new Set(owners.flatMap(({ stateKeys }) => stateKeys));
    for (const key of this.#owned) {
      this.#known.add(key);
      this.#secret.delete(key);
      this.#transient.delete(key);
    }
    for (const { secretKeys, transientKeys } of owners) {
      for (const key of secretKeys) this.#secret.add(key);
      for (const key of transientKeys) this.#transient.add(key);
    }
  }

  /** Keys that came from outside, with a state that is taken in. */
  admit(keys: Iterable<string>): void {
    for (const key of keys) this.#known.add(key);
  }

  readonly isSecret = (key: string): boolean => this.#secret.has(key);

  isOwned(key: string): boolean {
    return this.#owned.has(key);
  }

  /** Its changes can be undone: it may be stored, and no module says that it is transient. */
  isUndoable(key: string): boolean {
    return this.isStorable(key) && !this.#transient.has(key);
  }

  /** No step may have it. Of a key that nobody knows this is not so: its module may come back. */
  isUnrecorded(key: string): boolean {
    return this.#secret.has(key) || this.#transient.has(key);
  }

  isStorable(key: string): boolean {
    return this.#known.has(key) && !this.#secret.has(key);
  }

  get owned(): readonly string[] {
    return [...this.#owned];
  }
}
