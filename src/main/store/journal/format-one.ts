import * as v from 'valibot';
import type { Data } from '../../../shared/data.js';
import { assertData } from '../../../shared/state/assert-data.js';
import { EMPTY_HISTORY } from '../../history/history.js';
import type { Capture } from '../persistence.js';
import type { RecordKey, RecordReader } from '../records/record-store.js';
import { type StampedView, stampedViewSchema } from '../view-schema.js';
import { reasonOf } from '../within.js';
import { versionsSchema } from './versions-schema.js';
import type { SetAside } from './workspace-index.js';

/** How workspaces were kept before there was a journal: a record for each state key, and an index with the view. */
const PREFIX = 'state';

const indexSchema = v.object({
  format: v.literal(1),
  versions: versionsSchema,
  view: v.fallback(v.nullable(stampedViewSchema), null),
  /** State key → how many of its records could not be read and were set aside. Later ones have that number. */
  aside: versionsSchema,
});

export interface FormatOne {
  readonly capture: Capture;
  readonly view: StampedView | null;
  /** The records that were read: to be dropped once all of it is kept in the newer format. */
  readonly keys: readonly RecordKey[];
  /** What could not be read, now or before. */
  readonly aside: readonly SetAside[];
  readonly notices: readonly string[];
}

/** @throws Error when its index cannot be understood. */
export async function readFormatOne(reader: RecordReader, record: unknown): Promise<FormatOne> {
  const index = v.safeParse(indexSchema, record);
  if (!index.success) throw new Error('Its index does not have the shape of format 1.');
  const { versions, view, aside } = index.output;
  const unread = new Map<string, string>();
  const state: Record<string, Data> = {};
  const keys: RecordKey[] = [];
  const notices: string[] = [];
  for await (const found of reader.all({ prefix: [PREFIX] }, 1)) {
    const [, key, number] = found.key;
    if (typeof key !== 'string') continue;
    if (number !== ((Object.hasOwn(aside, key) ? aside[key] : 0) ?? 0)) {
      if (!unread.has(key)) unread.set(key, `The stored "${key}" could not be read before.`);
      continue;
    }
    try {
      if (!found.ok) throw new Error(found.reason);
      assertData(found.value, [key]);
      state[key] = found.value;
      keys.push(found.key);
    } catch (error) {
      unread.set(key, reasonOf(error));
      notices.push(
        `The stored "${key}" could not be read: ${reasonOf(error)} It was set aside, and can be exported (Export what was set aside).`,
      );
    }
  }
  return {
    capture: { seq: 0, state, versions, history: EMPTY_HISTORY },
    view,
    keys,
    aside: [...unread].map(([key, reason]) => ({ prefix: [PREFIX, key], from: 0, reason })),
    notices,
  };
}
