import * as v from 'valibot';

/** What this module owns of the App state. */
export const schema = v.object({
  /** Id under which the chosen file comes; null: none was asked for. */
  projectFileAsked: v.nullable(v.string()),
  /** What is wrong with the file that was chosen; null: nothing is to be told. */
  projectFileProblem: v.nullable(v.object({ name: v.string(), problems: v.array(v.string()) })),
});

export type ProjectFileState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends ProjectFileState {}
}

export function initialState(): ProjectFileState {
  return { projectFileAsked: null, projectFileProblem: null };
}
