import type { App } from 'rekindle';
import { applyAppearance, renderAppearance } from './appearance.js';
import { WINDOWS } from './windows.js';

/** Everything that is on the screen, but for main's own status bar. */
export function renderMainInterface(app: App): void {
  applyAppearance(app);
  renderMenu(app);
  // A window that opens later opens in front: where there is no room side by side, the first of the menu is seen.
  for (const { title, target } of WINDOWS.toReversed()) app.renderWindowIfOpen(title, target);
}

function renderMenu(app: App): void {
  const { state, ui } = app;
  ui.dock('Menu', { edge: 'top', height: 32 }, () => {
    ui.row({ grow: 1, gap: 4, padding: 4, align: 'center' }, () => {
      ui.text('Windows', { role: 'caption', tone: 'muted', wrap: false });
      for (const { title } of WINDOWS) {
        const isOpen = state.showWindows[title] ?? false;
        const options = { look: 'ghost', height: 24 } as const;
        const isPressed = ui.button(title, isOpen ? { ...options, icon: 'check' } : options);
        if (isPressed) state.showWindows[title] = !isOpen;
      }
      ui.row({ grow: 1 }, () => {});
      renderAppearance(app);
    });
  });
}
