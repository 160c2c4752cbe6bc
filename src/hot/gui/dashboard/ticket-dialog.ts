import type { App, Tab } from 'rekindle';
import { ticketOf, ticketsOf } from '../../mma/lookup.js';
import { PRIORITIES, TIER_NUMBERS, type Ticket } from '../../mma/state.js';
import { TIERS } from '../../mma/tiers.js';
import type { DialogOf, TicketDraft } from './state.js';
import { PRIORITY_LOOKS } from './status-looks.js';
import { draftErrors, fieldsOf, idsIn } from './ticket-draft.js';
import { renderTicketResult } from './ticket-result.js';

const TIER_CHOICES = TIER_NUMBERS.map((tier) => ({ value: tier, label: `${tier} ${TIERS[tier].name}` }));
const PRIORITY_CHOICES = PRIORITIES.map((value) => ({ value, label: PRIORITY_LOOKS[value].word }));

/** A ticket: what is asked for, and what has come of it. */
export function renderTicketDialog(app: App, draft: DialogOf<'ticket'>): void {
  const { state, ui, isReadOnly } = app;
  const ticket = draft.id === null ? undefined : ticketOf(state, draft.id);
  const tickets = ticketsOf(state, draft.track);
  const errors = draftErrors(draft, tickets);
  const isGone = draft.id !== null && !ticket;
  let isSaved = false;
  let isCancelled = false;
  const isOpen = ui.dialog(
    `${draft.id ?? 'New ticket'}##ticket`,
    { width: 560 },
    () => {
      if (isGone)
        ui.text(`${draft.id} is not there any more: it was deleted, or undone.`, { tone: 'warning' });
      if (!ticket) {
        isSaved = renderFields(app, draft, tickets, errors);
        return;
      }
      const tabs: readonly Tab[] = [
        { id: 'ticket', label: 'Ticket' },
        { id: 'result', label: 'Result' },
      ];
      draft.tab = ui.tabs('Of the ticket', draft.tab, tabs, {}, (tab) => {
        if (tab === 'result') renderTicketResult(app, ticket);
        else isSaved = renderFields(app, draft, tickets, errors);
      });
    },
    () => {
      if (ticket && ui.button('Delete', { look: 'danger', icon: 'trash', disabled: isReadOnly }))
        state.mmaDialog = { kind: 'deleteTickets', ids: [ticket.id] };
      // Away from what ends the dialog well.
      ui.row({ grow: 1 }, () => {});
      isCancelled = ui.button('Cancel');
      const label = draft.id === null ? 'Create' : 'Save';
      const disabled = isReadOnly || isGone;
      const save = { look: 'primary', icon: 'check', disabled } as const;
      isSaved = (ui.button(label, save) || isSaved) && !disabled;
    },
  );
  if (state.mmaDialog?.kind !== 'ticket') return;
  if (isSaved) {
    draft.tried = true;
    if (errors.title === undefined && errors.dependsOn === undefined) save(app, draft);
  } else if (isCancelled || !isOpen) state.mmaDialog = null;
}

/** @returns Whether it is to be saved. */
function renderFields(
  app: App,
  draft: TicketDraft,
  tickets: readonly Ticket[],
  errors: ReturnType<typeof draftErrors>,
): boolean {
  const { ui } = app;
  let isSaved = false;
  ui.column({ gap: 12 }, () => {
    draft.title = ui.textField('Title', draft.title, { error: draft.tried ? errors.title : undefined });
    isSaved = ui.submitted('Title');
    draft.description = ui.textArea('Description', draft.description, {
      minRows: 4,
      maxRows: 10,
      placeholder: 'What is to be done, and how one sees that it is',
    });
    isSaved = ui.submitted('Description') || isSaved;
    ui.grid({ columns: 2, gap: 12, align: 'start' }, () => {
      draft.priority = ui.select('Priority', draft.priority, PRIORITY_CHOICES);
      draft.assignedTo = ui.select('Tier', draft.assignedTo, TIER_CHOICES);
    });
    draft.targetFile = ui.textField('Target file', draft.targetFile, { placeholder: 'src/parser.ts' });
    renderDependencies(app, draft, tickets, errors.dependsOn);
    draft.stepMode = ui.checkbox('Step Mode: show its prompt before it goes out', draft.stepMode);
  });
  return isSaved;
}

/** As text, since that is quickest; and from a list, since nobody knows numbers by heart. */
function renderDependencies(
  { ui }: App,
  draft: TicketDraft,
  tickets: readonly Ticket[],
  error: string | undefined,
): void {
  ui.row({ gap: 8, align: 'start' }, () => {
    draft.dependsOn = ui.textField('Depends on', draft.dependsOn, {
      placeholder: 'T-001, T-002',
      grow: 1,
      error,
    });
    const chosen = idsIn(draft.dependsOn);
    const choices = tickets
      .filter(({ id }) => id !== draft.id && !chosen.includes(id))
      .map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
    const added = ui.select('Add a dependency', '', choices, {
      placeholder: 'Choose',
      width: 180,
      disabled: choices.length === 0,
    });
    if (added !== '') draft.dependsOn = [...chosen, added].join(', ');
  });
}

function save(app: App, draft: TicketDraft): void {
  const fields = fieldsOf(draft);
  if (draft.id === null) app.createTicket(draft.track, fields);
  else app.changeTicket(draft.id, fields);
  app.state.mmaDialog = null;
}
