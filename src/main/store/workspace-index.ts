import * as v from 'valibot';
import { type StampedView, stampedViewSchema } from './view-schema.js';

/** Raised when the records change their shape. */
export const STORED_FORMAT = 1;

/** The record that says how to read the others. */
export interface WorkspaceIndex {
  format: typeof STORED_FORMAT;
  /** Module name → version of the state that it left. */
  versions: Record<string, number>;
  view: StampedView | null;
  /** State key → how many of its records could not be read and were set aside. Later ones have that number. */
  aside: Record<string, number>;
}

export const EMPTY_INDEX: WorkspaceIndex = { format: STORED_FORMAT, versions: {}, view: null, aside: {} };

/** Not `v.record`: it drops the key `constructor`, and a module or a state key may be called so. */
const counts = v.custom<Record<string, number>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((count) => typeof count === 'number'),
);

const indexSchema: v.GenericSchema<unknown, WorkspaceIndex> = v.object({
  format: v.literal(STORED_FORMAT),
  versions: counts,
  // A view that does not fit costs the places of windows: no reason to refuse the state.
  view: v.fallback(v.nullable(stampedViewSchema), null),
  aside: counts,
});

/**
 * @param record As it was read; undefined if there is none.
 * @throws Error when it cannot be understood: then none of the records may be written over.
 */
export function readIndex(record: unknown): WorkspaceIndex | null {
  if (record === undefined) return null;
  const read = v.safeParse(indexSchema, record);
  if (read.success) return read.output;
  const format: unknown =
    typeof record === 'object' && record !== null && 'format' in record ? record.format : null;
  throw new Error(
    typeof format === 'number' && format > STORED_FORMAT
      ? `It has format ${format}, and this page knows formats up to ${STORED_FORMAT}: it was written by a newer version.`
      : `Its index does not have the shape of format ${STORED_FORMAT}.`,
  );
}
