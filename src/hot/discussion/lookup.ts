import type { AppState } from 'rekindle';
import type { DiscEntry, Discussion, Take } from './state.js';

type Discussions = Pick<AppState, 'discussions' | 'activeDiscussion' | 'activeProject'>;
type Entries = Pick<AppState, 'discEntries'>;

/** Discussions of the active project, in the order in which they were created. */
export function discussionsHere({ discussions, activeProject }: Discussions): readonly Discussion[] {
  return discussions.filter(({ project }) => project === activeProject);
}

/** The discussion that is shown: the one opened last, if it is the active project's, else that project's newest. */
export function shownDiscussion(state: Discussions): Discussion | undefined {
  const here = discussionsHere(state);
  return here.find(({ id }) => id === state.activeDiscussion) ?? here.at(-1);
}

export function discussionOf(
  { discussions }: Pick<AppState, 'discussions'>,
  id: string,
): Discussion | undefined {
  return discussions.find((discussion) => discussion.id === id);
}

/** A discussion's takes, in the order of their tabs. */
export function takesOf({ takes }: Pick<AppState, 'takes'>, discussion: string): readonly Take[] {
  return takes.filter((take) => take.discussion === discussion);
}

/** The take of a discussion that is shown: the one opened last, else the last. */
export function shownTake(
  state: Pick<AppState, 'takes' | 'activeTakes'>,
  discussion: string,
): Take | undefined {
  const all = takesOf(state, discussion);
  return all.find(({ id }) => id === state.activeTakes[discussion]) ?? all.at(-1);
}

export function takeOf({ takes }: Pick<AppState, 'takes'>, id: string): Take | undefined {
  return takes.find((take) => take.id === id);
}

/** Entries of a take; none if there is no such take. */
export function entriesOf<S extends Entries>({ discEntries }: S, take: string): DiscEntry[] {
  return (Object.hasOwn(discEntries, take) && discEntries[take]) || [];
}

export function entryOf(state: Entries, take: string, id: string): DiscEntry | undefined {
  return entriesOf(state, take).find((entry) => entry.id === id);
}
