import * as v from 'valibot';
import type { Versions } from '../../history/step.js';
import type { RecordKey } from '../records/record-store.js';
import { versionsSchema } from './versions-schema.js';

/** Raised when the records change their shape. */
export const STORED_FORMAT = 2;

export const INDEX_KEY: RecordKey = ['index'];
export const VIEW_KEY: RecordKey = ['view'];

/** Where the pieces of a state key's value are: records `['part', key, id, 0 … parts - 1]`. */
export interface StoredKey {
  readonly id: number;
  readonly parts: number;
}

/** What could not be read: it stays where it is, and what comes after has other records. */
export interface SetAside {
  /** All records that begin so, from this number on. */
  readonly prefix: RecordKey;
  readonly from: number;
  readonly reason: string;
}

/** The record that says how to read the others. */
export interface WorkspaceIndex {
  readonly format: typeof STORED_FORMAT;
  /** Raised by each page that begins to write: one with an older number may not any more. */
  readonly epoch: number;
  /** The checkpoint holds all entries up to here. */
  readonly seq: number;
  readonly versions: Versions;
  readonly keys: ReadonlyMap<string, StoredKey>;
  readonly history: {
    readonly origin: number;
    readonly at: number;
    readonly redo: readonly number[];
    readonly next: number;
  };
  /** The checkpoint's number; the next one's pieces have the next. */
  readonly checkpoint: number;
  /** The journal's records are `['journal', journal, seq of the first entry]`, the steps' `['step', steps, id]`. */
  readonly journal: number;
  readonly steps: number;
  readonly aside: readonly SetAside[];
}

export const EMPTY_INDEX: WorkspaceIndex = {
  format: STORED_FORMAT,
  epoch: 0,
  seq: 0,
  versions: {},
  keys: new Map(),
  history: { origin: 0, at: 0, redo: [], next: 1 },
  checkpoint: 0,
  journal: 0,
  steps: 0,
  aside: [],
};

const indexSchema: v.GenericSchema<unknown, WorkspaceIndex> = v.object({
  format: v.literal(STORED_FORMAT),
  epoch: v.number(),
  seq: v.number(),
  versions: versionsSchema,
  keys: v.map(v.string(), v.object({ id: v.number(), parts: v.number() })),
  history: v.object({
    origin: v.number(),
    at: v.number(),
    redo: v.array(v.number()),
    next: v.number(),
  }),
  checkpoint: v.number(),
  journal: v.number(),
  steps: v.number(),
  aside: v.array(
    v.object({
      prefix: v.array(v.union([v.string(), v.number()])),
      from: v.number(),
      reason: v.string(),
    }),
  ),
});

/**
 * @param record As it was read; undefined if there is none.
 * @throws Error when it cannot be understood: then none of the records may be written over.
 */
export function readIndex(record: unknown): WorkspaceIndex | null {
  if (record === undefined) return null;
  const read = v.safeParse(indexSchema, record);
  if (read.success) return read.output;
  const format = formatOf(record);
  throw new Error(
    format !== null && format > STORED_FORMAT
      ? `It has format ${format}, and this page knows formats up to ${STORED_FORMAT}: it was written by a newer version.`
      : `Its index does not have the shape of format ${STORED_FORMAT}.`,
  );
}

/** The format that an index says it has. */
export function formatOf(record: unknown): number | null {
  const format: unknown =
    typeof record === 'object' && record !== null && 'format' in record ? record.format : null;
  return typeof format === 'number' ? format : null;
}

/** Pieces of a state key's value. */
export function partsOf(key: string, id: number): RecordKey {
  return ['part', key, id];
}

export function journalOf({ journal }: WorkspaceIndex): RecordKey {
  return ['journal', journal];
}

export function stepsOf({ steps }: WorkspaceIndex): RecordKey {
  return ['step', steps];
}
