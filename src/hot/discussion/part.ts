import type { App, AppState } from 'rekindle';
import * as v from 'valibot';
import { discussionsOf, entriesOf, takesOf } from './lookup.js';
import { type DiscEntry, discussionSchema, entrySchema, takeSchema } from './state.js';

/** All discussions of one project, as they stand in a file. */
export const partSchema = v.pipe(
  v.object({
    discussions: v.array(discussionSchema),
    takes: v.array(takeSchema),
    /** Id of a take → its entries. */
    entries: v.record(v.string(), v.array(entrySchema)),
  }),
  v.check(
    ({ discussions, takes }) => discussions.every(({ id }) => takes.some((take) => take.discussion === id)),
    'Expected at least one take of each discussion',
  ),
  v.check(
    ({ discussions, takes }) =>
      takes.every(({ discussion }) => discussions.some(({ id }) => id === discussion)),
    'Expected takes of discussions that are in the file alone',
  ),
  v.check(
    ({ takes, entries }) => takes.every(({ id }) => Object.hasOwn(entries, id)),
    'Expected the entries of each take',
  ),
);

export type DiscussionPart = v.InferOutput<typeof partSchema>;

declare module 'rekindle' {
  interface AppTargets {
    /** Adds discussions of a file to a project, under new ids. */
    adoptDiscussions(project: string, part: DiscussionPart): void;
  }
}

/** What a file holds of a project's discussions. Requests are left out: nobody answers them elsewhere. */
export function discussionPart(
  state: Pick<AppState, 'discussions' | 'takes' | 'discEntries'>,
  project: string,
): DiscussionPart {
  const discussions = discussionsOf(state, project);
  const takes = discussions.flatMap(({ id }) => takesOf(state, id));
  const entries = takes.map(({ id }) => [id, entriesOf(state, id).map(withoutRequest)]);
  return { discussions: [...discussions], takes, entries: Object.fromEntries(entries) };
}

export function adoptDiscussions({ state }: App, project: string, part: DiscussionPart): void {
  const discussionIds = new Map<string, string>();
  for (const discussion of part.discussions) {
    const id = `d${state.discNextId++}`;
    discussionIds.set(discussion.id, id);
    state.discussions.push({ ...discussion, id, project });
  }
  for (const take of part.takes) {
    const id = `t${state.discNextId++}`;
    const of = discussionIds.get(take.discussion) ?? '';
    // The first one is shown, as it would be of a discussion that was begun here.
    state.activeTakes[of] ??= id;
    state.takes.push({ ...take, id, discussion: of });
    state.discEntries[id] = (part.entries[take.id] ?? []).map((entry) => ({
      ...withoutRequest(entry),
      id: `e${state.discNextId++}`,
    }));
  }
}

function withoutRequest(entry: DiscEntry): DiscEntry {
  return { ...entry, request: null };
}
