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
        ui.menu('View', {}, () => renderAppearanceItems(app));
        ui.menu('Windows', {}, () => renderWindowItems(app));
        ui.menu('Help', {}, () => renderHelpItems(app));
      });
    });
  });
}

function renderFileItems({ ui, services }: App): void {
  if (ui.menuItem('Export all state', { icon: 'download' })) services.files.exportState();
  ui.separator();
  if (ui.menuItem('Hot Reload', { icon: 'reload', shortcut: 'Ctrl+Alt+R' })) services.reloader.reload();
}

function renderWindowItems({ state, ui }: App): void {
  for (const { title } of WINDOWS) {
    const isOpen = state.showWindows[title] ?? false;
    if (ui.menuItem(title, { checked: isOpen })) state.showWindows[title] = !isOpen;
  }
}

function renderHelpItems({ ui, services }: App): void {
  const palette = { icon: 'command', shortcut: 'Ctrl+Shift+P' } as const;
  if (ui.menuItem('Command palette', palette)) services.commands.openPalette();
}
