import type { App } from 'rekindle';
import { renderFrames } from './frames.js';
import { renderModules } from './modules.js';
import { renderReloads } from './reloads.js';
import type { DiagnosticsTab } from './state.js';
import { renderStorage } from './storage.js';

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
  frames: renderFrames,
  modules: renderModules,
  reloads: renderReloads,
  storage: renderStorage,
};

export function renderDiagnostics(app: App): void {
  const { state, ui } = app;
  const shown = ui.tabs('Diagnostics', state.diagnosticsTab, TABS, { grow: 1 }, (id) => {
    PARTS[tabOf(id)](app);
  });
  state.diagnosticsTab = tabOf(shown);
}

function tabOf(id: string): DiagnosticsTab {
  return TABS.find((tab) => tab.id === id)?.id ?? 'frames';
}
