import type { App } from 'rekindle';
import { renderApprovalDialog } from './approval-dialog.js';
import { renderBlockDialog } from './block-dialog.js';
import { renderDeleteTicketsDialog, renderDeleteTrackDialog } from './delete-dialogs.js';
import { renderPlanDialog } from './plan-dialog.js';
import { renderTicketDialog } from './ticket-dialog.js';
import { renderTrackDialog } from './track-dialog.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Dialogs of tracks, tickets and plans, whichever is open. They lie over all windows. */
    renderMmaDialogs(): void;
  }
}

export function renderMmaDialogs(app: App): void {
  renderOwnDialog(app);
  renderApprovalDialog(app);
  renderPlanDialog(app);
}

function renderOwnDialog(app: App): void {
  const dialog = app.state.mmaDialog;
  switch (dialog?.kind) {
    case 'ticket':
      renderTicketDialog(app, dialog);
      break;
    case 'track':
      renderTrackDialog(app, dialog);
      break;
    case 'deleteTrack':
      renderDeleteTrackDialog(app, dialog);
      break;
    case 'deleteTickets':
      renderDeleteTicketsDialog(app, dialog);
      break;
    case 'block':
      renderBlockDialog(app, dialog);
      break;
    case undefined:
      break;
    default:
      dialog satisfies never;
  }
}
