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

/** What this module owns of the App state: what it last heard. None of it is part of the history. */
export const schema = v.object({
  /** Id of the report that was asked for, or of the time until the next; null: neither. */
  storageAsked: v.nullable(v.string()),
  storageReport: v.nullable(report),
});

export interface DiagnosticsState {
  storageAsked: string | null;
  storageReport: StorageReport | null;
}

declare module 'rekindle' {
  interface AppState extends DiagnosticsState {}
}

export function initialState(): DiagnosticsState & { [key: string]: null } {
  return { storageAsked: null, storageReport: null };
}

/** An answer as a report; null if it is none. */
export function readReport(value: unknown): StorageReport | null {
  const read = v.safeParse(report, value);
  return read.success ? read.output : null;
}
