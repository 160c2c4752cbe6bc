import type { TextViewProps } from '../../../../../shared/ui/text/props.js';
import type { Brush } from '../../../paint/brush.js';
import { drawnText } from '../../../text/row-geometry.js';
import type { Colour } from '../../../theme.js';
import { currentIn, matchesIn, matchFrom, selectedIn, type TextViewLook } from './reading.js';
import { FACE, TextFrame } from './text-frame.js';

const PLAIN = /^[\x20-\x7e]*$/;

/** What is found. */
const MATCH_ALPHA = 0.3;
const CURRENT_ALPHA = 0.5;

/** What is said where there is no text. */
export function emptyText({ empty }: Readonly<TextViewProps>): string {
  return empty ?? 'No text';
}

/** Says that there is no text. */
export function paintEmpty(brush: Brush, { props, width, height, theme }: TextViewLook): void {
  const set = brush.text.set(emptyText(props), 'body', width - 2 * theme.space.l, true);
  const x = Math.max(theme.space.l, (width - set.width) / 2);
  brush.lines(x, (height - set.height) / 2, set, { face: 'body', colour: theme.palette.tones.muted });
}

/** Paints the rows in view: what is marked under them, then their text. */
export function paintText(brush: Brush, look: TextViewLook): void {
  const frame = TextFrame.of(look);
  const { first, last } = frame.seen(look.state.scroll.y, look.height);
  paintSelection(brush, look, frame, first, last);
  paintMatches(brush, look, frame, first, last);
  for (let row = first; row <= last; row++) {
    paintRow(brush, look, frame, row);
    if (!look.props.lineNumbers || !frame.rows.beginsLine(row)) continue;
    const number = String(frame.rows.line(row) + 1);
    const x = frame.left - look.theme.space.m - number.length * frame.column;
    const set = brush.text.set(number, FACE, Number.POSITIVE_INFINITY, false);
    brush.lines(x, frame.y(row), set, { face: FACE, colour: look.theme.palette.tones.muted });
  }
}

function paintMatches(brush: Brush, look: TextViewLook, frame: TextFrame, first: number, last: number): void {
  const matches = matchesIn(look);
  const current = currentIn(look);
  const { tones } = look.theme.palette;
  const end = frame.rows.end(last);
  for (let index = matchFrom(matches, frame.rows.start(first)); index < matches.length; index++) {
    const match = matches[index];
    if (!match || match.start >= end) return;
    const isCurrent = index === current;
    const style = {
      fill: isCurrent ? tones.accent : tones.warning,
      fillAlpha: isCurrent ? CURRENT_ALPHA : MATCH_ALPHA,
      radius: 2,
      ...(isCurrent ? { border: tones.accent } : {}),
    };
    for (let row = frame.rows.rowAt(match.start); row <= last; row++) {
      if (frame.rows.start(row) >= match.end) break;
      const box = frame.box(row, match.start, match.end);
      if (box) brush.box(box.x, box.y, box.width, box.height, style);
    }
  }
}

function paintSelection(
  brush: Brush,
  look: TextViewLook,
  frame: TextFrame,
  first: number,
  last: number,
): void {
  const selected = selectedIn(look);
  if (!selected) return;
  for (let row = first; row <= last; row++) {
    const box = frame.box(row, selected.start, selected.end);
    if (box) brush.box(box.x, box.y, box.width, box.height, { fill: look.theme.palette.selection });
  }
}

function paintRow(brush: Brush, look: TextViewLook, frame: TextFrame, row: number): void {
  const { rows } = frame;
  const text = rows.textOf(row);
  const start = rows.start(row);
  const rightToLeft = frame.isRightToLeft(row);
  const { data, onSelection } = look.theme.palette;
  const put = (from: number, to: number, colour: Colour): void => {
    if (from >= to) return;
    const set = brush.text.set(drawnText(text.slice(from, to)), FACE, Number.POSITIVE_INFINITY, false);
    const x = from === 0 ? frame.rowLeft(row) : frame.x(row, start + from);
    brush.lines(x, frame.y(row), set, { face: FACE, colour, rightToLeft });
  };
  const selected = onSelection === data ? null : selectedIn(look);
  const from = Math.max(0, (selected?.start ?? 0) - start);
  const to = Math.min(text.length, (selected?.end ?? 0) - start);
  if (from >= to) {
    put(0, text.length, data);
  } else if (from === 0 && to === text.length) {
    put(0, text.length, onSelection);
  } else if (PLAIN.test(text)) {
    put(0, from, data);
    put(from, to, onSelection);
    put(to, text.length, data);
  } else {
    // Letters that are joined, or go the other way, would move if they were drawn apart.
    put(0, text.length, data);
  }
}
