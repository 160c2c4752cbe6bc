import type { TextViewProps } from '../../../../../shared/ui/text/props.js';
import { isRightToLeft } from '../../../../../shared/ui/text/right-to-left.js';
import { clamp, type Rect, type Size } from '../../../layout/place.js';
import { columnWidth, drawnText, offsetAt, xAt } from '../../../text/row-geometry.js';
import type { TextMeasurer } from '../../../text/text-measurer.js';
import { TextRows } from '../../../text/text-rows.js';
import type { Theme } from '../../../theme.js';
import type { NodeLook } from '../../kind.js';
import { gutterOf } from '../../scrollbar.js';

export const FACE = 'code';

/** Where it is narrower it scrolls sideways: a few letters in each row are no text. */
const FEWEST_COLUMNS = 20;
/** Characters of a line that are looked at for its first letter. */
const FIRST_LETTER_WITHIN = 1000;
/** Widths that the rows of one text are kept for: layout asks for one or two. */
const MOST_WIDTHS = 2;

interface Cut {
  readonly lineCount: number;
  readonly byColumns: Map<number, TextRows>;
}

/** By props, which are other ones whenever the text is. */
const cuts = new WeakMap<object, Cut>();

/** Where the rows of a text view are: CSS px from the top left of what is scrolled. */
export class TextFrame {
  readonly rows: TextRows;
  readonly lineHeight: number;
  /** Width of a plain character. */
  readonly column: number;
  /** Where rows begin, and the first of them. */
  readonly left: number;
  readonly top: number;
  readonly #text: TextMeasurer;
  readonly #room: number;
  readonly #width: number;
  readonly #gutter: number;
  readonly #wraps: boolean;
  /** Where rows are cut. */
  readonly #columns: number;

  /** @param width Of the view; infinite for as wide as the text is */
  constructor(props: Readonly<TextViewProps>, width: number, theme: Theme, text: TextMeasurer) {
    const cut = cutOf(props);
    const { space } = theme;
    this.#text = text;
    this.#width = width;
    this.#gutter = gutterOf(theme);
    this.#wraps = props.wrap !== false;
    this.lineHeight = text.lineHeight(FACE);
    this.column = columnWidth(text, FACE);
    const digits = props.lineNumbers ? String(cut.lineCount).length : 0;
    this.left = space.m + (digits > 0 ? digits * this.column + space.m : 0);
    this.top = space.s;
    // The room for the scrollbar is kept free always: rows would be cut anew when it comes.
    this.#room = width - this.left - space.s - this.#gutter;
    this.#columns = this.#wraps
      ? Math.max(FEWEST_COLUMNS, Math.floor(this.#room / this.column))
      : Number.POSITIVE_INFINITY;
    this.rows = rowsIn(props, cut, this.#columns);
  }

  static of({ props, width, theme, text }: NodeLook<'textView'>): TextFrame {
    return new TextFrame(props, width, theme, text);
  }

  /** Of all rows with what is around them. */
  get size(): Size {
    // The white space that a row is cut behind may stand out.
    const columns = Math.min(this.rows.widest, this.#columns);
    const width = Math.ceil(this.left + columns * this.column) + this.top + this.#gutter;
    const below = width > this.#width ? this.#gutter : 0;
    return { width, height: this.heightOf(this.rows.count) + below };
  }

  heightOf(rows: number): number {
    return 2 * this.top + rows * this.lineHeight;
  }

  y(row: number): number {
    return this.top + row * this.lineHeight;
  }

  /** The row at that height: the first or the last for what is above or below all. */
  rowAtY(y: number): number {
    return clamp(Math.floor((y - this.top) / this.lineHeight), 0, this.rows.count - 1);
  }

  /** The rows that are seen at least in part. */
  seen(top: number, height: number): { first: number; last: number } {
    return { first: this.rowAtY(top), last: this.rowAtY(top + height) };
  }

  /** How the row is written: as the line that it is of, by that one's first letter. */
  isRightToLeft(row: number): boolean {
    const { rows } = this;
    const start = rows.start(rows.firstOfLine(row));
    return isRightToLeft(rows.text.slice(start, Math.min(start + FIRST_LETTER_WITHIN, rows.end(row))));
  }

  /** Where the row's text begins: of one that is written from the right, so that it ends at the right. */
  rowLeft(row: number): number {
    if (!this.#wraps || !this.isRightToLeft(row)) return this.left;
    return this.left + Math.max(0, this.#room - this.#widthOf(this.rows.textOf(row)));
  }

  /** Where in its row an offset is. */
  x(row: number, offset: number): number {
    const text = this.rows.textOf(row);
    const along = xAt(text, offset - this.rows.start(row), this.#text, FACE);
    return this.rowLeft(row) + (this.isRightToLeft(row) ? this.#widthOf(text) - along : along);
  }

  /** The place between two characters that is nearest; with `isUnder`, the one before the character there. */
  offsetAt({ x, y }: { x: number; y: number }, isUnder = false): number {
    const row = this.rowAtY(y);
    const text = this.rows.textOf(row);
    const along = x - this.rowLeft(row);
    const read = this.isRightToLeft(row) ? this.#widthOf(text) - along : along;
    const at = offsetAt(text, isUnder ? read - this.column / 2 : read, this.#text, FACE);
    return this.rows.start(row) + at;
  }

  /** The box around the part of a row that is between two offsets; null if there is none. */
  box(row: number, start: number, end: number): Rect | null {
    const { rows } = this;
    const from = Math.max(start, rows.start(row));
    const to = Math.min(end, rows.end(row));
    const hasBreak = start <= rows.end(row) && end > rows.end(row) && rows.beginsLine(row + 1);
    if (from > to || (from === to && !hasBreak)) return null;
    const one = this.x(row, from);
    const other = this.x(row, to);
    const tail = hasBreak ? this.column / 2 : 0;
    const isBack = this.isRightToLeft(row);
    const x = Math.min(one, other) - (isBack ? tail : 0);
    return { x, y: this.y(row), width: Math.abs(other - one) + tail, height: this.lineHeight };
  }

  #widthOf(text: string): number {
    return this.#text.width(drawnText(text), FACE);
  }
}

function cutOf(props: Readonly<TextViewProps>): Cut {
  const known = cuts.get(props);
  if (known) return known;
  const { text } = props;
  let lineCount = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineCount++;
  const cut = { lineCount, byColumns: new Map<number, TextRows>() };
  cuts.set(props, cut);
  return cut;
}

function rowsIn({ text }: Readonly<TextViewProps>, { byColumns }: Cut, columns: number): TextRows {
  const known = byColumns.get(columns);
  if (known) return known;
  const [oldest] = byColumns.keys();
  if (oldest !== undefined && byColumns.size >= MOST_WIDTHS) byColumns.delete(oldest);
  const rows = new TextRows(text, columns);
  byColumns.set(columns, rows);
  return rows;
}
