import type { App } from 'rekindle';
import type { PlacedEntry } from './entry.js';
import {
  canEdit,
  copyEntry,
  deleteEntry,
  insertEntry,
  moveEntryBy,
  toggleEditing,
  viewEntry,
} from './entry-actions.js';

/** All that can be done with an entry: by a right click, a long press, the menu key, or the button at its head. */
export function renderEntryMenu(app: App, placed: PlacedEntry): void {
  app.ui.contextMenu('Entry menu', () => renderItems(app, placed));
}

/** The keys count while the focus is in the entry. */
function renderItems(app: App, placed: PlacedEntry): void {
  const { ui, isReadOnly } = app;
  const { take, entry, place, count } = placed;
  const { id, collapsed, readMode } = entry;
  const changes = { disabled: isReadOnly };
  const edit = { icon: 'edit', shortcut: 'E', disabled: !canEdit(app, entry) } as const;
  if (ui.menuItem('Edit', edit)) toggleEditing(app, placed);
  const read = { ...changes, checked: readMode, shortcut: 'M' };
  if (ui.menuItem('Show as Markdown', read)) app.toggleReadMode(take, id);
  if (ui.menuItem('Collapsed', { ...changes, checked: collapsed, shortcut: 'F' })) app.toggleEntry(take, id);
  ui.menu('Role', { icon: 'user', ...changes }, () => renderRoleItems(app, placed));
  ui.separator();
  if (ui.menuItem('Copy', { icon: 'copy', shortcut: 'C' })) copyEntry(app, entry);
  if (ui.menuItem('Open large', { icon: 'enlarge', shortcut: 'V' })) viewEntry(app, placed);
  ui.separator();
  const before = { ...changes, icon: 'plus', shortcut: 'Shift+A' } as const;
  if (ui.menuItem('Insert before', before)) insertEntry(app, placed, 'before');
  if (ui.menuItem('Insert after', { ...before, shortcut: 'A' })) insertEntry(app, placed, 'after');
  const up = { icon: 'arrow-up', shortcut: 'Alt+ArrowUp', disabled: isReadOnly || place === 0 } as const;
  if (ui.menuItem('Move up', up)) moveEntryBy(app, placed, -1);
  const isLast = place === count - 1;
  const down = { icon: 'arrow-down', shortcut: 'Alt+ArrowDown', disabled: isReadOnly || isLast } as const;
  if (ui.menuItem('Move down', down)) moveEntryBy(app, placed, 1);
  if (ui.menuItem('Branch from here', { ...changes, icon: 'git-branch', shortcut: 'B' }))
    app.branchTake(take, id);
  ui.separator();
  const remove = { ...changes, icon: 'trash', danger: true, shortcut: 'Delete' } as const;
  if (ui.menuItem('Delete', remove)) deleteEntry(app, placed);
}

function renderRoleItems(app: App, { take, entry }: PlacedEntry): void {
  for (const role of new Set([...app.state.discRoles, entry.role])) {
    const isChosen = role === entry.role;
    if (app.ui.menuItem(`${role}##role`, { radio: true, checked: isChosen })) {
      app.setEntryRole(take, entry.id, role);
    }
  }
}
