import { type Fit, fit } from './fuzzy.js';

/** What is looked for: a command's name, and where it is. */
export interface Ranked {
  readonly label: string;
  readonly path: readonly string[];
  /** Where the keyboard is: there it is most likely meant. */
  readonly isHere?: boolean;
}

export interface Found<T extends Ranked> {
  readonly command: T;
  /** Index and length of what fits in the label, one pair after another. */
  readonly matches: readonly number[];
}

/** A word that only fits where the command is counts for less than one in its name. */
const PATH_SHARE = 0.4;
/** Per letter: letters that are scattered over a place are there by chance. */
const LEAST_IN_PATH = 5;
/** Lifts what is where the keyboard is, and what was run before, over what fits about as well. */
const LIKELY_BONUS = 4;

/**
 * The commands in which each typed word is found, in the name or in where it is: the best first; of equals what is
 * where the keyboard is, then what was run last, then as they are drawn.
 *
 * @param recent Ids of commands that were run, the last first.
 */
export function rank<T extends Ranked>(
  query: string,
  commands: readonly T[],
  recent: readonly string[],
): Found<T>[] {
  const words = query.split(/\s+/).filter(Boolean);
  const found: (Found<T> & { score: number; age: number })[] = [];
  for (const command of commands) {
    const fits = fitOf(words, command);
    if (!fits) continue;
    const at = command.isHere ? -1 : recent.indexOf(idOf(command));
    const isLikely = command.isHere === true || at >= 0;
    const age = isLikely ? at : recent.length;
    found.push({
      command,
      matches: fits.matches,
      age,
      score: fits.score + (isLikely && words.length > 0 ? LIKELY_BONUS : 0),
    });
  }
  return found.sort((a, b) => b.score - a.score || a.age - b.age);
}

/** A command's own, as long as it has its name and place. */
export function idOf({ label, path }: Ranked): string {
  return [...path, label].join('\n');
}

function fitOf(words: readonly string[], { label, path }: Ranked): Fit | null {
  let score = 0;
  const matches: number[] = [];
  // A word may begin in the place and end in the name: 'exj' for “Export › As JSON”.
  const place = [...path, label].join(' ');
  for (const word of words) {
    const inLabel = fit(word, label);
    const inPlace = inLabel ? null : fit(word, place);
    if (inLabel) matches.push(...inLabel.matches);
    else if (!inPlace || inPlace.score < LEAST_IN_PATH * word.length) return null;
    score += inLabel?.score ?? (inPlace?.score ?? 0) * PATH_SHARE;
  }
  return { score, matches };
}
