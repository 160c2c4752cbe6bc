import * as v from 'valibot';

export const entrySchema = v.object({
  /** Unique, and never used again. */
  id: v.string(),
  role: v.string(),
  content: v.string(),
  /** A model's reasoning; empty if it has none. */
  thinking: v.string(),
  /** When it was added, ms since 1970. */
  timestamp: v.number(),
  /** Show the first line alone. */
  collapsed: v.boolean(),
  /** Show it as Markdown, not as it is written. */
  readMode: v.boolean(),
  /** Id of the request of `ai-client` whose answer this entry is or waits for; null when nothing is to be told of it. */
  request: v.nullable(v.string()),
});

export const takeSchema = v.object({
  id: v.string(),
  /** Id of the discussion that it is a take of. */
  discussion: v.string(),
  name: v.string(),
  createdAt: v.number(),
});

export const discussionSchema = v.object({
  id: v.string(),
  /** Id of the project that it belongs to. */
  project: v.string(),
  name: v.string(),
  createdAt: v.number(),
  /** When something in it was last changed, ms since 1970. */
  changedAt: v.number(),
  /** Number in the next take's name. Never goes back. */
  nextTake: v.number(),
});

const aside = v.object({
  /** Id of the take that it was asked in; null: in none. */
  take: v.nullable(v.string()),
  role: v.string(),
  message: v.string(),
  /** Id of the request of `ai-client` that it waits for, or that has failed; null when the answer is there. */
  request: v.nullable(v.string()),
  content: v.string(),
  thinking: v.string(),
});

/** What this module owns of the App state. */
export const schema = v.object({
  discussions: v.array(discussionSchema),
  /** Id of the discussion that was opened last; null: none was. It may belong to another project than the active one. */
  activeDiscussion: v.nullable(v.string()),
  /** Id of a discussion → id of the take of it that was opened last. */
  activeTakes: v.record(v.string(), v.string()),
  /** Of all discussions. Each discussion has at least one; in the order of its tabs. */
  takes: v.array(takeSchema),
  /** Id of a take → its entries, in order. */
  discEntries: v.record(v.string(), v.array(entrySchema)),
  /** Who may say something, in the order in which they are offered. */
  discRoles: v.array(v.string()),
  /** Id of a request → the entry that waits for its answer. */
  discAnswers: v.record(v.string(), v.object({ take: v.string(), entry: v.string() })),
  /** A message that is not in any take, and what the model says to it; null: nothing is kept apart. */
  discAside: v.nullable(aside),
  /** Number of the next id, whatever it is the id of. Never goes back, so that an id means one thing for ever. */
  discNextId: v.number(),
});

export type DiscEntry = v.InferOutput<typeof entrySchema>;
export type Take = v.InferOutput<typeof takeSchema>;
export type Discussion = v.InferOutput<typeof discussionSchema>;
export type DiscAside = v.InferOutput<typeof aside>;
export type DiscussionState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends DiscussionState {}
}

/** Roles that the workbench gives a meaning to; users add their own. */
export const ROLES = ['User', 'AI', 'Context', 'System'] as const;

/** @param timestamp When it was said, ms since 1970. */
export function newEntry(id: string, role: string, content: string, timestamp: number): DiscEntry {
  // What a model says is written to be read.
  const readMode = role === 'AI';
  return { id, role, content, thinking: '', timestamp, collapsed: false, readMode, request: null };
}

export function newDiscussion(id: string, project: string, name: string, createdAt: number): Discussion {
  return { id, project, name, createdAt, changedAt: createdAt, nextTake: 1 };
}

export function initialState(): DiscussionState {
  return {
    discussions: [],
    activeDiscussion: null,
    activeTakes: {},
    takes: [],
    discEntries: {},
    discRoles: [...ROLES],
    discAnswers: {},
    discAside: null,
    discNextId: 1,
  };
}

/** Version 1 had one discussion, without takes. */
interface StateOfVersion1 {
  activeDiscussion: string;
  discEntries: { id: string; role: string; content: string; timestamp: number; collapsed: boolean }[];
  discRoles: string[];
  discNextEntry: number;
}

/** Version n → the step to version n + 1. */
export const migrate = {
  1: ({
    activeDiscussion: name,
    discEntries,
    discRoles,
    discNextEntry,
  }: StateOfVersion1): DiscussionState => {
    const changedAt = discEntries.at(-1)?.timestamp ?? 0;
    const createdAt = discEntries[0]?.timestamp ?? 0;
    const entries = discEntries.map((old) => ({ ...old, thinking: '', readMode: false, request: null }));
    return {
      // The project that everybody begins with.
      discussions: [{ id: 'd1', project: 'p1', name, createdAt, changedAt, nextTake: 1 }],
      activeDiscussion: 'd1',
      activeTakes: {},
      takes: [{ id: 't1', discussion: 'd1', name: 'Main', createdAt }],
      discEntries: { t1: entries },
      discRoles,
      discAnswers: {},
      discAside: null,
      discNextId: Math.max(2, discNextEntry),
    };
  },
};
