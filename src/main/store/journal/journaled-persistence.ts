import { patchesBytes } from '../../../shared/state/bytes-of.js';
import type { Clock } from '../../reload/clock.js';
import type { ViewState } from '../../ui/view-state.js';
import type { LastWord } from '../last-word.js';
import type { Capture, DurabilityFacts, JournalBatch, Persistence, StoredWorkspace } from '../persistence.js';
import type { Guard, ReadRecord, RecordKey, RecordStore } from '../records/record-store.js';
import type { StampedView } from '../view-schema.js';
import { planCheckpoint } from './checkpoint.js';
import type { JournalEntry } from './journal-entry.js';
import { factsOf, type KnownRecords, type Repair, readRecords } from './known-records.js';
import { LARGE_BYTES, type PiecesHead, piecesOf } from './pieces.js';
import { EMPTY_INDEX, formatOf, INDEX_KEY, journalOf, readIndex, VIEW_KEY } from './workspace-index.js';

/** Another page writes this workspace now: this one must not any more (rule J4). */
export class OwnershipLost extends Error {
  constructor() {
    super('Another tab has taken this workspace over.');
    this.name = 'OwnershipLost';
  }
}

/** The database is not there any more, though this page wrote to it. */
class DatabaseVanished extends Error {
  constructor() {
    super('The browser has deleted the database.');
    this.name = 'DatabaseVanished';
  }
}

/** The records have changed since they were loaded: load them again. */
export class StaleWorkspace extends Error {
  constructor() {
    super('Another tab has written since this one loaded.');
    this.name = 'StaleWorkspace';
  }
}

const GONE =
  'What was stored is gone: the browser has deleted its database (it does so after damage, or to make room).';

const NO_FACTS: DurabilityFacts = {
  journalEntries: 0,
  journalBytes: 0,
  checkpointAt: null,
  checkpointMs: null,
  pieces: 0,
  setAside: 0,
};

/** The workspace as a checkpoint and a journal on top of it, in records (rules J1, J2, J3). */
export class JournaledPersistence implements Persistence {
  readonly #records: RecordStore;
  readonly #lastWord: LastWord;
  readonly #clock: Clock;
  #known: KnownRecords | null = null;
  #claimed: Promise<void> | null = null;
  #stamp = 0;
  /** As it was stored last. */
  #view: ViewState | null = null;
  #facts = NO_FACTS;

  /** Owns the records. */
  constructor(records: RecordStore, lastWord: LastWord, clock: Clock) {
    this.#records = records;
    this.#lastWord = lastWord;
    this.#clock = clock;
  }

  get facts(): DurabilityFacts {
    return this.#facts;
  }

  async load(): Promise<StoredWorkspace> {
    const { known, capture, view, notices, facts } = await this.#records.read(readRecords);
    const isGone = known.format === null && this.#lastWord.wasStored;
    const newest = newer(view, this.#lastWord.readView());
    this.#stamp = newest?.stamp ?? 0;
    // The text that its page had may have been lost with the changes that are missing: the edit has all of it.
    const isBehind = newest?.seq !== undefined && newest.seq > capture.seq;
    this.#view = (isBehind ? overAnyText(newest.view) : newest?.view) ?? null;
    this.#known = known;
    this.#claimed = null;
    this.#facts = { ...NO_FACTS, ...facts };
    return { ...capture, view: this.#view, notices: isGone ? [...notices, GONE] : notices };
  }

  async claim(): Promise<void> {
    this.#claimed ??= this.#takeOver();
    try {
      await this.#claimed;
    } catch (error) {
      this.#claimed = null;
      throw error;
    }
  }

  async append(batch: JournalBatch): Promise<void> {
    await this.claim();
    try {
      await this.#append(batch);
    } catch (error) {
      if (!(error instanceof DatabaseVanished)) throw error;
      await this.#writeAnew(batch);
    }
    this.#lastWord.markStored();
  }

  async checkpoint(capture: Capture, pace: () => Promise<void>): Promise<void> {
    await this.claim();
    const known = this.#loaded();
    try {
      await this.#checkpoint({ from: known.stored, capture, put: [], remove: [] }, [mine(known)], pace);
    } catch (error) {
      // It was this page itself that wrote all of it anew meanwhile.
      throw this.#loaded().epoch === known.epoch ? error : new DatabaseVanished();
    }
  }

  async readAside(): Promise<readonly unknown[]> {
    const { stored, repair } = this.#loaded();
    const { aside } = (repair?.from ?? stored).index;
    return this.#records.read(async (reader) => {
      const found: unknown[] = [];
      for (const { prefix, from, reason } of aside) {
        const records: ReadRecord[] = [];
        for await (const record of reader.all({ prefix, from }, 1)) records.push(record);
        found.push({ reason, records });
      }
      return found;
    });
  }

  lastWord(view: ViewState, seq: number): void {
    if (this.#known) this.#lastWord.writeView({ ...this.#stamped(view), seq });
  }

  dispose(): void {
    this.#records.close();
  }

  async #append({ entries, view, after }: JournalBatch): Promise<void> {
    const known = this.#loaded();
    const [first] = entries;
    const key = [...journalOf(known.stored.index), first?.seq ?? 0];
    const guards = [mine(known)];
    const put: [RecordKey, unknown][] = [];
    if (first) put.push([key, (await this.#inPieces(entries, key, guards)) ?? { entries }]);
    if (view) put.push([VIEW_KEY, this.#stamped(view)]);
    await this.#records.write({ put }, guards);
    if (view) this.#view = view;
    // Meanwhile a checkpoint may have come to its end.
    this.#known = { ...this.#loaded(), seq: after.seq };
    const { journalEntries, journalBytes } = this.#facts;
    this.#facts = {
      ...this.#facts,
      journalEntries: journalEntries + entries.length,
      journalBytes: entries.reduce((sum, { patches }) => sum + patchesBytes(patches), journalBytes),
    };
  }

  /** Writes large entries in pieces; null: they are not large. Nothing reads the pieces before their head is there. */
  async #inPieces(
    entries: readonly JournalEntry[],
    key: RecordKey,
    guards: readonly Guard[],
  ): Promise<PiecesHead | null> {
    let bytes = 0;
    for (const { patches } of entries) bytes += patchesBytes(patches, LARGE_BYTES);
    if (bytes <= LARGE_BYTES) return null;
    let pieces = 0;
    for (const piece of piecesOf({ entries }, key)) {
      await this.#records.write(piece, guards);
      pieces += 1;
    }
    return { pieces };
  }

  /**
   * From now on this page's epoch is the newest. If the records are not as they should be, the same write makes them
   * so: until it is done all of them are as they were.
   */
  async #takeOver(): Promise<void> {
    const known = this.#loaded();
    // What comes after damage is set aside, whoever wrote it.
    const isJournalAside =
      known.repair !== null && known.repair.from.index.journal !== known.stored.index.journal;
    const guards = isJournalAside ? [asLoaded(known)] : [asLoaded(known), nothingSince(known)];
    const epoch = known.epoch + 1;
    if (known.repair) {
      const { from } = known.repair;
      const claimed = { ...from, index: { ...from.index, epoch } };
      await this.#checkpoint({ ...known.repair, from: claimed }, guards, async () => {});
      return;
    }
    const index = { ...known.stored.index, epoch };
    await this.#records.write({ put: [[INDEX_KEY, index]] }, guards);
    this.#known = { ...known, format: index.format, epoch, stored: { ...known.stored, index } };
  }

  async #checkpoint(
    { from, capture, put, remove }: Repair,
    guards: readonly Guard[],
    pace: () => Promise<void>,
  ): Promise<void> {
    const started = this.#clock.now();
    const behind = this.#facts;
    const { pieces, last } = planCheckpoint(from, capture);
    for (const piece of pieces) {
      await pace();
      await this.#records.write(piece, guards);
    }
    const { change, after } = last();
    await this.#records.write(
      { put: [...put, ...change.put], remove: [...remove, ...(change.remove ?? [])] },
      guards,
    );
    const { format, epoch } = after.index;
    const seq = Math.max(this.#loaded().seq, capture.seq);
    this.#known = { format, epoch, seq, stored: after, repair: null };
    this.#facts = {
      journalEntries: this.#facts.journalEntries - behind.journalEntries,
      journalBytes: this.#facts.journalBytes - behind.journalBytes,
      checkpointAt: this.#clock.wallTime(),
      checkpointMs: this.#clock.now() - started,
      ...factsOf(after.index),
    };
  }

  /**
   * The database is gone: all of it is written again, in an epoch of its own, so that a checkpoint that is under way
   * comes to nothing: the pieces that it counts on are gone.
   */
  async #writeAnew({ view = this.#view ?? undefined, after }: JournalBatch): Promise<void> {
    const epoch = this.#loaded().epoch + 1;
    const nothing = { index: { ...EMPTY_INDEX, epoch }, values: new Map(), steps: new Map() };
    const guard: Guard = {
      key: INDEX_KEY,
      check: (record) => {
        if (record !== undefined) throw new OwnershipLost();
      },
    };
    const put = view ? [[VIEW_KEY, this.#stamped(view)] as const] : [];
    await this.#checkpoint({ from: nothing, capture: after, put, remove: [] }, [guard], async () => {});
    this.#view = view ?? null;
  }

  #loaded(): KnownRecords {
    if (this.#known) return this.#known;
    throw new Error('Nothing may be saved before the stored state has been loaded.');
  }

  #stamped(view: ViewState): StampedView {
    this.#stamp += 1;
    return { stamp: this.#stamp, view };
  }
}

/** The records are this page's to write. */
function mine({ epoch }: KnownRecords): Guard {
  return {
    key: INDEX_KEY,
    check: (record) => {
      if (record === undefined) throw new DatabaseVanished();
      if (readIndex(record)?.epoch !== epoch) throw new OwnershipLost();
    },
  };
}

/** The index is the one that was read. */
function asLoaded({ format, epoch }: KnownRecords): Guard {
  return {
    key: INDEX_KEY,
    check: (record) => {
      if (formatOf(record) !== format) throw new StaleWorkspace();
      if (format !== null && format > 1 && readIndex(record)?.epoch !== epoch) throw new StaleWorkspace();
    },
  };
}

/** Nobody has appended since. */
function nothingSince({ stored, seq }: KnownRecords): Guard {
  return {
    key: [...journalOf(stored.index), seq + 1],
    check: (record) => {
      if (record !== undefined) throw new StaleWorkspace();
    },
  };
}

/** The view with its edit to be put back whatever text the field has. */
function overAnyText(view: ViewState): ViewState {
  return { ...view, edit: view.edit && { ...view.edit, over: null } };
}

function newer(a: StampedView | null, b: StampedView | null): StampedView | null {
  if (!a || !b) return a ?? b;
  return b.stamp > a.stamp ? b : a;
}
