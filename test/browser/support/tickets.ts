import type { OpenApp } from './open-app.js';
import { until } from './until.js';

/** What the tests ask of a ticket. */
export interface Ticket {
  id: string;
  title: string;
  status: string;
  dependsOn: string[];
  blockedReason: string;
  result: string;
  error: string;
}

/** As many as a round trip to hot code takes, and some. */
const FRAMES_AT_REST = 5;

const BLANK = {
  description: '',
  status: 'todo',
  priority: 'medium',
  assignedTo: 3,
  targetFile: '',
  dependsOn: [],
  blockedReason: '',
  retryCount: 0,
  stepMode: false,
  skipped: false,
  result: '',
  error: '',
  request: null,
};

/** Tickets of the track that was made first, in the order of work. */
export function ticketsIn(app: OpenApp): Ticket[] {
  const { activeTickets } = app.rekindle.captureState(['activeTickets']);
  return Object.values(activeTickets as unknown as Record<string, Ticket[]>)[0] ?? [];
}

/** Makes tracks, the first of them with so many tickets, T-001 and on, and loads it; without a hand. */
export async function withTickets(app: OpenApp, count: number, tracks = 1): Promise<void> {
  const { activeProject: project } = app.rekindle.captureState(['activeProject']);
  const made = Array.from({ length: tracks }, (_, index) => ({
    id: `k${index + 1}`,
    project: String(project),
    title: index === 0 ? 'Many' : `Track ${index + 1}`,
    goal: '',
    createdAt: index,
  }));
  const tickets = Array.from({ length: count }, (_, index) => ({
    ...BLANK,
    id: `T-${String(index + 1).padStart(3, '0')}`,
    title: `Ticket ${index + 1}`,
  }));
  await app.rekindle.restoreState({
    tracks: made,
    activeTrack: 'k1',
    activeTickets: { k1: tickets },
    nextTrack: tracks + 1,
    nextTicket: count + 1,
  });
}

/** The row of a ticket, as soon as it is drawn and rests: what is above it may still get its height when it comes. */
export function ticketRow(app: OpenApp, id: string): Promise<HTMLElement> {
  return until(`there is a row of ${id}, and it rests`, async () => {
    const row = app.all('row').find((found) => (found.textContent ?? '').startsWith(id));
    const top = row?.getBoundingClientRect().top;
    for (let frame = 0; frame < FRAMES_AT_REST; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return row?.isConnected && row.getBoundingClientRect().top === top && row;
  }) as Promise<HTMLElement>;
}
