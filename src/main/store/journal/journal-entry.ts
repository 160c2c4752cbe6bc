import * as v from 'valibot';
import type { Data } from '../../../shared/data.js';
import type { Patch } from '../../../shared/patch.js';
import type { HistoryMark } from '../../history/history-mark.js';
import { STEP_KINDS, type Versions } from '../../history/step.js';
import { versionsSchema } from './versions-schema.js';

/**
 * One change of the workspace. The way back is not written: reading the journal does every change again, and gives the
 * inverse as it goes.
 */
export interface JournalEntry {
  /** Rises by one from entry to entry, for the life of the workspace. */
  readonly seq: number;
  /** The worker whose code made the change; null: main itself. */
  readonly session: number | null;
  /** ms since 1970. */
  readonly time: number;
  /** Of keys that may be stored. */
  readonly patches: readonly Patch[];
  /** What became of the history; null: nothing. */
  readonly mark: HistoryMark | null;
  /** State keys among the patches that are no part of the history. */
  readonly transient?: readonly string[];
  /** The versions of the state from here on, when they changed. */
  readonly versions?: Versions;
}

const versionChange = v.object({ before: versionsSchema, after: versionsSchema });

/** Only the shape: whether a patch fits is seen when it is applied. */
export const patchesSchema = v.custom<readonly Patch[]>(
  (value) => Array.isArray(value) && value.every((patch: unknown) => isPatchLike(patch)),
);

const OPS: ReadonlySet<unknown> = new Set(['add', 'replace', 'remove', 'splice']);

function isPatchLike(patch: unknown): boolean {
  if (typeof patch !== 'object' || patch === null || !('op' in patch) || !('path' in patch)) return false;
  return OPS.has(patch.op) && Array.isArray(patch.path) && patch.path.length > 0;
}

export const stepNameEntries = {
  kind: v.picklist(STEP_KINDS),
  label: v.string(),
  group: v.nullable(v.string()),
  versions: v.exactOptional(versionChange),
};

const markSchema = v.variant('type', [
  v.object({ type: v.literal('step'), id: v.number(), ...stepNameEntries }),
  v.object({ type: v.literal('move'), way: v.picklist(['undo', 'redo', 'jump']), to: v.number() }),
  v.object({ type: v.literal('clear') }),
]);

export const journalEntrySchema: v.GenericSchema<unknown, JournalEntry> = v.object({
  seq: v.number(),
  session: v.nullable(v.number()),
  time: v.number(),
  patches: patchesSchema,
  mark: v.nullable(markSchema),
  transient: v.exactOptional(v.array(v.string())),
  versions: v.exactOptional(versionsSchema),
});

const recordSchema = v.object({ entries: v.array(journalEntrySchema) });

/**
 * The entries of one journal record.
 *
 * @param record Plain data.
 * @throws Error when it does not have the shape of one.
 */
export function readJournalRecord(record: Data): JournalEntry[] {
  const read = v.safeParse(recordSchema, record);
  if (!read.success)
    throw new Error(`It does not have the shape of a journal record: ${read.issues[0].message}`);
  return read.output.entries;
}
