import { type Drag, widensColumn } from '../support/drags.js';
import { itIsEditedWhileUsed } from '../support/edit-under-way.js';
import { middleOf, type OpenApp } from '../support/open-app.js';
import { openAlone } from '../support/open-window.js';
import { ticketRow, ticketsIn, withTickets } from '../support/tickets.js';
import { until } from '../support/until.js';

async function openTickets(app: OpenApp): Promise<void> {
  await withTickets(app, 60);
  await openAlone(app, 'MMA Dashboard');
  await ticketRow(app, 'T-002');
}

/** A row of the table, down to below the one after the next. */
const movesRow: Drag = {
  by: [0, 4],
  from: async (app) => middleOf(await ticketRow(app, 'T-006')),
  async to(app) {
    const { x, bottom } = (await ticketRow(app, 'T-008')).getBoundingClientRect();
    return [Math.round(x + 100), Math.round(bottom - 2)];
  },
  ends: (app) =>
    until('it has moved', () =>
      ticketsIn(app)
        .map(({ id }) => id)
        .join()
        .startsWith('T-001,T-002,T-003,T-004,T-005,T-007,T-008,T-006,T-009'),
    ),
};

/** Step Mode is switched, and the button shows it. */
async function switchesStepMode(app: OpenApp, step: number): Promise<void> {
  const mmaStepMode = step % 2 === 1;
  await app.rekindle.restoreState({ mmaStepMode });
  const button = await app.find('button', 'Step Mode');
  await until(`it is shown as ${mmaStepMode}`, () => button.ariaPressed === String(mmaStepMode));
}

const PLAN = JSON.stringify(
  { tracks: Array.from({ length: 20 }, (_, index) => ({ title: `Track ${index}`, tickets: [] })) },
  null,
  2,
);

describe('MMA Dashboard, edited while it is used', () => {
  itIsEditedWhileUsed([
    {
      what: 'its tickets scrolled, a row half dragged to another place',
      setUp: openTickets,
      scrolled: ['grid', 'Tickets'],
      dialog: null,
      drag: movesRow,
      // Beside the table there is none.
      fields: [],
      answers: switchesStepMode,
      shows: { file: 'gui/dashboard/mma-dashboard.ts', text: 'Takes the code under src/hot/ anew' },
      breaks: {
        file: 'gui/dashboard/mma-dashboard.ts',
        head: 'export function renderMmaDashboard(app: App): void {',
      },
    },
    {
      what: 'a tier’s model half typed, its tracks scrolled, a column half widened',
      async setUp(app) {
        await withTickets(app, 1, 12);
        await app.rekindle.restoreState({ ticketTab: 'tokens' });
        await openAlone(app, 'MMA Dashboard');
      },
      scrolled: ['grid', 'Tracks'],
      dialog: null,
      drag: widensColumn('Title', [6, 0]),
      fields: ['Model of tier 1, Orchestrator', 'Model of tier 3, Worker'],
      shows: { file: 'gui/dashboard/tiers.ts', text: 'Tokens out' },
      breaks: { file: 'gui/dashboard/tiers.ts', head: 'export function renderTiers(app: App): void {' },
    },
    {
      what: 'a ticket half written in its dialog, over tickets that are scrolled',
      setUp: openTickets,
      scrolled: ['grid', 'Tickets'],
      open: (app) => app.click('button', 'New ticket'),
      dialog: 'New ticket',
      drag: null,
      fields: ['Description', 'Title'],
      shows: { file: 'gui/dashboard/ticket-dialog.ts', text: 'What is to be done, and how' },
      breaks: {
        file: 'gui/dashboard/ticket-dialog.ts',
        head: "export function renderTicketDialog(app: App, draft: DialogOf<'ticket'>): void {",
      },
    },
    {
      what: 'a prompt half rewritten in Step Mode’s dialog, over tickets that are scrolled',
      async setUp(app) {
        await app.rekindle.restoreState({ mmaStepMode: true });
        await openTickets(app);
      },
      scrolled: ['grid', 'Tickets'],
      open: (app) => app.click('button', 'Run next'),
      dialog: 'Send T-001?',
      drag: null,
      fields: ['System prompt', 'Prompt'],
      shows: { file: 'gui/dashboard/approval-dialog.ts', text: 'Approve and send' },
      breaks: {
        file: 'gui/dashboard/approval-dialog.ts',
        head: 'export function renderApprovalDialog(app: App): void {',
      },
    },
    {
      what: 'a plan half rewritten in its dialog, scrolled to its end, over tickets that are scrolled',
      setUp: openTickets,
      scrolled: ['grid', 'Tickets'],
      open: (app) =>
        app.rekindle.restoreState({
          epicPlan: {
            project: String(app.rekindle.captureState(['activeProject']).activeProject),
            stage: 'editing',
            isShown: true,
            prompt: { system: '', user: 'Plan it' },
            request: null,
            text: PLAN,
            error: '',
          },
        }),
      dialog: 'Edit the plan',
      drag: null,
      fields: ['Plan as JSON'],
      shows: { file: 'gui/dashboard/plan-proposal.ts', text: 'Expected' },
      breaks: {
        file: 'gui/dashboard/plan-dialog.ts',
        head: 'export function renderPlanDialog(app: App): void {',
      },
    },
  ]);
});
