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
  };
}

/** Version 2 asked before it deleted an entry. */
type StateOfVersion2 = GuiState & { deleting: string | null };

/** Version 1 had no looks to choose from. */
type StateOfVersion1 = Omit<StateOfVersion2, 'theme' | 'textScale'>;

/** Version n → the step to version n + 1. */
export const migrate = {
  1: (old: StateOfVersion1): StateOfVersion2 => {
    const { theme, textScale } = initialState();
    return { ...old, theme, textScale };
  },
  2: ({ deleting: _, ...old }: StateOfVersion2): GuiState => old,
};
