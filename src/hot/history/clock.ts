import type { App } from 'rekindle';
import { AGES_HOLD_MS } from './age.js';

/** A timer that did not come in time is one of a page that has ended, or one that waits for an older point to be left. */
const LATE_MS = 5_000;

/** Sees to it that another frame runs when the ages that are shown have become others, as long as they are. */
export function keepTime({ state, services, now }: App): void {
  const { historyClock: clock } = state;
  const isOver = clock !== null && services.replies(clock.id).length > 0;
  if (clock && !isOver && now < clock.due + LATE_MS) return;
  state.historyClock = { id: services.timer.after(AGES_HOLD_MS), due: now + AGES_HOLD_MS };
}
