import type { App } from 'rekindle';
import { renderAppearanceItems } from './appearance.js';
import { WINDOWS } from './windows.js';

/** The menu bar: what concerns the whole workbench. */
export function renderMainMenu(app: App): void {
  const { ui } = app;
  ui.dock('Menu', { edge: 'top', height: 32 }, () => {
    ui.row({ grow: 1, padding: 2 }, () => {
      ui.menuBar('Main menu', () => {
        ui.menu('File', {}, () => renderFileItems(app));
        ui.menu('Edit', {}, () => renderEditItems(app));
        ui.menu('View', {}, () => renderAppearanceItems(app));
        ui.menu('Windows', {}, () => renderWindowItems(app));
        ui.menu('Help', {}, () => renderHelpItems(app));
      });
    });
  });
}

function renderFileItems(app: App): void {
  const { ui, services, isReadOnly } = app;
  if (ui.menuItem('Export project', { icon: 'download' })) app.exportProject();
  if (ui.menuItem('Import project…', { icon: 'upload', disabled: isReadOnly })) app.importProject();
  ui.separator();
  if (ui.menuItem('Export all state', { icon: 'save' })) services.files.exportState();
  if (ui.menuItem('Replace all state…', { icon: 'folder-open', disabled: isReadOnly }))
    services.files.importState();
  ui.separator();
  if (ui.menuItem('Hot Reload', { icon: 'reload', shortcut: 'Ctrl+Alt+R' })) services.reloader.reload();
  if (ui.menuItem('Roll back code', { icon: 'undo' })) services.reloader.rollBack();
}

function renderEditItems({ state, ui, history, services, isReadOnly }: App): void {
  const { undo, redo } = history;
  const label = (verb: string, what: string | null): string => (what === null ? verb : `${verb} ${what}`);
  const undoItem = { icon: 'undo', shortcut: 'Ctrl+Z', disabled: undo === null || isReadOnly } as const;
  if (ui.menuItem(`${label('Undo', undo)}##undo`, undoItem)) services.history.undo();
  const redoItem = { icon: 'redo', shortcut: 'Ctrl+Y', disabled: redo === null || isReadOnly } as const;
  if (ui.menuItem(`${label('Redo', redo)}##redo`, redoItem)) services.history.redo();
  ui.separator();
  const isOpen = state.showWindows.History ?? false;
  if (ui.menuItem('History', { icon: 'history', checked: isOpen })) state.showWindows.History = !isOpen;
}

function renderWindowItems({ state, ui }: App): void {
  for (const { title } of WINDOWS) {
    const isOpen = state.showWindows[title] ?? false;
    if (ui.menuItem(title, { checked: isOpen })) state.showWindows[title] = !isOpen;
  }
}

function renderHelpItems({ state, ui, services }: App): void {
  const isOpen = state.showWindows.Help ?? false;
  if (ui.menuItem('Keys and words', { icon: 'help', shortcut: 'F1' })) state.showWindows.Help = !isOpen;
  const palette = { icon: 'command', shortcut: 'Ctrl+Shift+P' } as const;
  if (ui.menuItem('Command palette', palette)) services.commands.openPalette();
}
