import type { Data } from '../../../shared/data.js';
import { History } from '../../history/history.js';
import type { Step } from '../../history/step.js';
import type { Capture } from '../persistence.js';
import type { RecordReader } from '../records/record-store.js';
import { reasonOf } from '../within.js';
import { readJournalRecord } from './journal-entry.js';
import { Assembly, wholeRecords } from './pieces.js';
import { Replay } from './replay.js';
import { readStep } from './stored-step.js';
import { journalOf, partsOf, type SetAside, stepsOf, type WorkspaceIndex } from './workspace-index.js';

/** Pieces of state are a millisecond or two of work each. */
const PARTS_AT_ONCE = 2;

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
      const assembly = new Assembly();
      const range = { prefix: partsOf(key, id), from: 0, to: parts - 1 };
      try {
        for await (const record of this.#reader.all(range, PARTS_AT_ONCE)) {
          if (!record.ok) throw new Error(record.reason);
          assembly.add(record.value, key);
        }
        const { count } = assembly;
        if (count !== parts) throw new Error(`It has ${count} of ${parts} pieces.`);
        values.set(key, assembly.value(key));
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
    for await (const record of wholeRecords(this.#reader, prefix)) {
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
    for await (const record of wholeRecords(this.#reader, prefix)) {
      try {
        if (!record.ok) throw new Error(record.reason);
        for (const entry of readJournalRecord(record.value)) replay.add(entry);
      } catch (error) {
        this.#setAside(
          { prefix, from: record.number, reason: reasonOf(error) },
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
