import type { UiEvent } from '../../shared/ui/node.js';

/** Positions that one move keeps of the way it came; a hand makes some hundred a second. */
const LONGEST_TRAIL = 3 * 4096;

/** Two events in a row as one that says the same to hot code, or null if it would lose something. */
export function joinEvents(last: UiEvent, next: UiEvent): UiEvent | null {
  if (last.key !== next.key) return null;
  if (last.type === 'change' && next.type === 'change') return next;
  if (last.type === 'wheel' && next.type === 'wheel') {
    const { dx, dy } = last.wheel;
    return { ...next, wheel: { ...next.wheel, dx: next.wheel.dx + dx, dy: next.wheel.dy + dy } };
  }
  if (last.type !== 'pointer' || next.type !== 'pointer') return null;
  const [before, now] = [last.pointer, next.pointer];
  const isOneWay =
    before.phase === 'move' &&
    now.phase === 'move' &&
    before.pointerId === now.pointerId &&
    before.buttons === now.buttons;
  const length = before.trail.length + now.trail.length;
  if (!isOneWay || length > LONGEST_TRAIL) return null;
  return { ...next, pointer: { ...now, trail: [...before.trail, ...now.trail] } };
}
