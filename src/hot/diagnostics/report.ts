import type { StorageReport } from 'rekindle';
import * as v from 'valibot';

const bytes = v.nullable(v.number());

const report: v.GenericSchema<unknown, StorageReport> = v.object({
  save: v.object({ state: v.picklist(['saved', 'saving', 'unsaved']), reason: v.exactOptional(v.string()) }),
  journalEntries: v.number(),
  journalBytes: v.number(),
  checkpointAt: v.nullable(v.number()),
  checkpointMs: v.nullable(v.number()),
  checkpointError: v.nullable(v.string()),
  historySteps: v.number(),
  historyBytes: v.number(),
  setAside: v.number(),
  usage: bytes,
  quota: bytes,
  persisted: v.nullable(v.boolean()),
});

/** An answer as a report; null if it is none. */
export function readReport(value: unknown): StorageReport | null {
  const read = v.safeParse(report, value);
  return read.success ? read.output : null;
}
