import type { App } from 'rekindle';
import { focusOn, hasAskedForFocus } from './entry-actions.js';

/** Which entries are looked at: those with a text, of some roles. */
export function renderFilter(app: App): void {
  const { state, ui } = app;
  if (ui.shortcut('Ctrl+Shift+F')) focusOn(app, 'search');
  ui.row({ gap: 4, align: 'center', grow: 2, minWidth: 220 }, () => {
    state.discSearch = ui.textField('Search entries', state.discSearch, {
      placeholder: 'Search entries',
      labelHidden: true,
      icon: 'search',
      input: 'search',
      clearable: true,
      takesFocus: hasAskedForFocus(app, 'search'),
      tooltip: 'Ctrl+Shift+F',
      grow: 1,
      minWidth: 100,
    });
    ui.menu('Roles', { icon: 'filter' }, () => renderRoleItems(app));
  });
}

function renderRoleItems({ state, ui }: App): void {
  const { discRoleFilter: chosen } = state;
  // A role that was taken off the list may still be chosen.
  const roles = new Set([...state.discRoles, ...chosen]);
  if (ui.menuItem('All roles', { radio: true, checked: chosen.size === 0 })) chosen.clear();
  ui.separator();
  for (const role of roles) {
    const isChosen = chosen.has(role);
    if (!ui.menuItem(`${role}##role`, { checked: isChosen })) continue;
    if (isChosen) chosen.delete(role);
    else chosen.add(role);
  }
}
