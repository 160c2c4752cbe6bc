import type { App } from 'rekindle';
import { shownTrack } from '../../mma/lookup.js';
import { renderPlanStatus } from './plan-status.js';
import { renderRuns } from './run-panels.js';
import { renderTickets } from './tickets.js';
import { renderNoTracks, renderTracks } from './tracks.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The MMA Dashboard's content: the reload button, tracks, the loaded track's tickets, and what runs of them. */
    renderMmaDashboard(): void;
  }
}

export function renderMmaDashboard(app: App): void {
  const { state, ui } = app;
  const track = shownTrack(state);
  ui.scroll('Dashboard', { grow: 1, gap: 12 }, () => {
    renderReload(app);
    renderPlanStatus(app);
    if (!track) {
      renderNoTracks(app);
      return;
    }
    renderTracks(app, track);
    renderTickets(app, track);
    renderRuns(app, track);
  });
}

function renderReload({ ui, services }: App): void {
  ui.row({ gap: 12, align: 'center', wrap: true }, () => {
    if (ui.button('Hot Reload', { icon: 'reload', look: 'primary', shortcut: 'Ctrl+Alt+R' })) {
      services.reloader.reload();
    }
    ui.text('Takes the code under src/hot/ anew and keeps all state.', {
      tone: 'secondary',
      role: 'caption',
      grow: 1,
      minWidth: 140,
    });
  });
}
