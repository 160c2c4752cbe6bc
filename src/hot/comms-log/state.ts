import * as v from 'valibot';

/** What this module owns of the App state: how the log is looked at. */
export const schema = v.object({
  /** Only lines that have this somewhere. */
  commsSearch: v.string(),
  /** Ids of the lines that are selected: one, or none. */
  commsPicked: v.set(v.string()),
  commsSort: v.nullable(v.object({ column: v.string(), descending: v.boolean() })),
  /** Share of the table, 0 to 1. */
  commsSplit: v.number(),
  /** Which of the texts is shown of the line that is selected. */
  commsText: v.picklist(['answer', 'request']),
  /** The user is asked whether the log is to be cleared. */
  commsClearing: v.boolean(),
});

export type CommsLogState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends CommsLogState {}
}

export function initialState(): CommsLogState {
  return {
    commsSearch: '',
    commsPicked: new Set(),
    commsSort: null,
    commsSplit: 0.5,
    commsText: 'answer',
    commsClearing: false,
  };
}
