/**
 * One build at a time. A request that comes while a build runs must not get that build's result: an edit saved
 * just before the request would be missed. So it waits for the next one, and shares it with others that wait.
 * @template T
 */
export class BuildQueue {
  /** @type {Map<string, Promise<T>>} */
  #waiting = new Map();
  /** @type {Promise<unknown>} */
  #tail = Promise.resolve();

  /**
   * @param {string} key equal for requests that one build serves
   * @param {() => Promise<T>} build
   * @returns {Promise<T>}
   */
  run(key, build) {
    const waiting = this.#waiting.get(key);
    if (waiting) return waiting;
    const next = this.#tail.then(() => {
      this.#waiting.delete(key);
      return build();
    });
    this.#waiting.set(key, next);
    // Whoever asked gets the failure; the queue itself goes on.
    this.#tail = next.catch(() => {});
    return next;
  }

  /** Resolves when no build is under way. */
  async idle() {
    await this.#tail;
  }
}
