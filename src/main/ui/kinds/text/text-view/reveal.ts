import type { NodeActions } from '../../kind.js';
import { gutterOf } from '../../scrollbar.js';
import { lookOf } from './reading.js';
import { TextFrame } from './text-frame.js';

/**
 * Scrolls to where an offset is, if it is out of sight.
 *
 * @param covered Height at the top that something lies over, CSS px: then, and when it was far away, it goes to the
 * middle. Without it, it comes as near as it must.
 */
export function revealOffset(act: NodeActions, offset: number, covered: number | null = null): void {
  const look = lookOf(act);
  const { width, height, state } = look;
  const frame = TextFrame.of(look);
  const gutter = gutterOf(look.theme);
  const row = frame.rows.rowAt(offset);
  const top = frame.y(row);
  const bottom = top + frame.lineHeight;
  const { scroll } = state;
  const low = scroll.y + height - (scroll.width > width ? gutter : 0);
  let y = scroll.y;
  const isHidden = top < scroll.y + (covered ?? 0) || bottom > low;
  if (isHidden && covered !== null) y = top - (height - frame.lineHeight) / 2;
  else if (top < scroll.y) y = top - frame.top;
  else if (bottom > low) y = bottom + frame.top - (low - scroll.y);
  const at = frame.x(row, offset);
  const margin = 4 * frame.column;
  const right = width - gutter - margin;
  let x = scroll.x;
  if (at < scroll.x + margin) x = at <= right ? 0 : at - margin;
  else if (scroll.width > width && at > scroll.x + right) x = at - right;
  if (x !== scroll.x || y !== scroll.y) act.scrollTo(x, y);
}
