import type { Status, Ticket } from './state.js';

/** How far a track is. */
export interface Progress {
  /** What there is to be told of its tickets first: that one is worked on, then that one needs the user. */
  readonly status: Status | 'empty';
  readonly completed: number;
  readonly total: number;
}

export function progressOf(tickets: readonly Pick<Ticket, 'status'>[]): Progress {
  const has = (wanted: Status): boolean => tickets.some(({ status }) => status === wanted);
  const total = tickets.length;
  const completed = tickets.filter(({ status }) => status === 'completed').length;
  return { status: status(), completed, total };

  function status(): Progress['status'] {
    if (total === 0) return 'empty';
    if (completed === total) return 'completed';
    if (has('in_progress')) return 'in_progress';
    if (has('failed')) return 'failed';
    if (has('blocked')) return 'blocked';
    return completed > 0 ? 'in_progress' : 'todo';
  }
}
