/** How well a text fits what was typed. */
export interface Fit {
  /** The higher the better. */
  readonly score: number;
  /** Index and length of what fits, one pair after another. */
  readonly matches: readonly number[];
}

/** What a letter is worth: at the text's beginning, at a word's, right after the one before, or anywhere. */
const WORTH = { first: 10, word: 9, next: 8, any: 1 };
/** What each letter that is passed over between two that fit takes away; a long way is no worse than a middling one. */
const GAP = 1;
const LONGEST_GAP = 6;

/**
 * Looks for the typed letters in a text, in their order but not necessarily side by side: 'exj' finds “Export as
 * JSON”. Of all the ways to place them the best is taken, which a search from the left would miss. null if they are
 * not all there.
 */
export function fit(typed: string, text: string): Fit | null {
  const wanted = lowered(typed);
  const letters = lowered(text);
  if (wanted.length === 0) return { score: 0, matches: [] };
  if (!isWithin(wanted, letters)) return null;
  const worths = letters.map((_, index) => worthAt(text, index));
  // best[i][j]: the most for the first i + 1 typed letters, the last of them at j. from[i][j]: where the one before is.
  const best: Float64Array[] = [];
  const from: Int32Array[] = [];
  for (const [i, letter] of wanted.entries()) {
    const scores = new Float64Array(letters.length).fill(Number.NEGATIVE_INFINITY);
    const sources = new Int32Array(letters.length).fill(-1);
    const before = best[i - 1];
    // The best place of the letter before, and its score without what the gap takes.
    let left = -1;
    for (let j = i; j < letters.length; j++) {
      if (before && j > 0 && (before[j - 1] ?? 0) > reach(before, left, j)) left = j - 1;
      if (letters[j] !== letter) continue;
      const worth = worths[j] ?? 0;
      if (!before) scores[j] = worth;
      else {
        const after = reach(before, left, j) + worth;
        const beside = (before[j - 1] ?? Number.NEGATIVE_INFINITY) + Math.max(worth, WORTH.next);
        scores[j] = Math.max(after, beside);
        sources[j] = beside >= after ? j - 1 : left;
      }
    }
    best.push(scores);
    from.push(sources);
  }
  const last = best.at(-1) ?? new Float64Array();
  let at = last.indexOf(Math.max(...last));
  const score = last[at] ?? Number.NEGATIVE_INFINITY;
  const places: number[] = [];
  for (let i = wanted.length - 1; i >= 0; i--) {
    places.unshift(at);
    at = from[i]?.[at] ?? -1;
  }
  // Of two texts that fit alike the shorter is meant.
  return { score: score - letters.length / 100, matches: runs(places) };
}

function reach(before: Float64Array, left: number, to: number): number {
  const score = left < 0 ? Number.NEGATIVE_INFINITY : (before[left] ?? Number.NEGATIVE_INFINITY);
  return score - GAP * Math.min(to - left - 1, LONGEST_GAP);
}

function isWithin(wanted: readonly string[], letters: readonly string[]): boolean {
  let found = 0;
  for (const letter of letters) if (letter === wanted[found]) found++;
  return found === wanted.length;
}

function worthAt(text: string, index: number): number {
  if (index === 0) return WORTH.first;
  const before = text[index - 1] ?? '';
  const isWord =
    !/[\p{L}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(text[index] ?? ''));
  return isWord ? WORTH.word : WORTH.any;
}

/** Unit by unit, so that places in it are places in the text: some letters are longer in the other case. */
function lowered(text: string): string[] {
  return text.split('').map((letter) => {
    const low = letter.toLowerCase();
    return low.length === 1 ? low : letter;
  });
}

function runs(places: readonly number[]): number[] {
  const pairs: number[] = [];
  for (const place of places) {
    const start = pairs.at(-2);
    const length = pairs.at(-1);
    if (start !== undefined && length !== undefined && start + length === place)
      pairs[pairs.length - 1] = length + 1;
    else pairs.push(place, 1);
  }
  return pairs;
}
