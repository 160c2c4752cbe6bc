import type { App } from 'rekindle';
import type { PlacedEntry } from './entry.js';
import { cancelEdit, hasAskedForFocus, saveEdit } from './entry-actions.js';

/** The field in which an entry is edited. Its text is kept apart until it is saved. */
export function renderEditor(app: App, placed: PlacedEntry): void {
  const { take, entry } = placed;
  const { state, ui, isReadOnly } = app;
  state.editing[entry.id] = ui.textArea('Text of the entry', state.editing[entry.id] ?? '', {
    minRows: 3,
    maxRows: 40,
    labelHidden: true,
    disabled: isReadOnly,
    takesFocus: hasAskedForFocus(app, entry.id),
  });
  const isSubmitted = ui.submitted('Text of the entry');
  ui.row({ gap: 8, align: 'center', wrap: true }, () => {
    const roles = [...new Set([...state.discRoles, entry.role])].map((value) => ({ value, label: value }));
    const role = ui.select('Role', entry.role, roles, {
      labelHidden: true,
      width: 112,
      disabled: isReadOnly,
    });
    app.setEntryRole(take, entry.id, role);
    ui.row({ grow: 1 }, () => {});
    const isCancelled = ui.button('Cancel', { look: 'ghost', disabled: isReadOnly });
    const save = { look: 'primary', icon: 'check', shortcut: 'Ctrl+Enter', disabled: isReadOnly } as const;
    if (ui.button('Save', save) || isSubmitted) saveEdit(app, placed);
    else if (isCancelled) cancelEdit(app, placed);
  });
}
