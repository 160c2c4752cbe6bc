import * as v from 'valibot';
import * as dashboard from './dashboard/state.js';
import * as discussion from './discussion/state.js';
import * as project from './project/state.js';

/** What this module owns of the App state: what is open, how it looks, and what each window's room keeps. */
export const schema = v.object({
  /** Window title → whether it is open. */
  showWindows: v.record(v.string(), v.boolean()),
  /** Of everything, main's own parts included. */
  theme: v.picklist(['dark', 'light', 'nerv', 'system']),
  /** Of text and all that is as high as text. */
  textScale: v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)),
  /** Nothing was made here yet: the example is due. */
  isFirstVisit: v.boolean(),
  /** Id of the example project, for as long as it is known as one. */
  exampleProject: v.nullable(v.string()),
  /** Only what has this is shown in Help. */
  helpSearch: v.string(),
  ...discussion.entries,
  ...dashboard.entries,
  ...project.entries,
});

export type GuiState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends GuiState {}
}

/** What is open, and how things look, is no part of the history. */
export const transientKeys: readonly (keyof GuiState)[] = [
  'showWindows',
  'theme',
  'textScale',
  'helpSearch',
  'isFirstVisit',
  ...discussion.transientKeys,
  ...dashboard.transientKeys,
  ...project.transientKeys,
];

export function initialState(): GuiState {
  return {
    showWindows: { Discussion: true, 'MMA Dashboard': true },
    theme: 'dark',
    textScale: 1,
    isFirstVisit: true,
    exampleProject: null,
    helpSearch: '',
    ...discussion.initialState(),
    ...dashboard.initialState(),
    ...project.initialState(),
  };
}

/** Version 3 had one list of entries, nothing to filter them by, and edited one at a time. */
type StateOfVersion3 = Pick<GuiState, 'showWindows' | 'theme' | 'textScale' | 'draft' | 'draftRole'> & {
  editing: { id: string; text: string } | null;
};

/** Version 2 asked before it deleted an entry. */
type StateOfVersion2 = StateOfVersion3 & { deleting: string | null };

/** Version 1 had no looks to choose from. */
type StateOfVersion1 = Omit<StateOfVersion2, 'theme' | 'textScale'>;

/** Version n → the step to version n + 1. */
export const migrate = {
  1: (old: StateOfVersion1): StateOfVersion2 => {
    const { theme, textScale } = initialState();
    return { ...old, theme, textScale };
  },
  2: ({ deleting: _, ...old }: StateOfVersion2): StateOfVersion3 => old,
  3: ({ editing, ...old }: StateOfVersion3): GuiState => ({
    ...initialState(),
    isFirstVisit: false,
    ...old,
    editing: editing === null ? {} : { [editing.id]: editing.text },
  }),
};
