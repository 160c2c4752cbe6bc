/** What a module says of its state keys (rule M2). */
export interface KeyOwner {
  readonly stateKeys: readonly string[];
  readonly secretKeys: readonly string[];
}

/**
 * Which state keys there are, and which may leave memory (rule S5). A key may be stored only if a loaded module
 * owns it and doesn't call it secret, or if it came from the store and no module that this page ever had called it
 * secret: a module that is deleted must not lay its secrets open.
 */
export class KeyRegistry {
  readonly #stored: ReadonlySet<string>;
  readonly #secret = new Set<string>();
  #owned: ReadonlySet<string> = new Set();

  /** @param stored The keys that were loaded. */
  constructor(stored: Iterable<string>) {
    this.#stored = new Set(stored);
  }

  /** The modules that run from now on. */
  declare(owners: readonly KeyOwner[]): void {
    this.#owned = new Set(owners.flatMap(({ stateKeys }) => stateKeys));
    for (const key of this.#owned) this.#secret.delete(key);
    for (const { secretKeys } of owners) for (const key of secretKeys) this.#secret.add(key);
  }

  isSecret(key: string): boolean {
    return this.#secret.has(key);
  }

  isOwned(key: string): boolean {
    return this.#owned.has(key);
  }

  isStorable(key: string): boolean {
    return !this.#secret.has(key) && (this.#owned.has(key) || this.#stored.has(key));
  }

  get owned(): readonly string[] {
    return [...this.#owned];
  }
}
