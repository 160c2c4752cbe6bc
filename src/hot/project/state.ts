import * as v from 'valibot';

export const projectSchema = v.object({
  /** Unique, and never used again. */
  id: v.string(),
  name: v.string(),
  /** Where the code lies, as text: a browser cannot look there. */
  gitDirectory: v.string(),
  baseDirectory: v.string(),
  /** Goes with every request of this project, before everything else. */
  mainContext: v.string(),
  /** Names exported files. */
  outputName: v.string(),
  /** Long lines of code and logs are wrapped. */
  wordWrap: v.boolean(),
  /** What is to be reached, for planning. */
  epic: v.string(),
  /** ms since 1970. */
  createdAt: v.number(),
});

/** What this module owns of the App state. */
export const schema = v.object({
  /** Never empty. In the order in which they are offered. */
  projects: v.array(projectSchema),
  /** Id of the project that everything else is shown of. */
  activeProject: v.string(),
  /** Number of the next project's id. */
  nextProject: v.number(),
});

export type Project = v.InferOutput<typeof projectSchema>;
/** What the user may write in a project. */
export type ProjectChanges = Partial<Omit<Project, 'id' | 'createdAt'>>;
export type ProjectState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends ProjectState {}
}

export function newProject(id: string, name: string, createdAt: number): Project {
  return {
    id,
    name,
    gitDirectory: '',
    baseDirectory: '',
    mainContext: '',
    outputName: name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
    wordWrap: true,
    epic: '',
    createdAt,
  };
}

export function initialState(): ProjectState {
  return { projects: [newProject('p1', 'First project', 0)], activeProject: 'p1', nextProject: 2 };
}
