/**
 * What a canvas draws for it: a canvas takes every text for one that is written from the left. The mark behind it keeps
 * a space at its end there: at the end of a line white space goes to where the line ends, and for the canvas that is on
 * the right (rule L1 of the Unicode bidirectional algorithm).
 */
export function inDirection(text: string, rightToLeft: boolean): string {
  return rightToLeft ? `\u2067${text}\u2069\u200e` : text;
}
