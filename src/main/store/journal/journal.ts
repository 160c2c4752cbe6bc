import type { StateData } from '../../../shared/data.js';
import type { Patch } from '../../../shared/patch.js';
import type { HistoryMark } from '../../history/history-mark.js';
import type { Versions } from '../../history/step.js';
import type { ViewState } from '../../ui/view-state.js';
import type { KeyRegistry } from '../key-registry.js';
import type { Capture, JournalBatch } from '../persistence.js';
import type { JournalEntry } from './journal-entry.js';

/** A change of the workspace, on its way into the journal. */
export interface Change {
  readonly session: number | null;
  readonly time: number;
  readonly patches: readonly Patch[];
  /** The state after them. */
  readonly state: StateData;
  readonly mark: HistoryMark | null;
  readonly versions?: Versions;
}

/** What has changed and is not durable yet, in the order in which it happened. */
export class Journal {
  readonly #keys: KeyRegistry;
  /** Keys whose values the journal knows: what it says of others must begin with their value. */
  readonly #written: Set<string>;
  #seq: number;
  #entries: JournalEntry[] = [];
  #view: ViewState | null = null;

  /**
   * @param stored The keys that are stored, or will be with the pending entries.
   * @param seq Of the last entry.
   * @param pending Entries that are not durable yet.
   */
  constructor(
    keys: KeyRegistry,
    stored: Iterable<string>,
    seq: number,
    pending: readonly JournalEntry[] = [],
  ) {
    this.#keys = keys;
    this.#written = new Set(stored);
    this.#seq = seq;
    this.#entries = [...pending];
  }

  /** The last entry. */
  get seq(): number {
    return this.#seq;
  }

  /** Entries that are not durable yet. */
  get pending(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** It has values of keys that may not be stored any more: the next entry takes them out. */
  get hasUnstorable(): boolean {
    for (const key of this.#written) if (!this.#keys.isStorable(key)) return true;
    return false;
  }

  /** Makes an entry of it; null if there is nothing that may be stored. */
  add({ session, time, patches, state, mark, versions }: Change): JournalEntry | null {
    const { own, kept } = this.#storable(patches, state);
    if (own.length === 0 && !mark && !versions) return null;
    const keys = new Set(own.map(({ path }) => String(path[0])));
    const transient = [...keys].filter((key) => kept.has(key) || !this.#keys.isUndoable(key));
    this.#seq += 1;
    const entry: JournalEntry = {
      seq: this.#seq,
      session,
      time,
      patches: own,
      mark,
      ...(transient.length > 0 ? { transient } : {}),
      ...(versions ? { versions } : {}),
    };
    this.#entries.push(entry);
    return entry;
  }

  /** Another tab's entry has been done. */
  follow({ seq }: JournalEntry): void {
    this.#seq = seq;
  }

  setView(view: ViewState): void {
    this.#view = view;
  }

  /** All that is not durable yet; null: nothing. */
  take(after: () => Capture): JournalBatch | null {
    if (this.#entries.length === 0 && !this.#view) return null;
    return { entries: [...this.#entries], ...(this.#view ? { view: this.#view } : {}), after: after() };
  }

  /** The batch is durable. */
  settle({ entries, view }: JournalBatch): void {
    this.#entries.splice(0, entries.length);
    if (view === this.#view) this.#view = null;
  }

  /**
   * The patches of keys that may be stored. A key that was not until now comes with its value, one that is no more goes.
   *
   * @returns With `kept`: the keys of which that is true. Nobody changed them, so it is no part of the history.
   */
  #storable(patches: readonly Patch[], state: StateData): { own: Patch[]; kept: ReadonlySet<string> } {
    const own: Patch[] = [];
    const kept = new Set<string>();
    for (const key of [...this.#written]) {
      if (this.#keys.isStorable(key)) continue;
      this.#written.delete(key);
      kept.add(key);
      own.push({ op: 'remove', path: [key] });
    }
    const added = new Set(patches.filter(addsKey).map(({ path }) => String(path[0])));
    for (const key of Object.keys(state)) {
      if (this.#written.has(key) || added.has(key) || !this.#keys.isStorable(key)) continue;
      kept.add(key);
      own.push({ op: 'add', path: [key], value: state[key] });
    }
    for (const patch of patches) {
      const key = String(patch.path[0]);
      if (kept.has(key) || !this.#keys.isStorable(key)) continue;
      if (addsKey(patch)) this.#written.add(key);
      if (this.#written.has(key)) own.push(patch);
    }
    for (const key of kept) if (this.#keys.isStorable(key)) this.#written.add(key);
    for (const key of [...this.#written]) if (!Object.hasOwn(state, key)) this.#written.delete(key);
    return { own, kept };
  }
}

/** It puts a key into the state, with its whole value. */
function addsKey({ op, path }: Patch): boolean {
  return op === 'add' && path.length === 1;
}
