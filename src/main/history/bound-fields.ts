import type { Patch } from '../../shared/patch.js';
import type { UiEvent } from '../../shared/ui/node.js';
import type { Step } from './step.js';
import { typedInto } from './step-names.js';

/**
 * Fields whose text is state that can be undone, as far as one can tell: what is typed into them changes such state. Of
 * all others the browser undoes what was typed.
 */
export class BoundFields {
  /** Key → whether it is one, as its last edit showed. */
  readonly #known = new Map<string, boolean>();
  readonly #steps: () => Iterable<Step>;

  /** @param steps All that the history has: of a field that nobody has typed into since the page started they tell. */
  constructor(steps: () => Iterable<Step>) {
    this.#steps = steps;
  }

  has(key: string): boolean {
    return this.#known.get(key) ?? this.#wasTypedInto(key);
  }

  /** A frame took these events, and changed this. */
  learn(
    events: readonly UiEvent[],
    patches: readonly Patch[],
    isUndoable: (patches: readonly Patch[]) => boolean,
  ): void {
    const edited = events.filter(({ type }) => type === 'edit');
    // Without a change the field may show its own text in any case.
    if (edited.length === 0 || patches.length === 0) return;
    const isBound = isUndoable(patches);
    for (const { key } of edited) this.#known.set(key, isBound);
  }

  #wasTypedInto(key: string): boolean {
    for (const step of this.#steps()) if (typedInto(step) === key) return true;
    return false;
  }
}
