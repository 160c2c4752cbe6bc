import type { App, DiagnosticsReport, FrameFigures, Tone } from 'rekindle';
import { running } from './running.js';
import { perSecond, quantile, totals } from './statistics.js';

/** How far back frames per second are told, s. */
const SECONDS = 30;
const PLOT = { height: 132 } as const;
/** What fits into a frame at 60 Hz, ms. */
const FRAME_MS = 1_000 / 60;

/** What frames take: in numbers, over time, and how often which. */
export function renderFrames(app: App): void {
  const { ui } = app;
  const report = running(app);
  ui.scroll('Frames', { grow: 1, gap: 16, padding: 4 }, () => {
    if (!report) {
      ui.text('Measuring…', { tone: 'muted' });
      return;
    }
    renderNumbers(app, report);
    renderPlots(app, report.frames);
    renderComponents(app, report.frames);
  });
}

function renderNumbers(app: App, { frames, canvas }: DiagnosticsReport): void {
  const { ui, now } = app;
  const perFrame = (pick: (frame: FrameFigures) => number | null): string => {
    const values = frames.map(pick).filter((value) => value !== null);
    const [half, most] = [quantile(values, 0.5), quantile(values, 0.95)];
    return half === null || most === null ? '–' : `${half.toFixed(1)} / ${most.toFixed(1)} ms`;
  };
  const lastSecond = perSecond(
    frames.map(({ at }) => at),
    now,
    1,
  )[0];
  ui.grid({ columns: { minWidth: 128 }, gap: 12 }, () => {
    number(ui, 'Frames, last second', String(lastSecond ?? 0));
    number(ui, 'Main p50 / p95', perFrame(mainMs));
    number(
      ui,
      'Worker p50 / p95',
      perFrame(({ workerMs }) => workerMs),
    );
    number(
      ui,
      'Latency p50 / p95',
      perFrame(({ latencyMs }) => latencyMs),
    );
    number(ui, 'On the canvas', `${canvas.nodes ?? 0} nodes`);
    number(ui, 'In the page', `${canvas.elements ?? 0} elements`);
  });
  ui.text(
    'Frames run when something happens: asking for these figures is most of what an idle workbench does.',
    {
      role: 'caption',
      tone: 'muted',
    },
  );
}

function number(ui: App['ui'], name: string, value: string, tone: Tone = 'default'): void {
  ui.column({ gap: 0 }, () => {
    ui.text(name, { role: 'caption', tone: 'muted' });
    ui.text(value, { tone });
  });
}

function renderPlots({ ui, now }: App, frames: readonly FrameFigures[]): void {
  const plot: App['ui']['plot'] = (label, series, options) => {
    ui.column({ gap: 4 }, () => {
      ui.text(label, { role: 'caption', tone: 'secondary' });
      ui.plot(label, series, options);
    });
  };
  const x = frames.map(({ at }) => at);
  const time = { format: 'time' } as const;
  const ms = { format: 'ms', min: 0 } as const;
  ui.grid({ columns: { minWidth: 360 }, gap: 16 }, () => {
    plot(
      'Milliseconds a frame',
      [
        { name: 'Main', values: frames.map(mainMs), x, tone: 'accent' },
        { name: 'Worker', values: frames.map(({ workerMs }) => workerMs), x, tone: 'info' },
      ],
      {
        ...PLOT,
        x: time,
        y: ms,
      },
    );
    plot(
      'Frames per second',
      [
        {
          name: 'Frames',
          kind: 'bars',
          values: perSecond(x, now, SECONDS),
          x: Array.from({ length: SECONDS }, (_, index) => index - SECONDS + 1),
          tone: 'success',
        },
      ],
      {
        ...PLOT,
        x: { label: 'seconds ago', min: -SECONDS, max: 0 },
        y: { min: 0 },
      },
    );
    const answered = frames.filter(({ latencyMs }) => latencyMs !== null);
    plot(
      'Input to frame',
      [
        {
          name: 'Latency',
          values: answered.map(({ latencyMs }) => latencyMs ?? Number.NaN),
          x: answered.map(({ at }) => at),
          tone: 'warning',
        },
      ],
      {
        ...PLOT,
        x: time,
        y: ms,
        empty: 'Type or press something.',
      },
    );
    plot(
      'How long frames took',
      [{ name: 'Frames', kind: 'histogram', values: frames.map(wholeMs), tone: 'accent' }],
      {
        ...PLOT,
        x: { format: 'ms', min: 0, max: Math.max(FRAME_MS, ...frames.map(wholeMs)) },
        y: { min: 0 },
      },
    );
    const sized = frames.filter(({ bytes }) => bytes !== null);
    plot(
      'Bytes a frame',
      [
        {
          name: 'Bytes',
          values: sized.map(({ bytes }) => bytes ?? Number.NaN),
          x: sized.map(({ at }) => at),
          tone: 'info',
        },
      ],
      {
        ...PLOT,
        x: time,
        y: { format: 'bytes', min: 0 },
      },
    );
    plot(
      'Changes a frame',
      [
        { name: 'Of the state', values: frames.map(({ patches }) => patches), x, tone: 'accent' },
        { name: 'Of what is drawn', values: frames.map(({ records }) => records), x, tone: 'info' },
      ],
      {
        ...PLOT,
        x: time,
        y: { min: 0 },
      },
    );
  });
}

/** What each window costs hot code, while that is measured. */
function renderComponents({ state, ui }: App, frames: readonly FrameFigures[]): void {
  ui.heading('Windows', { role: 'title', level: 3 });
  state.perfProfilingEnabled = ui.toggle('Time each window', state.perfProfilingEnabled);
  if (!state.perfProfilingEnabled) return;
  const measured = frames.filter(({ components }) => Object.keys(components).length > 0);
  const rows = totals(measured.map(({ components }) => components));
  const options = {
    columns: [
      { id: 'name', title: 'Window', grow: 1, width: 140 },
      { id: 'ms', title: 'ms a frame', width: 96, align: 'end' },
    ] as const,
    rowCount: rows.length,
    rowId: (index: number) => rows[index]?.[0] ?? '',
    height: 160,
    empty: 'No frame was measured yet.',
  };
  ui.table('Windows', options, (index) => {
    const [name, sum] = rows[index] ?? ['', 0];
    ui.cell(name);
    ui.cell((sum / measured.length).toFixed(2));
  });
}

function mainMs(frame: FrameFigures): number {
  return frame.mainMs + frame.drawMs;
}

function wholeMs(frame: FrameFigures): number {
  return mainMs(frame) + frame.workerMs;
}
