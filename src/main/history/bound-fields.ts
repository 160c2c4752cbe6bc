import type { Patch } from '../../shared/patch.js';
import type { UiEvent } from '../../shared/ui/node.js';

/**
 * Fields whose text is state that can be undone, as far as one can tell: what is typed into them changes such state. Of
 * all others the browser undoes what was typed.
 */
export class BoundFields {
  readonly #keys = new Set<string>();

  has(key: string): boolean {
    return this.#keys.has(key);
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
    for (const { key } of edited) {
      if (isBound) this.#keys.add(key);
      else this.#keys.delete(key);
    }
  }
}
