import type { App } from 'rekindle';
import { dependentsOf } from '../../mma/dependencies.js';
import { ticketsOf, trackOf, trackOfTicket } from '../../mma/lookup.js';
import type { DialogOf } from './state.js';

export function renderDeleteTrackDialog(app: App, { id }: DialogOf<'deleteTrack'>): void {
  const track = trackOf(app.state, id);
  const count = ticketsOf(app.state, id).length;
  const what =
    count === 0
      ? 'It has no tickets.'
      : `Its ${count === 1 ? 'ticket goes' : `${count} tickets go`} with it.`;
  ask(app, `Delete the track “${track?.title ?? ''}”?`, [what], () => app.deleteTrack(id));
}

export function renderDeleteTicketsDialog(app: App, { ids }: DialogOf<'deleteTickets'>): void {
  const { state } = app;
  const tickets = ticketsOf(state, trackOfTicket(state, ids[0] ?? '') ?? '');
  const dependents = dependentsOf(tickets, new Set(ids));
  const titles = tickets.filter(({ id }) => ids.includes(id)).map(({ id, title }) => `${id} ${title}`);
  const lines = titles.length <= 5 ? titles : [...titles.slice(0, 4), `and ${titles.length - 4} more`];
  if (dependents.length > 0) {
    const verb = dependents.length === 1 ? 'depends' : 'depend';
    lines.push(
      `${dependents.join(', ')} ${verb} on ${ids.length === 1 ? 'it' : 'them'}, and will no longer wait.`,
    );
  }
  ask(app, `Delete ${ids.length === 1 ? ids[0] : `${ids.length} tickets`}?`, lines, () => {
    app.deleteTickets(ids);
    state.selectedTickets = new Set();
  });
}

/** Asks before something is deleted. */
function ask({ state, ui, isReadOnly }: App, title: string, lines: readonly string[], act: () => void): void {
  let isAnswered = false;
  const isOpen = ui.dialog(
    `${title}##delete`,
    { alert: true, width: 400 },
    () => {
      for (const line of lines) ui.text(line);
      ui.text('Ctrl+Z brings it back.', { tone: 'secondary', role: 'caption' });
    },
    () => {
      isAnswered = ui.button('Cancel');
      if (!ui.button('Delete', { look: 'danger', icon: 'trash', disabled: isReadOnly })) return;
      act();
      isAnswered = true;
    },
  );
  if (isAnswered || !isOpen) state.mmaDialog = null;
}
