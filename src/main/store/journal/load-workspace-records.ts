import type { Data } from '../../../shared/data.js';
import type { SeedChunk } from '../../../shared/protocol.js';
import { applyInvertibly } from '../../../shared/state/apply-invertibly.js';
import { applySeed } from '../../../shared/state/apply-seed.js';
import { assertData } from '../../../shared/state/assert-data.js';
import { patchesBytes } from '../../../shared/state/bytes-of.js';
import { History } from '../../history/history.js';
import type { Step } from '../../history/step.js';
import type { Capture } from '../persistence.js';
import type { RecordReader } from '../records/record-store.js';
import { reasonOf } from '../within.js';
import { type JournalEntry, readJournalRecord } from './journal-entry.js';
import { readStep } from './stored-step.js';
import { journalOf, partsOf, type SetAside, stepsOf, type WorkspaceIndex } from './workspace-index.js';

/** Pieces of state are about 1 ms of work each; journal records and steps are small. */
const PARTS_AT_ONCE = 2;
const RECORDS_AT_ONCE = 16;

/** What the records of a workspace hold. */
export interface LoadedRecords {
  readonly capture: Capture;
  /** State key → its value in the checkpoint. */
  readonly checkpointed: ReadonlyMap<string, Data>;
  /** The steps that have a record, by id. */
  readonly steps: ReadonlyMap<number, Step>;
  readonly journalEntries: number;
  readonly journalBytes: number;
  /** What could not be read. If there is anything, the capture must be kept as a new checkpoint before all else. */
  readonly damage: readonly SetAside[];
  readonly notices: readonly string[];
}

/**
 * The newest checkpoint, and the journal on top. What cannot be read is told and left where it is: of a state key its
 * value, of the journal what comes after the last good entry (rule J3). Work is cut into tasks of a few milliseconds.
 */
export async function loadWorkspaceRecords(
  reader: RecordReader,
  index: WorkspaceIndex,
): Promise<LoadedRecords> {
  return new Load(reader, index).run();
}

class Load {
  readonly #reader: RecordReader;
  readonly #index: WorkspaceIndex;
  readonly #damage: SetAside[] = [];
  readonly #notices: string[] = [];
  readonly #lost = new Set<string>();

  constructor(reader: RecordReader, index: WorkspaceIndex) {
    this.#reader = reader;
    this.#index = index;
  }

  async run(): Promise<LoadedRecords> {
    const checkpointed = await this.#state();
    const steps = await this.#steps();
    const { versions, history, seq } = this.#index;
    const known = this.#lost.size > 0 ? [] : [...steps.values()];
    // Without its steps the history begins where the state is.
    const origin = known.length > 0 ? history.origin : history.at;
    const before = new History({ ...history, origin, steps: known });
    const replay = new Replay({ seq, state: Object.fromEntries(checkpointed), versions }, before, this.#lost);
    await this.#journal(replay);
    return {
      capture: replay.capture(),
      checkpointed,
      steps,
      journalEntries: replay.entries,
      journalBytes: replay.bytes,
      damage: this.#damage,
      notices: this.#notices,
    };
  }

  async #state(): Promise<Map<string, Data>> {
    const values = new Map<string, Data>();
    for (const [key, { id, parts }] of this.#index.keys) {
      const target: Record<string, Data> = {};
      let count = 0;
      const range = { prefix: partsOf(key, id), from: 0, to: parts - 1 };
      try {
        for await (const record of this.#reader.all(range, PARTS_AT_ONCE)) {
          if (!record.ok) throw new Error(record.reason);
          applySeed(target, chunksOf(record.value, key));
          count += 1;
        }
        if (count !== parts) throw new Error(`It has ${count} of ${parts} pieces.`);
        values.set(key, target[key]);
      } catch (error) {
        this.#lost.add(key);
        this.#setAside(
          { prefix: range.prefix, from: 0, reason: reasonOf(error) },
          `The stored "${key}" could not be read, and starts anew:`,
        );
      }
    }
    if (this.#lost.size > 0) {
      // Their steps and entries lead nowhere without it; they are kept beside it.
      const reason = `“${[...this.#lost].join('”, “')}” could not be read.`;
      this.#damage.push(
        { prefix: journalOf(this.#index), from: 0, reason },
        { prefix: stepsOf(this.#index), from: 0, reason },
      );
    }
    return values;
  }

  async #steps(): Promise<Map<number, Step>> {
    const steps = new Map<number, Step>();
    const prefix = stepsOf(this.#index);
    for await (const record of this.#reader.all({ prefix }, RECORDS_AT_ONCE)) {
      try {
        if (!record.ok) throw new Error(record.reason);
        const step = readStep(record.value);
        steps.set(step.id, step);
      } catch (error) {
        this.#setAside(
          { prefix, from: 0, reason: reasonOf(error) },
          'The history of changes could not be read, and begins anew; the state itself is whole:',
        );
        return new Map();
      }
    }
    return steps;
  }

  async #journal(replay: Replay): Promise<void> {
    const prefix = journalOf(this.#index);
    for await (const record of this.#reader.all({ prefix }, RECORDS_AT_ONCE)) {
      try {
        if (!record.ok) throw new Error(record.reason);
        for (const entry of readJournalRecord(record.value)) replay.add(entry);
      } catch (error) {
        this.#setAside(
          { prefix, from: Number(record.key.at(-1)), reason: reasonOf(error) },
          'The newest changes could not be read; everything before them is there:',
        );
        return;
      }
    }
  }

  #setAside(aside: SetAside, what: string): void {
    this.#damage.push(aside);
    this.#notices.push(
      `${what} ${aside.reason} It was set aside, and can be exported (Export what was set aside).`,
    );
  }
}

/** Does the journal's entries again. */
class Replay {
  #at: Omit<Capture, 'history'>;
  readonly #history: History;
  readonly #lost: ReadonlySet<string>;
  entries = 0;
  bytes = 0;

  constructor(from: Omit<Capture, 'history'>, history: History, lost: ReadonlySet<string>) {
    this.#at = from;
    this.#history = history;
    this.#lost = lost;
  }

  /** @throws Error when it does not follow on what came before; then nothing has changed. */
  add(entry: JournalEntry): void {
    const { seq, state, versions } = this.#at;
    if (entry.seq !== seq + 1) throw new Error(`Change ${entry.seq} follows on ${seq}: some are missing.`);
    const patches = entry.patches.filter(({ path }) => !this.#lost.has(String(path[0])));
    const applied = applyInvertibly(state, patches);
    this.#at = { seq: entry.seq, state: applied.state, versions: entry.versions ?? versions };
    this.entries += 1;
    this.bytes += patchesBytes(patches);
    if (!entry.mark) return;
    const isUndoable = ({ path }: { path: readonly unknown[] }): boolean =>
      !entry.transient?.includes(String(path[0]));
    this.#history.record(entry.mark, {
      patches: patches.filter(isUndoable),
      inverse: applied.inverse.filter(isUndoable),
      state: applied.state,
      seq: entry.seq,
      time: entry.time,
      session: entry.session,
    });
  }

  capture(): Capture {
    this.#history.close();
    return { ...this.#at, history: this.#history.capture() };
  }
}

function chunksOf(value: unknown, key: string): SeedChunk[] {
  if (!Array.isArray(value)) throw new Error('A piece of it is no list.');
  for (const chunk of value) {
    if (typeof chunk !== 'object' || chunk === null || !Array.isArray(chunk.path)) {
      throw new Error('A piece of it does not have the shape of one.');
    }
    if (chunk.path[0] !== key) throw new Error('A piece of it is of another key.');
    assertData(chunk.value, chunk.path);
  }
  return value;
}
