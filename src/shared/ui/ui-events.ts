import type { UiEvent } from './node.js';

/**
 * The events of one pass, looked up by node. Of several edits or toggles of one node the last counts: it holds
 * the whole value.
 */
export class UiEvents {
  readonly #byKey = new Map<string, UiEvent[]>();
  #taken = 0;

  constructor(events: readonly UiEvent[]) {
    for (const event of events) {
      const list = this.#byKey.get(event.key);
      if (list) list.push(event);
      else this.#byKey.set(event.key, [event]);
    }
  }

  /** How many answers were given that told something: if any were, what was drawn before them may be stale. */
  get taken(): number {
    return this.#taken;
  }

  take<T extends UiEvent['type']>(key: string, type: T): Extract<UiEvent, { type: T }> | undefined {
    const found = this.#byKey.get(key)?.findLast((event) => event.type === type);
    if (found) this.#taken++;
    return found as Extract<UiEvent, { type: T }> | undefined;
  }
}
