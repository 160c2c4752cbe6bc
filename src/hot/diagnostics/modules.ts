import type { App, DiagnosticsReport, ModuleFigures } from 'rekindle';
import { formatBytes } from './formats.js';

/** Which code runs. */
export function renderModules(app: App, { modules }: DiagnosticsReport): void {
  const { ui } = app;
  ui.list('Modules', { gap: 8 }, () => {
    for (const module of modules) {
      ui.listItem(module.name, { label: module.name, gap: 4, padding: 8, surface: 2 }, () =>
        renderModule(app, module),
      );
    }
  });
}

function renderModule({ ui, services }: App, module: ModuleFigures): void {
  const { name, version, generation, hash, size, loadMs, stateKeys, targets, dependsOn } = module;
  ui.row({ gap: 8, align: 'center', wrap: true }, () => {
    ui.heading(name, { role: 'title', level: 3, wrap: false, grow: 1 });
    const options = {
      icon: 'reload',
      look: 'ghost',
      height: 24,
      tooltip: `New code for ${name} alone`,
    } as const;
    if (ui.button('Reload this one', options)) services.reloader.reload(name);
  });
  const figures = [
    `generation ${generation}`,
    hash === '' ? 'registered' : `hash ${hash}`,
    formatBytes(size),
    `loaded in ${loadMs.toFixed(1)} ms`,
    `state v${version}`,
  ];
  ui.text(figures.join(' · '), { role: 'caption', tone: 'secondary' });
  names(ui, 'Needs', dependsOn);
  names(ui, 'State', stateKeys);
  names(ui, 'Targets', targets);
}

function names(ui: App['ui'], what: string, all: readonly string[]): void {
  if (all.length === 0) return;
  ui.row({ gap: 8, align: 'start' }, () => {
    ui.text(what, { role: 'caption', tone: 'muted', width: 52, wrap: false });
    ui.text(all.join(', '), { role: 'caption', grow: 1 });
  });
}
