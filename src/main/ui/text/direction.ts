const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** Whether a text is written from right to left: its first letter decides, as with `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** What a canvas draws for it: a canvas takes every text for one that is written from the left. */
export function inDirection(text: string, rightToLeft: boolean): string {
  return rightToLeft ? `\u2067${text}\u2069` : text;
}
