import type { AppState } from 'rekindle';
import type { DiscEntry, Discussion, Take } from './state.js';

type Discussions = Pick<AppState, 'discussions' | 'activeDiscussion' | 'activeProject'>;
type Takes = Pick<AppState, 'takes' | 'activeTakes'>;
type Entries = Pick<AppState, 'discEntries'>;

/** Discussions of the active project, in the order in which they were created. */
export function discussionsHere(state: Discussions): readonly Discussion[] {
  return discussionsOf(state, state.activeProject);
}

/** Discussions of a project, in the order in which they were created. */
export function discussionsOf(
  { discussions }: Pick<AppState, 'discussions'>,
  project: string,
): readonly Discussion[] {
  return discussions.filter((discussion) => discussion.project === project);
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
export function shownTake(state: Takes, discussion: string): Take | undefined {
  return shownTakes(state).get(discussion);
}

/** Id of each discussion → the take of it that is shown. In one pass over all takes, however many discussions there are. */
export function shownTakes({ takes, activeTakes }: Takes): ReadonlyMap<string, Take> {
  const shown = new Map<string, Take>();
  for (const take of takes) {
    const earlier = shown.get(take.discussion);
    if (!earlier || earlier.id !== activeTakes[take.discussion]) shown.set(take.discussion, take);
  }
  return shown;
}

export function takeOf({ takes }: Pick<AppState, 'takes'>, id: string): Take | undefined {
  return takes.find((take) => take.id === id);
}

/** Entries of a take; none if there is no such take. */
export function entriesOf<S extends Entries>({ discEntries }: S, take: string): DiscEntry[] {
  return (Object.hasOwn(discEntries, take) && discEntries[take]) || [];
}

export function entryOf(state: Entries, take: string, id: string): DiscEntry | undefined {
  return entriesOf(state, take)[placeOf(state, take, id)];
}

/**
 * Id of an entry → where it was seen last, in its take. A guess that is looked at before it is used: looking through
 * 10,000 entries of a draft costs some milliseconds.
 */
const lastPlaces = new Map<string, number>();
/** More guesses than these are forgotten, all at once. */
const MOST_PLACES = 1_000;

/** Where an entry is in its take, from 0; -1 if it is gone. */
export function placeOf(state: Entries, take: string, id: string): number {
  const entries = entriesOf(state, take);
  const guess = lastPlaces.get(id) ?? -1;
  // What is inserted or taken out moves others by one.
  for (const place of [guess, guess - 1, guess + 1])
    if (entries[place]?.id === id) return remember(id, place);
  // What is worked on is mostly near the end.
  for (let place = entries.length - 1; place >= 0; place -= 1) {
    if (entries[place]?.id === id) return remember(id, place);
  }
  lastPlaces.delete(id);
  return -1;
}

function remember(id: string, place: number): number {
  if (lastPlaces.size >= MOST_PLACES) lastPlaces.clear();
  lastPlaces.set(id, place);
  return place;
}
