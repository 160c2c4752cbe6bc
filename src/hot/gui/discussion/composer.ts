import type { App } from 'rekindle';
import { shownTake } from '../../discussion/lookup.js';

/** Where the next message is written, and in whose name. */
export function renderComposer(app: App, take: string | null): void {
  const { state, ui, isReadOnly } = app;
  ui.column({ grow: 1, gap: 8 }, () => {
    state.draft = ui.textArea('Message', state.draft, {
      minRows: 1,
      maxRows: 60,
      labelHidden: true,
      placeholder: 'Write a message',
      disabled: isReadOnly,
      grow: 1,
    });
    if (ui.submitted('Message')) send(app, take);
    ui.row({ gap: 8, align: 'center', wrap: true }, () => {
      const roles = [...new Set([...state.discRoles, state.draftRole])].map((value) => ({
        value,
        label: value,
      }));
      state.draftRole = ui.select('As', state.draftRole, roles, { labelHidden: true, width: 112 });
      state.autoAdd = ui.toggle('Auto-add', state.autoAdd, {
        tooltip: 'Puts message and answer into the discussion; else the answer is shown here first',
      });
      ui.row({ grow: 1 }, () => {});
      const isBlank = state.draft.trim() === '';
      const add = { look: 'ghost', shortcut: 'Alt+Enter', disabled: isBlank || isReadOnly } as const;
      if (ui.button('Add', add)) addDraft(app, take);
      const primary = { look: 'primary', icon: 'send', shortcut: 'Ctrl+Enter' } as const;
      if (ui.button('Send', { ...primary, disabled: isBlank || isReadOnly })) send(app, take);
    });
  });
}

function send(app: App, take: string | null): void {
  if (app.state.draft.trim() === '') return;
  app.sendMessage(takeFor(app, take), app.state.draftRole, app.state.draft);
  app.state.draft = '';
}

/** The message becomes an entry, and nobody is asked. */
function addDraft(app: App, take: string | null): void {
  app.addEntry(takeFor(app, take), app.state.draftRole, app.state.draft);
  app.state.draft = '';
}

/** What is written without a discussion begins one. */
function takeFor(app: App, take: string | null): string {
  return take ?? shownTake(app.state, app.createDiscussion())?.id ?? '';
}
