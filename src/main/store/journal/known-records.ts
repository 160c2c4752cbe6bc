import type { Capture, DurabilityFacts } from '../persistence.js';
import type { KeyRange, ReadRecord, RecordChange, RecordReader } from '../records/record-store.js';
import { readStampedView, type StampedView } from '../view-schema.js';
import type { Checkpointed } from './checkpoint.js';
import { readFormatOne } from './format-one.js';
import { type LoadedRecords, loadWorkspaceRecords } from './load-workspace-records.js';
import {
  EMPTY_INDEX,
  formatOf,
  INDEX_KEY,
  journalOf,
  readIndex,
  VIEW_KEY,
  type WorkspaceIndex,
} from './workspace-index.js';

/** A checkpoint that must be made before anything else is written, because the records are not as they should be. */
export interface Repair {
  readonly from: Checkpointed;
  readonly capture: Capture;
  /** Records that come with it. */
  readonly put: RecordChange['put'];
  /** Records that it replaces. */
  readonly remove: readonly KeyRange[];
}

/** What a page knows of the records. */
export interface KnownRecords {
  /** As the index was when it was read, or last written: with another one, somebody else has written. */
  readonly format: number | null;
  readonly epoch: number;
  /** The last entry that the journal has. */
  readonly seq: number;
  readonly stored: Checkpointed;
  readonly repair: Repair | null;
}

/** Everything that the records of a workspace say. */
export interface FoundRecords {
  readonly known: KnownRecords;
  readonly capture: Capture;
  readonly view: StampedView | null;
  readonly notices: readonly string[];
  readonly facts: Partial<DurabilityFacts>;
}

/** @throws Error when the index cannot be understood: then nothing may be written. */
export async function readRecords(reader: RecordReader): Promise<FoundRecords> {
  const record = valueIn(await reader.get(INDEX_KEY));
  if (formatOf(record) === 1) return readOld(reader, record);
  const index = readIndex(record);
  const loaded = await loadWorkspaceRecords(reader, index ?? EMPTY_INDEX);
  const view = readStampedView(valueIn(await reader.get(VIEW_KEY)));
  return found(loaded, index, view);
}

function found(loaded: LoadedRecords, index: WorkspaceIndex | null, view: StampedView | null): FoundRecords {
  const { capture, checkpointed, steps, damage, notices, journalEntries, journalBytes } = loaded;
  const stored: Checkpointed = { index: index ?? EMPTY_INDEX, values: checkpointed, steps };
  return {
    known: {
      format: index?.format ?? null,
      epoch: stored.index.epoch,
      seq: capture.seq,
      stored,
      repair: damage.length === 0 ? null : apartFrom(stored, loaded),
    },
    capture,
    view,
    notices,
    facts: {
      ...factsOf(stored.index),
      setAside: stored.index.aside.length + damage.length,
      journalEntries,
      journalBytes,
    },
  };
}

/** What the records have but for the damaged ones, which stay where they are: what comes has other numbers. */
function apartFrom(stored: Checkpointed, { damage, capture }: LoadedRecords): Repair {
  const { index, values, steps } = stored;
  const inJournal = damage.filter(({ prefix }) => prefix[0] === 'journal');
  const isStepAside = damage.some(({ prefix }) => prefix[0] === 'step');
  // What the capture has of a journal that is set aside goes like that of any other; it may hold what is secret now.
  const read = inJournal.length === 0 ? [] : [Math.min(...inJournal.map(({ from }) => from)) - 1];
  return {
    from: {
      index: {
        ...index,
        keys: new Map([...index.keys].filter(([key]) => values.has(key))),
        journal: inJournal.length > 0 ? index.journal + 1 : index.journal,
        steps: isStepAside ? index.steps + 1 : index.steps,
        aside: [...index.aside, ...damage],
      },
      values,
      steps: isStepAside ? new Map() : steps,
    },
    capture,
    put: [],
    remove: read.map((to) => ({ prefix: journalOf(index), to })),
  };
}

async function readOld(reader: RecordReader, record: unknown): Promise<FoundRecords> {
  const { capture, view, keys, aside, notices } = await readFormatOne(reader, record);
  const nothing: Checkpointed = { index: EMPTY_INDEX, values: new Map(), steps: new Map() };
  const repair: Repair = {
    from: { ...nothing, index: { ...EMPTY_INDEX, aside } },
    capture,
    put: view ? [[VIEW_KEY, view]] : [],
    remove: keys.map((prefix) => ({ prefix })),
  };
  return {
    known: {
      format: 1,
      epoch: 0,
      seq: 0,
      stored: nothing,
      repair,
    },
    capture,
    view,
    notices,
    facts: { setAside: aside.length },
  };
}

export function factsOf({ keys, aside }: WorkspaceIndex): Pick<DurabilityFacts, 'pieces' | 'setAside'> {
  let pieces = 0;
  for (const { parts } of keys.values()) pieces += parts;
  return { pieces, setAside: aside.length };
}

function valueIn(record: ReadRecord | undefined): unknown {
  if (!record) return undefined;
  if (record.ok) return record.value;
  throw new Error(`Its record ${JSON.stringify(record.key)} could not be read: ${record.reason}`);
}
