/** Characters that one row has at most: longer lines go on in the next, whatever the width. */
const LONGEST_ROW = 2000;
/** Columns of a tab. */
export const TAB = 4;

/** Characters that may be wider than one column, or none wide at all. */
const UNEVEN = /[^\x20-\x7e]/;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{M}|\u200d|\ufe0f/u;

/**
 * A text cut into rows for a face whose characters are all of one width: a line each, or more where a line is longer
 * than `columns`. It keeps offsets alone, so that 100,000 lines take little time and room.
 */
export class TextRows {
  readonly text: string;
  /** Columns of the widest row. */
  readonly widest: number;
  /** Lines of the text, as its new lines make them. */
  readonly lineCount: number;
  readonly #starts: Uint32Array;
  /** Index of the line that the row belongs to. */
  readonly #lines: Uint32Array;

  /** @param columns Where to wrap; infinite for not at all */
  constructor(text: string, columns: number) {
    this.text = text;
    const starts: number[] = [];
    const lines: number[] = [];
    let widest = 0;
    let line = 0;
    for (let start = 0; ; line++) {
      const newLine = text.indexOf('\n', start);
      const end = newLine < 0 ? text.length : newLine;
      for (let from = start; ; ) {
        const row = cutRow(text, from, end, columns);
        starts.push(from);
        lines.push(line);
        widest = Math.max(widest, row.columns);
        if (row.end >= end) break;
        from = row.end;
      }
      if (newLine < 0) break;
      start = newLine + 1;
    }
    this.#starts = Uint32Array.from(starts);
    this.#lines = Uint32Array.from(lines);
    this.widest = widest;
    this.lineCount = line + 1;
  }

  get count(): number {
    return this.#starts.length;
  }

  start(row: number): number {
    return this.#starts[row] ?? this.text.length;
  }

  /** Where the row's characters end; the new line behind them is not among them. */
  end(row: number): number {
    const next = this.#starts[row + 1];
    if (next === undefined) return this.text.length;
    const end = this.beginsLine(row + 1) ? next - 1 : next;
    return end > this.start(row) && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  textOf(row: number): string {
    return this.text.slice(this.start(row), this.end(row));
  }

  /** Index of the line that the row is of. */
  line(row: number): number {
    return this.#lines[row] ?? 0;
  }

  /** The first row of the line that the row is of. */
  firstOfLine(row: number): number {
    const line = this.line(row);
    let low = 0;
    let high = row;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.line(middle) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  beginsLine(row: number): boolean {
    return row === 0 || this.#lines[row] !== this.#lines[row - 1];
  }

  /** The row that an offset is in; one at a break belongs to the row that begins there. */
  rowAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where the row that begins at `from` ends, and how many columns it takes. */
function cutRow(text: string, from: number, end: number, columns: number): { end: number; columns: number } {
  const most = Math.min(end, from + LONGEST_ROW);
  // The usual line: short, and of plain characters.
  if (!UNEVEN.test(text.slice(from, most))) {
    const longest = Math.min(most, columns === Number.POSITIVE_INFINITY ? most : from + columns);
    if (longest >= end) return { end, columns: end - from };
    const cut = breakBefore(text, from, longest);
    return { end: cut, columns: cut - from };
  }
  let at = from;
  let width = 0;
  while (at < most) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const wide = columnsOf(character, width);
    if (width + wide > columns && at > from) {
      const cut = breakBefore(text, from, at);
      return { end: cut, columns: width };
    }
    width += wide;
    at += character.length;
  }
  return { end: at, columns: width };
}

function columnsOf(character: string, at: number): number {
  if (character === '\t') return TAB - (at % TAB);
  if (character === '\r' || NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Behind the last white space before `at`; `at` itself if there is none. */
function breakBefore(text: string, from: number, at: number): number {
  if (/\s/.test(text[at] ?? '')) return Math.min(at + 1, text.length);
  for (let cut = at; cut > from; cut--) if (/\s/.test(text[cut - 1] ?? '')) return cut;
  return at;
}
