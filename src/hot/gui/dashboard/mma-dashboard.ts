import type { App } from 'rekindle';

declare module 'rekindle' {
  interface AppTargets {
    /** The MMA Dashboard's content: the reload button. */
    renderMmaDashboard(): void;
  }
}

export function renderMmaDashboard(app: App): void {
  const { ui } = app;
  ui.column({ grow: 1, gap: 16 }, () => {
    renderReload(app);
  });
}

function renderReload({ ui, services }: App): void {
  ui.row({ gap: 12, align: 'center' }, () => {
    if (ui.button('Hot Reload', { icon: 'reload', look: 'primary', shortcut: 'Ctrl+Alt+R' })) {
      services.reloader.reload();
    }
    ui.text('Takes the code under src/hot/ anew and keeps all state.', {
      tone: 'secondary',
      role: 'caption',
      grow: 1,
    });
  });
}
