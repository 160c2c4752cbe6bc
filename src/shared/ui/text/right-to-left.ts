/** Where the letters of these scripts are: most texts have none, and need no closer look. */
const MAY_BE = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{1e900}-\u{1e95f}]/u;

const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** Whether a text is written from right to left: its first letter decides, as with `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  return MAY_BE.test(text) && RIGHT_TO_LEFT.test(text);
}
