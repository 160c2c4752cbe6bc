import type { App } from 'rekindle';
import { renderFrames } from './frames.js';
import { renderModules } from './modules.js';
import { renderReloads } from './reloads.js';
import { running } from './running.js';
import type { DiagnosticsTab } from './state.js';
import { renderStorage, stored } from './storage.js';

declare module 'rekindle' {
  interface AppTargets {
    /** The Diagnostics window's content: frames, modules, reloads, and how the state is kept. */
    renderDiagnostics(): void;
  }
}

const TABS: readonly { readonly id: DiagnosticsTab; readonly label: string }[] = [
  { id: 'frames', label: 'Frames' },
  { id: 'modules', label: 'Modules' },
  { id: 'reloads', label: 'Reloads' },
  { id: 'storage', label: 'Storage' },
];

const PARTS: Readonly<Record<DiagnosticsTab, (app: App) => void>> = {
  frames: (app) => renderPart(app, 'Frames', running(app), renderFrames),
  modules: (app) => renderPart(app, 'Modules', running(app), renderModules),
  reloads: (app) => renderPart(app, 'Reloads', running(app), renderReloads),
  storage: (app) => renderPart(app, 'Storage', stored(app), renderStorage),
};

export function renderDiagnostics(app: App): void {
  const { state, ui } = app;
  state.diagnosticsTab = ui.tabs('Diagnostics', state.diagnosticsTab, TABS, { grow: 1 }, (id) =>
    PARTS[id](app),
  );
}

/** @param report What was heard last; null before the first answer. */
function renderPart<T>(
  app: App,
  title: string,
  report: T | null,
  render: (app: App, report: T) => void,
): void {
  app.ui.scroll(title, { grow: 1, gap: 16, padding: 4 }, () => {
    if (report) render(app, report);
    else app.ui.text('Asking…', { tone: 'muted' });
  });
}
