import * as v from 'valibot';
import type { Patch } from '../../shared/patch.js';
import type { Versions } from '../history/step.js';
import type { Clock } from '../reload/clock.js';
import { AppStore } from '../store/app-store.js';
import { type JournalEntry, journalEntrySchema } from '../store/journal/journal-entry.js';
import { STORED_FORMAT } from '../store/journal/workspace-index.js';
import type { Persistence } from '../store/persistence.js';
import { viewSchema } from '../store/view-schema.js';
import { browserTabs } from '../tabs/browser-tabs.js';
import type { SeatHost } from '../tabs/seat-host.js';
import { WorkspaceSeat } from '../tabs/workspace-seat.js';
import type { ViewState } from '../ui/view-state.js';

/** What the next owner cannot find in the storage. */
const handoverSchema = v.object({
  /** Changes that are not durable. */
  entries: v.array(journalEntrySchema),
  /** With the unfinished edit. */
  view: v.nullable(viewSchema),
});

type Handover = v.InferOutput<typeof handoverSchema>;

/** So many changes of the owner's are kept: it may be killed before it has stored them. */
const FOLLOWED_KEPT = 200;

/** What the app does when its tab's place changes. */
export interface TabHost {
  /** Changes the state while no frame runs, and tells the running code of the patches; null: it is not told. */
  change(work: () => Promise<readonly Patch[] | null>): Promise<void>;
  /** The state is of other versions than the code that runs: that code must be given it anew. */
  reseed(): void;
  /** The view as it is, with the unfinished edit. */
  view(): ViewState;
  /** Puts a view back that another tab left. */
  restoreView(view: ViewState): void;
}

/** This tab among those of the workspace: it opens the store as what the tab is, and goes along when that changes (rule J4). */
export class WorkspaceTab implements SeatHost<JournalEntry, Handover> {
  readonly seat: WorkspaceSeat<JournalEntry, Handover>;
  readonly #persistence: Persistence;
  readonly #clock: Clock;
  readonly #followed: JournalEntry[] = [];
  readonly #end = new AbortController();
  #opening: Promise<AppStore> | null = null;
  #store: AppStore | null = null;
  #host: TabHost | null = null;
  #modules: Versions = {};
  /** A change of the owner's did not fit: all of it must be loaded anew. */
  #isOff = false;

  private constructor(name: string, persistence: Persistence, clock: Clock) {
    this.#persistence = persistence;
    this.#clock = clock;
    this.seat = new WorkspaceSeat({
      ...browserTabs(),
      name,
      clock,
      host: this,
      schemas: { change: journalEntrySchema, handover: handoverSchema },
      code: { format: STORED_FORMAT, modules: {} },
    });
    const { signal } = this.#end;
    // In the back-forward cache a page neither answers nor ends: it must not keep the workspace there.
    addEventListener('pagehide', ({ persisted }) => persisted && this.seat.suspend(), { signal });
    addEventListener('pageshow', ({ persisted }) => void (persisted && this.seat.resume()), { signal });
  }

  /** @param name The workspace's. */
  static async open(
    name: string,
    persistence: Persistence,
    clock: Clock,
  ): Promise<{ tab: WorkspaceTab; store: AppStore }> {
    const tab = new WorkspaceTab(name, persistence, clock);
    await tab.seat.open();
    tab.#opening ??= AppStore.open(persistence, clock, 'reader');
    const store = await tab.#opening;
    store.keeper.onEntry((entry) => tab.seat.publish(entry));
    return { tab, store };
  }

  /** The app is there. What happened before was of no consequence to it. */
  attach(host: TabHost): void {
    this.#host = host;
  }

  /** Other code takes over: tabs with older code must not write what it cannot read, nor it what they cannot. */
  announce(modules: Versions): void {
    this.#modules = modules;
    this.seat.announce({ format: STORED_FORMAT, modules: { ...modules } });
  }

  async becomeOwner(handover: Handover | null, ownership: AbortSignal): Promise<void> {
    if (!this.#opening) {
      await this.#open('owner');
      return;
    }
    await this.#load('owner', handover?.entries ?? this.#followed, ownership);
    if (handover?.view) this.#host?.restoreView(handover.view);
  }

  becomeReader(): void {
    if (!this.#opening) void this.#open('reader');
    else if (this.#store) this.#store.keeper.becomeReader();
    // It is not open yet, and is not to be its owner's any more when it is.
    else void this.#opening.then(({ keeper }) => keeper.becomeReader());
  }

  async flush(): Promise<number> {
    const store = await this.#opened();
    await store.keeper.saved();
    return store.keeper.seq;
  }

  handover(): Handover {
    const entries = this.#store?.keeper.pending ?? [];
    return { entries: entries.map((entry) => ({ ...entry })), view: this.#host?.view() ?? null };
  }

  follow(change: JournalEntry): void {
    if (this.#isOff) throw new Error('A change before this one did not fit.');
    this.#followed.push(change);
    if (this.#followed.length > FOLLOWED_KEPT) this.#followed.shift();
    void this.#exclusive((store) => store.follow(change)).catch(() => {
      this.#isOff = true;
    });
  }

  async reload(_upTo: number, signal: AbortSignal): Promise<number> {
    await this.#load('reader', [], signal);
    return (await this.#opened()).keeper.seq;
  }

  /** Ends it. The store is its owner's to dispose of, before. */
  dispose(): void {
    this.#end.abort();
    this.seat.dispose();
  }

  async #open(role: 'owner' | 'reader'): Promise<void> {
    this.#opening = AppStore.open(this.#persistence, this.#clock, role);
    this.#store = await this.#opening;
  }

  async #opened(): Promise<AppStore> {
    const store = this.#store ?? (await this.#opening);
    if (!store) throw new Error('The store is not open yet.');
    return store;
  }

  async #load(role: 'owner' | 'reader', newer: readonly JournalEntry[], signal: AbortSignal): Promise<void> {
    await this.#exclusive((store) => store.load(role, newer, signal));
    this.#followed.length = 0;
    this.#isOff = false;
  }

  /** Changes the store, and tells the code that runs, if it knows such a state. */
  async #exclusive(work: (store: AppStore) => Promise<Patch[]> | Patch[]): Promise<void> {
    const store = await this.#opened();
    const host = this.#host;
    if (!host) {
      await work(store);
      return;
    }
    await host.change(async () => {
      const patches = await work(store);
      const isOther = Object.entries(this.#modules).some(
        ([module, version]) => Object.hasOwn(store.versions, module) && store.versions[module] !== version,
      );
      if (!isOther) return patches;
      host.reseed();
      return null;
    });
  }
}
