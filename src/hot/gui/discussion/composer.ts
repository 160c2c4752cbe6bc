import type { App } from 'rekindle';
import { shownTake } from '../../discussion/lookup.js';

/** Where the next entry is written, and in whose name. */
export function renderComposer(app: App, take: string | null): void {
  const { state, ui, isReadOnly } = app;
  ui.column({ gap: 8 }, () => {
    state.draft = ui.textArea('Message', state.draft, {
      minRows: 3,
      maxRows: 12,
      labelHidden: true,
      placeholder: 'Write an entry',
      disabled: isReadOnly,
    });
    if (ui.submitted('Message')) send(app, take);
    ui.row({ gap: 4, align: 'center' }, () => {
      ui.text('As', { role: 'caption', tone: 'muted', wrap: false });
      for (const role of state.discRoles) {
        const isChosen = role === state.draftRole;
        const options = { height: 24, look: isChosen ? 'default' : 'ghost' } as const;
        if (ui.button(`${role}##role`, isChosen ? { ...options, icon: 'check' } : options))
          state.draftRole = role;
      }
      ui.column({ grow: 1 }, () => {});
      const isBlank = state.draft.trim() === '';
      if (ui.button('Send', { look: 'primary', shortcut: 'Ctrl+Enter', disabled: isBlank || isReadOnly }))
        send(app, take);
    });
  });
}

function send(app: App, take: string | null): void {
  if (app.state.draft.trim() === '') return;
  const into = take ?? shownTake(app.state, app.createDiscussion())?.id;
  if (into !== undefined) app.sendMessage(into, app.state.draftRole, app.state.draft);
  app.state.draft = '';
}
