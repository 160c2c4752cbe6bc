import * as v from 'valibot';

/** What this module owns of the App state: what is open, and what is being written. */
export const schema = v.object({
  /** Window title → whether it is open. */
  showWindows: v.record(v.string(), v.boolean()),
  /** Of everything, main's own parts included. */
  theme: v.picklist(['dark', 'light', 'nerv', 'system']),
  /** Of text and all that is as high as text. */
  textScale: v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)),
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
    theme: 'dark',
    textScale: 1,
    draft: '',
    draftRole: 'User',
    editing: null,
    deleting: null,
  };
}

/** What version 1 had: no looks to choose from. */
type StateOfVersion1 = Omit<GuiState, 'theme' | 'textScale'>;

/** Version n → the step to version n + 1. */
export const migrate = {
  1: (old: StateOfVersion1): GuiState => {
    const { theme, textScale } = initialState();
    return { ...old, theme, textScale };
  },
};
