import type { App } from 'rekindle';
import { renderPlots } from './frame-plots.js';
import type { FrameSeries } from './frame-series.js';
import type { RunningReport } from './running.js';
import { perSecond } from './statistics.js';

/** What frames take: in numbers, over time, and how often which. */
export function renderFrames(app: App, report: RunningReport): void {
  renderNumbers(app, report);
  renderPlots(app, report.series);
  renderWindows(app, report.series);
}

function renderNumbers({ ui, now }: App, { series, canvas }: RunningReport): void {
  const { at, usual } = series;
  ui.grid({ columns: { minWidth: 128 }, gap: 12, align: 'start' }, () => {
    number(ui, 'Frames, last second', String(perSecond(at, now, 1)[0] ?? 0));
    number(ui, 'Main p50 / p95', usual.main);
    number(ui, 'Worker p50 / p95', usual.worker);
    number(ui, 'Latency p50 / p95', usual.latency);
    number(ui, 'On the canvas', `${canvas.nodes ?? 0} nodes`);
    number(ui, 'In the page', `${canvas.elements ?? 0} elements`);
  });
  ui.text(
    'Frames run when something happens: asking for these figures is most of what an idle workbench does.',
    { role: 'caption', tone: 'muted' },
  );
}

function number(ui: App['ui'], name: string, value: string): void {
  ui.column({ gap: 0 }, () => {
    ui.text(name, { role: 'caption', tone: 'muted' });
    ui.text(value);
  });
}

/** What each window costs hot code, while that is measured. */
function renderWindows({ state, ui }: App, { windows }: FrameSeries): void {
  ui.heading('Windows', { role: 'title', level: 3 });
  state.perfProfilingEnabled = ui.toggle('Time each window', state.perfProfilingEnabled);
  if (!state.perfProfilingEnabled) return;
  const options = {
    columns: [
      { id: 'name', title: 'Window', grow: 1, width: 140 },
      { id: 'ms', title: 'ms a frame', width: 96, align: 'end' },
    ] as const,
    rowCount: windows.length,
    rowId: (index: number) => windows[index]?.[0] ?? '',
    height: 160,
    empty: 'No frame was measured yet.',
  };
  ui.table('Windows', options, (index) => {
    const [name, ms] = windows[index] ?? ['', 0];
    ui.cell(name);
    ui.cell(ms.toFixed(2));
  });
}
