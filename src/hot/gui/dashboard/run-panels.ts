import type { App } from 'rekindle';
import { requestOf } from '../../ai-client/lookup.js';
import type { PendingRequest } from '../../ai-client/state.js';
import { isInterrupted, ticketsOf } from '../../mma/lookup.js';
import type { Ticket, Track } from '../../mma/state.js';
import { estimatedTokens } from '../../mma/tokens.js';
import { attempt } from './refusal.js';
import { draftOf } from './ticket-draft.js';
import { figuresOf } from './ticket-figures.js';

/** The end of an answer is what one reads while it comes, and all that is drawn of it. */
const CHARACTERS_SHOWN = 4000;
/** CSS px. */
const STREAM_HEIGHT = 104;
const STATE_WIDTH = 88;

/** So many that have failed are told; of the others, how many there are. */
const FAILED_SHOWN = 2;

/** What runs of a track, as it comes, and what has failed. */
export function renderRuns(app: App, track: Track): void {
  const { state, ui } = app;
  const tickets = ticketsOf(state, track.id);
  const unsettled = figuresOf(tickets).unsettled.flatMap((index) => tickets[index] ?? []);
  if (unsettled.length === 0) return;
  const hasEnded = (ticket: Ticket): boolean => ticket.status === 'failed' || isInterrupted(ticket, state);
  const running = unsettled.filter((ticket) => !hasEnded(ticket));
  const ended = unsettled.filter(hasEnded);
  ui.list('Runs', { gap: 8 }, () => {
    for (const ticket of running) renderStream(app, ticket);
    for (const ticket of ended.slice(0, FAILED_SHOWN)) renderEnded(app, track, ticket);
  });
  const more = ended.length - FAILED_SHOWN;
  if (more <= 0 || state.ticketFilter === 'failed') return;
  if (ui.button(`Show all ${ended.length} that have failed`, { look: 'ghost', height: 24 })) {
    Object.assign(state, { ticketFilter: 'failed', ticketTab: 'tickets' });
  }
}

function renderStream(app: App, { id, title, request }: Ticket): void {
  const { state, ui } = app;
  const pending = requestOf(state, request);
  const text = pending?.text ?? '';
  ui.listItem(id, { label: `${id} is running`, padding: 8, gap: 4, surface: 2 }, () => {
    ui.row({ gap: 8, align: 'center' }, () => {
      ui.spinner(`${id} is running`, { labelHidden: true });
      ui.text(`${id} ${title}`, { wrap: false, grow: 1 });
      ui.text(streamState(pending), {
        role: 'caption',
        tone: 'secondary',
        wrap: false,
        align: 'end',
        minWidth: STATE_WIDTH,
      });
      if (ui.button('Stop', { icon: 'stop', height: 24 })) app.stopTicket(id);
    });
    if (text === '') return;
    ui.scroll('Answer so far', { height: STREAM_HEIGHT, stickToEnd: true }, () => {
      ui.text(text.slice(-CHARACTERS_SHOWN), { tone: 'secondary' });
    });
  });
}

function streamState(request: PendingRequest | undefined): string {
  if (!request) return 'waiting';
  const { state, text, thinking } = request;
  if (text !== '') return `≈ ${estimatedTokens(text)} tokens`;
  return thinking === '' ? state : `thinking, ≈ ${estimatedTokens(thinking)} tokens`;
}

function renderEnded(app: App, track: Track, ticket: Ticket): void {
  const { state, ui, isReadOnly } = app;
  const tool = { height: 24, disabled: isReadOnly } as const;
  ui.listItem(ticket.id, { label: `${ticket.id} has failed`, padding: 8, gap: 4, surface: 2 }, () => {
    ui.row({ gap: 8, align: 'center' }, () => {
      ui.icon('x-circle', { tone: 'danger' });
      ui.text(`${ticket.id} ${ticket.title}`, { wrap: false, grow: 1 });
      if (ui.button('Open', { ...tool, look: 'ghost' }))
        state.mmaDialog = { ...draftOf(track.id, ticket), tab: 'result' };
      if (ui.button('Retry', { ...tool, icon: 'restart' })) attempt(app, 'Retry', app.runTicket(ticket.id));
    });
    ui.text(ticket.error || 'Its run ended without an answer.', { tone: 'danger', role: 'caption' });
  });
}
