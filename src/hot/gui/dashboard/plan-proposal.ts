import type { App } from 'rekindle';
import type { PlanProblem } from '../../mma/check-plan.js';
import type { PlannedTrack } from '../../mma/plan-schema.js';
import { PRIORITY_LOOKS } from './status-looks.js';

/** What is wrong with an answer, and where; more of it helps nobody. */
const PROBLEMS_SHOWN = 8;

/** Tracks and tickets that a model proposes. */
export function renderProposal({ ui }: App, tracks: readonly PlannedTrack[]): void {
  const count = tracks.reduce((sum, { tickets }) => sum + tickets.length, 0);
  const told = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  ui.text(`${told(tracks.length, 'track')}, ${told(count, 'ticket')}. Accept makes them, as one step.`, {
    tone: 'secondary',
  });
  for (const [index, { title, goal, tickets }] of tracks.entries()) {
    ui.scope(String(index), () => {
      ui.column({ gap: 4 }, () => {
        ui.heading(title, { role: 'title', level: 3 });
        if (goal !== '') ui.text(goal, { role: 'caption', tone: 'secondary' });
        const rows = tickets.map((ticket) => [
          ticket.id,
          ticket.title,
          PRIORITY_LOOKS[ticket.priority].word,
          String(ticket.tier),
          ticket.dependsOn.join(', '),
        ]);
        ui.textTable(['Id', 'Title', 'Priority', 'Tier', 'Depends on'], rows, {
          label: `Tickets of ${title}`,
        });
      });
    });
  }
}

export function renderPlanProblems({ ui }: App, problems: readonly PlanProblem[]): void {
  const rows = problems
    .slice(0, PROBLEMS_SHOWN)
    .map(({ where, expected, found }) => [[{ text: where, code: true }], expected, found]);
  ui.textTable(['Where', 'Expected', 'Found'], rows, { label: 'What is wrong with the plan' });
  const more = problems.length - PROBLEMS_SHOWN;
  if (more > 0) ui.text(`… and ${more} more`, { role: 'caption', tone: 'secondary' });
}
