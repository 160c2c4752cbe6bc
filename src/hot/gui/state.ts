import * as v from 'valibot';

/** What this module owns of the App state: what is open, and what is being written. */
export const schema = v.object({
  /** Window title → whether it is open. */
  showWindows: v.record(v.string(), v.boolean()),
  /** The composer's text. */
  draft: v.string(),
  /** In whose name the composer speaks. */
  draftRole: v.string(),
  /** The entry that is being edited, and its text so far. */
  editing: v.nullable(v.object({ id: v.string(), text: v.string() })),
  /** The entry whose deletion has been asked for and not yet confirmed. */
  deleting: v.nullable(v.string()),
});

export type GuiState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends GuiState {}
}

export function initialState(): GuiState {
  return {
    showWindows: { Discussion: true, 'MMA Dashboard': true },
    draft: '',
    draftRole: 'User',
    editing: null,
    deleting: null,
  };
}
