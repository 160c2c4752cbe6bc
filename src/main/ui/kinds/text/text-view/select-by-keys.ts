import { clamp } from '../../../layout/place.js';
import { nextStop, stopBefore } from '../../../text/segments.js';
import type { NodeActions } from '../../kind.js';
import { lookOf, readingOf, type Selection, setSelection, type TextViewLook } from './reading.js';
import { revealOffset } from './reveal.js';
import { TextFrame } from './text-frame.js';

/** Keys that select; true if this was one. Without Shift the arrows scroll, as everywhere: nothing is edited here. */
export function selectByKeys(event: KeyboardEvent, act: NodeActions): boolean {
  const look = lookOf(act);
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  if (hasCommand && !event.shiftKey && event.key.toLowerCase() === 'a') {
    look.main.ownerDocument.getSelection()?.removeAllRanges();
    setSelection(act, { anchor: 0, head: look.props.text.length, unit: 'character', goal: null });
    return true;
  }
  if (event.key === 'Escape' && !hasCommand && !event.shiftKey) {
    const { selection } = readingOf(look);
    if (!selection || selection.anchor === selection.head) return false;
    setSelection(act, null);
    return true;
  }
  if (!event.shiftKey) return false;
  const frame = TextFrame.of(look);
  const selection = readingOf(look).selection ?? startOf(look, frame);
  const moved = move(frame, selection, event.key, hasCommand, look.height);
  if (!moved) return false;
  setSelection(act, { ...selection, ...moved, unit: 'character' });
  revealOffset(act, moved.head);
  return true;
}

/** Where the user is who has not selected anything yet: at the first row that is seen whole. */
function startOf({ state }: TextViewLook, frame: TextFrame): Selection {
  const row = frame.rowAtY(state.scroll.y + frame.lineHeight - 1);
  const offset = frame.rows.start(row);
  return { anchor: offset, head: offset, unit: 'character', goal: null };
}

/** Where a key takes the end of the selection; null if it takes it nowhere. */
function move(
  frame: TextFrame,
  selection: Selection,
  key: string,
  isFar: boolean,
  height: number,
): Pick<Selection, 'head' | 'goal'> | null {
  const { rows } = frame;
  const { length } = rows.text;
  const head = clamp(selection.head, 0, length);
  const page = Math.max(1, Math.floor(height / frame.lineHeight) - 1);
  const to = (offset: number) => ({ head: offset, goal: null });
  const by = (count: number) => {
    const row = rows.rowAt(head);
    const goal = selection.goal ?? frame.x(row, head);
    const next = row + count;
    if (next < 0) return { head: 0, goal };
    if (next >= rows.count) return { head: length, goal };
    return { head: frame.offsetAt({ x: goal, y: frame.y(next) + 1 }), goal };
  };
  switch (key) {
    case 'ArrowLeft':
      return to(before(frame, head, isFar));
    case 'ArrowRight':
      return to(behind(frame, head, isFar));
    case 'ArrowUp':
      return by(-1);
    case 'ArrowDown':
      return by(1);
    case 'PageUp':
      return by(-page);
    case 'PageDown':
      return by(page);
    case 'Home':
      return to(isFar ? 0 : rows.start(rows.rowAt(head)));
    case 'End':
      return to(isFar ? length : endOf(frame, rows.rowAt(head)));
    default:
      return null;
  }
}

/** The last place in a row. Where the row goes on in the next, its end is that one's beginning. */
function endOf({ rows }: TextFrame, row: number): number {
  const goesOn = row + 1 < rows.count && !rows.beginsLine(row + 1);
  return goesOn
    ? rows.start(row) + stopBefore(rows.textOf(row), rows.textOf(row).length, false)
    : rows.end(row);
}

function behind({ rows }: TextFrame, head: number, byWord: boolean): number {
  const row = rows.rowAt(head);
  if (head >= rows.end(row)) return rows.start(row + 1);
  return rows.start(row) + nextStop(rows.textOf(row), head - rows.start(row), byWord);
}

function before({ rows }: TextFrame, head: number, byWord: boolean): number {
  let row = rows.rowAt(head);
  if (head === rows.start(row)) {
    if (row === 0) return 0;
    if (rows.beginsLine(row)) return rows.end(row - 1);
    row--;
  }
  return rows.start(row) + stopBefore(rows.textOf(row), head - rows.start(row), byWord);
}
