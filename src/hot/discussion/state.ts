import * as v from 'valibot';

const entry = v.object({
  /** Unique for the life of the discussion. */
  id: v.string(),
  role: v.string(),
  content: v.string(),
  /** When it was added, ms since 1970. */
  timestamp: v.number(),
  /** Show the first line alone. */
  collapsed: v.boolean(),
});

/** What this module owns of the App state. */
export const schema = v.object({
  /** Name of the discussion that is open. */
  activeDiscussion: v.string(),
  discEntries: v.array(entry),
  /** Who may say something, in the order in which they are offered. */
  discRoles: v.array(v.string()),
  /** Number of the next entry's id. Never goes back, so that an id means one entry for ever. */
  discNextEntry: v.number(),
});

export type DiscEntry = v.InferOutput<typeof entry>;
export type DiscussionState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends DiscussionState {}
}

export function initialState(): DiscussionState {
  return {
    activeDiscussion: 'First discussion',
    discEntries: [],
    discRoles: ['User', 'AI', 'Context', 'System'],
    discNextEntry: 1,
  };
}
