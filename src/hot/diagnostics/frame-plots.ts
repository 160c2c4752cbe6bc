import type { App } from 'rekindle';
import type { FrameSeries } from './frame-series.js';
import { perSecond } from './statistics.js';

/** How far back frames per second are told, s. */
const SECONDS = 30;
const SECONDS_AGO = Array.from({ length: SECONDS }, (_, index) => index - SECONDS + 1);
const HEIGHT = 132;
/** What fits into a frame at 60 Hz, ms. */
const FRAME_MS = 1_000 / 60;

/** What frames took, over time, and how often which. */
export function renderPlots({ ui, now }: App, series: FrameSeries): void {
  const plot: App['ui']['plot'] = (label, curves, options) => {
    ui.column({ gap: 4 }, () => {
      ui.text(label, { role: 'caption', tone: 'secondary' });
      ui.plot(label, curves, { height: HEIGHT, ...options });
    });
  };
  const { at: x, main, worker, whole, latency, bytes, patches, records } = series;
  const time = { format: 'time' } as const;
  const ms = { format: 'ms', min: 0 } as const;
  ui.grid({ columns: { minWidth: 360 }, gap: 16 }, () => {
    plot(
      'Milliseconds a frame',
      [
        { name: 'Main', values: main, x, tone: 'accent' },
        { name: 'Worker', values: worker, x, tone: 'info' },
      ],
      { x: time, y: ms },
    );
    const perSec = perSecond(x, now, SECONDS);
    plot(
      'Frames per second',
      [{ name: 'Frames', kind: 'bars', values: perSec, x: SECONDS_AGO, tone: 'success' }],
      { x: { label: 'seconds ago', min: 0.5 - SECONDS, max: 0.5 }, y: { min: 0 } },
    );
    plot('Input to frame', [{ name: 'Latency', ...latency, tone: 'warning' }], {
      x: time,
      y: ms,
      empty: 'Type or press something.',
    });
    plot('How long frames took', [{ name: 'Frames', kind: 'histogram', values: whole, tone: 'accent' }], {
      x: { format: 'ms', min: 0, max: Math.max(FRAME_MS, ...whole) },
      y: { min: 0 },
    });
    plot('Bytes a frame', [{ name: 'Bytes', ...bytes, tone: 'info' }], {
      x: time,
      y: { format: 'bytes', min: 0 },
    });
    plot(
      'Changes a frame',
      [
        { name: 'Of the state', values: patches, x, tone: 'accent' },
        { name: 'Of what is drawn', values: records, x, tone: 'info' },
      ],
      { x: time, y: { min: 0 } },
    );
  });
}
