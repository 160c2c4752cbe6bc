import type { App } from 'rekindle';
import { attempt } from './refusal.js';
import type { DialogOf } from './state.js';

/** Asks what tickets are blocked by. */
export function renderBlockDialog(app: App, dialog: DialogOf<'block'>): void {
  const { state, ui, isReadOnly } = app;
  const { ids } = dialog;
  let isBlocked = false;
  let isCancelled = false;
  const isOpen = ui.dialog(
    `Block ${ids.length === 1 ? ids[0] : `${ids.length} tickets`}##block`,
    { width: 400 },
    () => {
      dialog.reason = ui.textField('Reason', dialog.reason, {
        placeholder: ids.length === 1 ? 'What it waits for' : 'What they wait for',
      });
      isBlocked = ui.submitted('Reason');
    },
    () => {
      isCancelled = ui.button('Cancel');
      const disabled = dialog.reason.trim() === '' || isReadOnly;
      const block = { look: 'primary', icon: 'blocked', disabled } as const;
      isBlocked = (ui.button('Block', block) || isBlocked) && !disabled;
    },
  );
  if (isBlocked) attempt(app, 'Block', app.blockTickets(ids, dialog.reason));
  if (isBlocked || isCancelled || !isOpen) state.mmaDialog = null;
}
