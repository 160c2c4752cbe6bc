import type { App } from 'rekindle';
import { ticketOf } from '../../mma/lookup.js';
import { TIERS } from '../../mma/tiers.js';
import { renderPrompt } from './prompt-fields.js';
import { attempt } from './refusal.js';

/** Step Mode: the whole prompt of a ticket, before it goes out. */
export function renderApprovalDialog(app: App): void {
  const { state, ui, isReadOnly } = app;
  const approval = state.ticketApproval;
  const ticket = approval && ticketOf(state, approval.ticket);
  if (!approval) return;
  let isApproved = false;
  let isRejected = false;
  const isOpen = ui.dialog(
    `Send ${approval.ticket}?##approval`,
    { width: 640 },
    () => {
      if (ticket) {
        const { name } = TIERS[ticket.assignedTo];
        const { provider, tiers } = state;
        const ownModel = tiers[ticket.assignedTo].model || provider.model || 'the server’s own model';
        const model = provider.kind === 'echo' ? 'Echo' : ownModel;
        ui.text(`${ticket.title}. It goes to ${model}, as tier ${ticket.assignedTo}, ${name}.`, {
          tone: 'secondary',
        });
      }
      const { changes, isSubmitted } = renderPrompt(app, approval.prompt);
      if (Object.keys(changes).length > 0) app.editTicketPrompt(changes);
      isApproved = isSubmitted;
    },
    () => {
      isRejected = ui.button('Reject');
      const send = { look: 'primary', icon: 'send', disabled: isReadOnly } as const;
      isApproved = ui.button('Approve and send', send) || isApproved;
    },
  );
  if (isRejected || !isOpen) app.rejectTicketPrompt();
  else if (isApproved && !attempt(app, 'Run', app.approveTicketPrompt())) app.rejectTicketPrompt();
}
