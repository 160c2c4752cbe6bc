import { BeyondScroller } from '../../../dragging/beyond-scroller.js';
import { Hold } from '../../../input/hold.js';
import { wordAround } from '../../../text/segments.js';
import type { NodeActions } from '../../kind.js';
import { lookOf, readingOf, type Selection, selectedIn, setSelection, type Unit } from './reading.js';
import { SelectionBar } from './selection-bar.js';
import { TextFrame } from './text-frame.js';

/** CSS px from the top left of what is scrolled. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The pointer went down on the text: what it is drawn over is selected. */
export function selectByPointer(event: PointerEvent, act: NodeActions): void {
  const { content } = act.item.elements;
  if (event.button !== 0 || !content) return;
  const before = readingOf(lookOf(act)).selection;
  const kept = event.shiftKey ? (before?.anchor ?? null) : null;
  const start = pointIn(content, event);
  let last = event;
  const follow = (): void => {
    const unit = readingOf(lookOf(act)).selection?.unit ?? 'character';
    setSelection(act, between(act, start, pointIn(content, last), unit, kept));
  };
  const scroller = new BeyondScroller(content, follow);
  // Two selections at once, and nobody knows which one is copied.
  content.ownerDocument.getSelection()?.removeAllRanges();
  act.drag(
    event,
    () => setSelection(act, between(act, start, start, 'character', kept)),
    (_dx, _dy, move) => {
      last = move;
      follow();
      scroller.at(move.clientX, move.clientY);
    },
    (isKept) => {
      scroller.stop();
      if (!isKept) setSelection(act, before);
    },
  );
}

/** A finger that is held selects words, and more of them as it goes on; then it is offered what to do with them. */
export function selectByFinger(event: PointerEvent, act: NodeActions): void {
  const { content } = act.item.elements;
  if (event.button !== 0 || !content) return;
  const start = pointIn(content, event);
  let last = event;
  const follow = (): void => {
    // The view may be gone.
    if (content.isConnected) setSelection(act, between(act, start, pointIn(content, last), 'word', null));
  };
  const scroller = new BeyondScroller(content, follow);
  new Hold(content, event, {
    onHeld() {
      content.focus({ preventScroll: true });
      follow();
    },
    onMove(move) {
      last = move;
      follow();
      scroller.at(move.clientX, move.clientY);
    },
    onEnd() {
      scroller.stop();
      if (!content.isConnected) return;
      const { length } = lookOf(act).props.text;
      const selectAll = (): void =>
        setSelection(act, { anchor: 0, head: length, unit: 'character', goal: null });
      const at = { x: last.clientX, y: last.clientY };
      if (selectedIn(lookOf(act))) act.popups.open(new SelectionBar(act, at, selectAll));
    },
  });
}

/** Two clicks select a word, three a line; the drag that they begin goes on by words or lines. */
export function selectByClicks(event: MouseEvent, act: NodeActions): void {
  const { content } = act.item.elements;
  if (event.button !== 0 || event.detail < 2 || event.shiftKey || !content) return;
  const point = pointIn(content, event);
  setSelection(act, between(act, point, point, event.detail % 2 === 0 ? 'word' : 'line', null));
}

function between(act: NodeActions, from: Point, to: Point, unit: Unit, kept: number | null): Selection {
  const look = lookOf(act);
  const frame = TextFrame.of(look);
  const isUnder = unit !== 'character';
  const one = spanOf(frame, kept ?? frame.offsetAt(from, isUnder), unit);
  const other = spanOf(frame, frame.offsetAt(to, isUnder), unit);
  const isBack = other.start < one.start;
  return {
    anchor: isBack ? one.end : one.start,
    head: isBack ? other.start : other.end,
    unit,
    goal: null,
  };
}

function spanOf({ rows }: TextFrame, offset: number, unit: Unit): { start: number; end: number } {
  if (unit === 'character') return { start: offset, end: offset };
  if (unit === 'word') {
    const row = rows.rowAt(offset);
    const from = rows.start(row);
    const { start, end } = wordAround(rows.textOf(row), offset - from);
    return { start: from + start, end: from + end };
  }
  const { text } = rows;
  const newLine = text.indexOf('\n', offset);
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return { start, end: newLine < 0 ? text.length : newLine + 1 };
}

function pointIn(content: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = content.getBoundingClientRect();
  return { x: clientX - left + content.scrollLeft, y: clientY - top + content.scrollTop };
}
