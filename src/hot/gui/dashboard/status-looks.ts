import type { IconName, Tone } from 'rekindle';
import type { Progress } from '../../mma/progress.js';
import type { Status, Ticket } from '../../mma/state.js';

/** How a status is told: by word and icon, and by colour for those who see it. */
export interface StatusLook {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const LOOKS: Readonly<Record<Status, StatusLook>> = {
  todo: { word: 'Todo', icon: 'circle', tone: 'muted' },
  in_progress: { word: 'In progress', icon: 'circle-dot', tone: 'warning' },
  completed: { word: 'Completed', icon: 'check-circle', tone: 'success' },
  // Orange, in all themes.
  blocked: { word: 'Blocked', icon: 'blocked', tone: 'accent' },
  failed: { word: 'Failed', icon: 'x-circle', tone: 'danger' },
};

const SKIPPED: StatusLook = { word: 'Skipped', icon: 'skip', tone: 'success' };

export function statusLook(status: Status): StatusLook {
  return LOOKS[status];
}

export function ticketLook({ status, skipped }: Pick<Ticket, 'status' | 'skipped'>): StatusLook {
  return status === 'completed' && skipped ? SKIPPED : LOOKS[status];
}

export function trackLook({ status }: Progress): StatusLook {
  return status === 'empty' ? { word: 'No tickets', icon: 'circle', tone: 'muted' } : LOOKS[status];
}

export const PRIORITY_LOOKS: Readonly<
  Record<Ticket['priority'], { readonly word: string; readonly tone: Tone }>
> = {
  high: { word: 'High', tone: 'default' },
  medium: { word: 'Medium', tone: 'secondary' },
  low: { word: 'Low', tone: 'muted' },
};
