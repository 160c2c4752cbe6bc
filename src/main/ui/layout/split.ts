import { clamp } from './place.js';

/** Where a splitter's line may be, CSS px from the start of the room that both panes share. */
export interface SplitLimits {
  /** What both panes have together. */
  readonly room: number;
  readonly low: number;
  readonly high: number;
}

/** When there is not room for both, each gets of its least what the other leaves in proportion. */
export function splitLimits(room: number, minFirst: number, minSecond: number): SplitLimits {
  const wanted = minFirst + minSecond;
  if (wanted <= room) return { room, low: minFirst, high: room - minSecond };
  const at = wanted === 0 ? 0 : (room * minFirst) / wanted;
  return { room, low: at, high: at };
}

/** Length of the first pane for a share, CSS px. */
export function splitAt(share: number, { room, low, high }: SplitLimits): number {
  return clamp(share * room, low, high);
}

/** The share at which the first pane has that length. */
export function shareAt(length: number, limits: SplitLimits): number {
  if (limits.room <= 0) return 0;
  return clamp(clamp(length, limits.low, limits.high) / limits.room, 0, 1);
}
