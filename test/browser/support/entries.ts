import type { OpenApp } from './open-app.js';
import { addEntries } from './open-workbench.js';

interface Entry {
  readonly id: string;
  content: string;
}

/** What the first take says. */
export function entriesIn(app: OpenApp): Entry[] {
  const { discEntries } = app.rekindle.captureState(['discEntries']);
  return Object.values(discEntries as unknown as Record<string, Entry[]>)[0] ?? [];
}

/** Writes the entries of the first take, without a hand. */
export async function setEntries(app: OpenApp, entries: readonly Entry[]): Promise<void> {
  const { discEntries } = app.rekindle.captureState(['discEntries']);
  const [take = ''] = Object.keys(discEntries as object);
  await app.rekindle.restoreState({ discEntries: { [take]: entries.map((entry) => ({ ...entry })) } });
}

/** A discussion with an entry for each text. */
export async function discuss(app: OpenApp, texts: readonly string[]): Promise<void> {
  await app.rekindle.restoreState({ draft: '' });
  await addEntries(app, 'first');
  const [first] = entriesIn(app);
  await setEntries(
    app,
    texts.map((content, index) => ({ ...first, id: index === 0 ? (first?.id ?? '') : `x${index}`, content })),
  );
  await app.find('feed', 'Entries');
}
