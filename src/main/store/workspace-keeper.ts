import type { Clock } from '../reload/clock.js';
import type { ViewState } from '../ui/view-state.js';
import { Checkpointer } from './checkpointer.js';
import { type Change, Journal } from './journal/journal.js';
import type { JournalEntry } from './journal/journal-entry.js';
import type { KeyRegistry } from './key-registry.js';
import { type LoadedWorkspace, loadAgain } from './loaded-workspace.js';
import type { Capture, DurabilityFacts, Persistence, StoredWorkspace } from './persistence.js';
import type { SaveState, Unsubscribe } from './save-state.js';
import { Saver } from './saver.js';

/** An owner writes; a reader's changes are its own, and not kept (rule J4). */
export type TabRole = 'owner' | 'reader';

export interface KeeperParts {
  readonly loaded: LoadedWorkspace;
  readonly clock: Clock;
  readonly keys: KeyRegistry;
  readonly role: TabRole;
  /** The workspace as it is to be kept now. */
  readonly capture: () => Omit<Capture, 'seq'>;
}

/** Makes the changes of a workspace durable: the journal, its saving, checkpoints, and the view beside them. Owns the persistence. */
export class WorkspaceKeeper {
  readonly #persistence: Persistence;
  readonly #clock: Clock;
  readonly #keys: KeyRegistry;
  readonly #capture: KeeperParts['capture'];
  readonly #saver: Saver;
  readonly #checkpointer: Checkpointer;
  readonly #listeners = new Set<(entry: JournalEntry) => void>();
  /** Changes that never became durable, because another tab took the workspace over. */
  readonly #orphans: JournalEntry[] = [];
  #journal: Journal;
  #view: ViewState | null;
  #role: TabRole;

  constructor({ loaded, clock, keys, role, capture }: KeeperParts) {
    const { stored, persistence, isReadable } = loaded;
    this.#persistence = persistence;
    this.#clock = clock;
    this.#keys = keys;
    this.#role = role;
    this.#capture = capture;
    this.#view = stored.view;
    this.#journal = new Journal(keys, Object.keys(stored.state), stored.seq);
    this.#checkpointer = new Checkpointer({ persistence, clock });
    this.#saver = new Saver({
      persistence,
      clock,
      take: () => {
        if (this.#role === 'reader') return null;
        const batch = this.#journal.take(() => this.#captured());
        // Where nothing can be stored, the attempt says why.
        return batch ?? (isReadable ? null : { entries: [], after: this.#captured() });
      },
      settle: (batch) => {
        this.#journal.settle(batch);
        this.#checkpointer.appended(batch.after);
      },
    });
    if (!isReadable) this.#saver.changed();
  }

  get role(): TabRole {
    return this.#role;
  }

  /** The last entry of the journal. */
  get seq(): number {
    return this.#journal.seq;
  }

  /** Changes that are not durable yet. */
  get pending(): readonly JournalEntry[] {
    return this.#journal.pending;
  }

  /** The view as it was stored, or as it was last told. */
  get view(): ViewState | null {
    return this.#view;
  }

  get saveState(): SaveState {
    return this.#saver.state;
  }

  onSaveState(listener: (state: SaveState) => void): Unsubscribe {
    return this.#saver.onState(listener);
  }

  /** Calls back with every entry of the journal, once it is part of the state and its history. */
  onEntry(listener: (entry: JournalEntry) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How the workspace is kept, for who wants to know. */
  get durability(): DurabilityFacts & { readonly checkpointError: string | null } {
    const { facts } = this.#persistence;
    const setAside = facts.setAside + (this.#orphans.length > 0 ? 1 : 0);
    return { ...facts, setAside, checkpointError: this.#checkpointer.error };
  }

  /** Makes an entry of a change; null of what is not kept. Tell of it when it is done: see `added`. */
  add(change: Change): JournalEntry | null {
    return this.#role === 'reader' ? null : this.#journal.add(change);
  }

  /** The entry is part of the state and its history now: it is saved soon. */
  added(entry: JournalEntry): void {
    this.#saver.changed();
    for (const listener of this.#listeners) listener(entry);
  }

  /** Another tab's entry has been done. */
  follow(entry: JournalEntry): void {
    this.#journal.follow(entry);
  }

  /** Another tab owns the workspace from now on: this one writes nothing any more. */
  becomeReader(): void {
    this.#role = 'reader';
    // What another tab does not know of is in this one's memory alone.
    this.#orphans.push(...this.#journal.pending);
  }

  /** What is stored now. Rejects if it cannot be read. @param role An owner may write from then on, and no other. */
  load(role: TabRole): Promise<StoredWorkspace> {
    return loadAgain(this.#persistence, this.#clock, role === 'owner');
  }

  /**
   * Goes on from what was loaded.
   *
   * @param pending Entries on top of it that are not durable yet.
   */
  resume(role: TabRole, stored: Iterable<string>, seq: number, pending: readonly JournalEntry[]): void {
    this.#role = role;
    this.#journal = new Journal(this.#keys, stored, seq, role === 'owner' ? pending : []);
    if (role === 'owner') this.#saver.changed();
  }

  /** The view changed; stored like the state. It is kept as it is: give a new one each time. */
  setView(view: ViewState): void {
    this.#view = view;
    if (this.#role === 'reader') return;
    this.#journal.setView(view);
    this.#saver.changed();
  }

  /** Resolves when all that changed so far is durable; rejects with the reason when that fails. */
  saved(): Promise<void> {
    return this.#role === 'reader' ? Promise.resolve() : this.#saver.saved();
  }

  /** Makes a checkpoint now; see `durability` for what became of it. Rejects if the state cannot be saved. */
  async checkpoint(): Promise<void> {
    await this.saved();
    await this.#checkpointer.run();
  }

  /** No checkpoint is written until the function it returns is called: for work that must not be disturbed. */
  hold(): () => void {
    return this.#checkpointer.hold();
  }

  /** What may not be stored any more goes from the disk soon, with all that has it. */
  purge(): void {
    this.#checkpointer.hurry(this.#journal.seq);
  }

  /** The journal has values of keys that may not be stored any more. */
  get hasUnstorable(): boolean {
    return this.#journal.hasUnstorable;
  }

  /** What could not be read and was set aside, as far as it can be read: for an export. */
  async readAside(): Promise<readonly unknown[]> {
    const aside = await this.#persistence.readAside();
    return this.#orphans.length > 0 ? [...aside, { unsaved: this.#orphans }] : aside;
  }

  /** The page may end in a moment (`pagehide`, hidden): what is small is kept at once, the rest begun. */
  lastWord(): void {
    if (this.#role === 'reader') return;
    if (this.#view) this.#persistence.lastWord(this.#view, this.#journal.seq);
    this.#saver.flush();
  }

  dispose(): void {
    this.#saver.dispose();
    this.#checkpointer.dispose();
    this.#persistence.dispose();
    this.#listeners.clear();
  }

  #captured(): Capture {
    return { seq: this.#journal.seq, ...this.#capture() };
  }
}
