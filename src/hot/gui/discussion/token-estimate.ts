import type { App } from 'rekindle';
import { entriesOf } from '../../discussion/lookup.js';
import type { DiscEntry } from '../../discussion/state.js';

/** As a rule of thumb for English text; what a model really counts is its own. */
const CHARACTERS_PER_TOKEN = 4;
/** So many are counted in a frame, in half a millisecond: none waits for the length of a discussion. */
const STRETCH = 1_000;

interface Count {
  /** So many of the entries are in it. */
  entries: number;
  characters: number;
}

/** What is counted of a list of entries: it stays the same object while nothing in it changes. */
const counts = new WeakMap<readonly DiscEntry[], Count>();
/** Id of a take → its characters when they were counted last. Shown until they are counted again. */
const lastKnown = new Map<string, number>();

/** How much goes out with a message: the project's context, the entries, and the message itself. Says how it is counted. */
export function tokenEstimate(app: App, take: string | null, message: string): string {
  const { projects, activeProject } = app.state;
  const context = projects.find(({ id }) => id === activeProject)?.mainContext ?? '';
  const entries = take === null ? 0 : charactersOf(app, take);
  if (entries === null) return 'Counting tokens …';
  const tokens = Math.ceil((context.length + entries + message.length) / CHARACTERS_PER_TOKEN);
  return `≈ ${tokens.toLocaleString('en')} tokens, at ${CHARACTERS_PER_TOKEN} characters each`;
}

/** Characters of a take's entries; null while nobody knows. */
function charactersOf(app: App, take: string): number | null {
  const entries = entriesOf(app.state, take);
  const count = counts.get(entries) ?? { entries: 0, characters: 0 };
  counts.set(entries, count);
  const { length } = entries;
  for (let left = STRETCH; left > 0 && count.entries < length; left -= 1) {
    count.characters += entries[count.entries]?.content.length ?? 0;
    count.entries += 1;
  }
  if (count.entries < length) {
    app.requestFrame();
    return lastKnown.get(take) ?? null;
  }
  lastKnown.set(take, count.characters);
  return count.characters;
}
