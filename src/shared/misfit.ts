/** One place where a stored state does not fit the code. Words for people, each short enough for a line. */
export interface Misfit {
  /** As code reads it: `state.entries[3].when`. Of a secret its key alone (rule S5). */
  path: string;
  /** Goes on after "expected": `string`, `length <=3`, or a schema's own message in quotation marks. */
  expected: string;
  /** Goes on after "found": the type and a short quote, `string "one"`. Of a secret neither. */
  found: string;
}

/** Misfits, as far as they are listed. */
export interface MisfitList {
  misfits?: readonly Misfit[];
  /** How many there are beside those listed. */
  moreMisfits?: number;
}

/** As one line: `state.count: expected number, found string "one"`. */
export function formatMisfit({ path, expected, found }: Misfit): string {
  return `${path}: expected ${expected}, found ${found}`;
}
