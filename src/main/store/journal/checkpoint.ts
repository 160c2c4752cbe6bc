import type { Data } from '../../../shared/data.js';
import { seedChunks } from '../../../shared/state/snapshot.js';
import type { Step } from '../../history/step.js';
import type { Capture } from '../persistence.js';
import type { KeyRange, RecordChange, RecordKey } from '../records/record-store.js';
import { LARGE_BYTES, piecesOf } from './pieces.js';
import {
  INDEX_KEY,
  journalOf,
  partsOf,
  type StoredKey,
  stepsOf,
  type WorkspaceIndex,
} from './workspace-index.js';

/** Steps are written in one transaction until they take so many bytes: cloning a megabyte takes about a millisecond. */
const STEP_BYTES_AT_ONCE = 1_000_000;

/** What is kept as a checkpoint now. */
export interface Checkpointed {
  readonly index: WorkspaceIndex;
  /** State key → value, compared by identity: the state is immutable. */
  readonly values: ReadonlyMap<string, Data>;
  /** The same of steps, by id. */
  readonly steps: ReadonlyMap<number, Step>;
}

/** The writes that make a checkpoint, in order. */
export interface CheckpointPlan {
  /** Each one a transaction of its own, small. Until the last write they change nothing that is read. */
  readonly pieces: Iterable<RecordChange>;
  /** Makes the pieces count and drops what they replace, the journal included: call it when they have been written. */
  last(): { change: RecordChange; after: Checkpointed };
}

/**
 * Keys and steps that are the same objects as in the checkpoint before are not written again.
 *
 */
export function planCheckpoint(before: Checkpointed, capture: Capture): CheckpointPlan {
  const { index } = before;
  const id = index.checkpoint + 1;
  const keys = new Map<string, StoredKey>();
  const remove: KeyRange[] = [];
  for (const [key, stored] of index.keys) {
    if (isKept(before, capture, key)) keys.set(key, stored);
    else remove.push({ prefix: partsOf(key, stored.id) });
  }
  const changedSteps = capture.history.steps.filter((step) => before.steps.get(step.id) !== step);

  function* pieces(): Generator<RecordChange> {
    for (const key of Object.keys(capture.state)) {
      if (keys.has(key)) continue;
      let parts = 0;
      for (const chunks of seedChunks(capture.state, [key])) {
        yield { put: [[[...partsOf(key, id), parts], chunks]] };
        parts += 1;
      }
      keys.set(key, { id, parts });
    }
    yield* stepRecords(changedSteps, stepsOf(index));
  }

  function last(): { change: RecordChange; after: Checkpointed } {
    const { origin, at, redo, next, steps } = capture.history;
    const after: WorkspaceIndex = {
      ...index,
      seq: capture.seq,
      versions: capture.versions,
      keys: inOrder(keys, Object.keys(capture.state)),
      history: { origin, at, redo, next },
      checkpoint: id,
    };
    const kept = new Map(steps.map((step) => [step.id, step]));
    const dropped = [...before.steps.keys()].filter((step) => !kept.has(step));
    return {
      change: {
        put: [[INDEX_KEY, after]],
        remove: [
          ...remove,
          // Of an attempt that broke off: it may have been longer.
          ...[...keys]
            .filter(([, stored]) => stored.id === id)
            .map(([key, { parts }]) => ({ prefix: partsOf(key, id), from: parts })),
          { prefix: journalOf(index), to: capture.seq },
          ...dropped.map((step) => ({ prefix: stepsOf(index), from: step, to: step })),
        ],
      },
      after: { index: after, values: new Map(Object.entries(capture.state)), steps: kept },
    };
  }

  return { pieces: pieces(), last };
}

function isKept({ values }: Checkpointed, { state }: Capture, key: string): boolean {
  return Object.hasOwn(state, key) && values.has(key) && Object.is(values.get(key), state[key]);
}

/** The order of keys is part of the state. */
function inOrder(keys: ReadonlyMap<string, StoredKey>, order: readonly string[]): Map<string, StoredKey> {
  const sorted = new Map<string, StoredKey>();
  for (const key of order) {
    const stored = keys.get(key);
    if (stored) sorted.set(key, stored);
  }
  return sorted;
}

function* stepRecords(steps: readonly Step[], prefix: RecordKey): Generator<RecordChange> {
  let put: [RecordKey, unknown][] = [];
  let bytes = 0;
  for (const step of steps) {
    const key = [...prefix, step.id];
    if (step.bytes > LARGE_BYTES) {
      let pieces = 0;
      for (const piece of piecesOf(step, key)) {
        yield piece;
        pieces += 1;
      }
      put.push([key, { pieces }]);
      continue;
    }
    put.push([key, step]);
    bytes += step.bytes;
    if (bytes < STEP_BYTES_AT_ONCE) continue;
    yield { put };
    put = [];
    bytes = 0;
  }
  if (put.length > 0) yield { put };
}
