import * as v from 'valibot';

const TABS = ['frames', 'modules', 'reloads', 'storage'] as const;
export type DiagnosticsTab = (typeof TABS)[number];

/** What this module owns of the App state: what is looked at. What is measured is no state: to keep it would be more to measure. */
export const schema = v.object({
  diagnosticsTab: v.picklist(TABS),
  /** Time what each window costs. */
  perfProfilingEnabled: v.boolean(),
});

export type DiagnosticsState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends DiagnosticsState {}
}

export function initialState(): DiagnosticsState {
  return { diagnosticsTab: 'frames', perfProfilingEnabled: false };
}
