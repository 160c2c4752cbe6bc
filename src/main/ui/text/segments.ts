const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where the word, the sign or the white space around a character begins and ends. */
export function wordAround(text: string, index: number): { start: number; end: number } {
  const last = Math.max(0, text.length - 1);
  const found = WORDS.segment(text).containing(Math.min(index, last));
  return found
    ? { start: found.index, end: found.index + found.segment.length }
    : { start: index, end: index };
}

/** The next place behind `index` between two graphemes, or (`byWord`) behind the next word. */
export function nextStop(text: string, index: number, byWord: boolean): number {
  const segments = (byWord ? WORDS : GRAPHEMES).segment(text);
  for (let at = index; at < text.length; ) {
    const { index: start, segment } = segments.containing(at) ?? { index: at, segment: ' ' };
    at = start + segment.length;
    if (!byWord || segment.trim() !== '') return at;
  }
  return text.length;
}

/** The same before `index`. */
export function stopBefore(text: string, index: number, byWord: boolean): number {
  const segments = (byWord ? WORDS : GRAPHEMES).segment(text);
  for (let at = index; at > 0; ) {
    const { index: start, segment } = segments.containing(at - 1) ?? { index: at - 1, segment: ' ' };
    at = start;
    if (!byWord || segment.trim() !== '') return at;
  }
  return 0;
}
