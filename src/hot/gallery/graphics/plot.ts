import { page } from '../page.js';

/** A hundred thousand readings that wander about, the same in every run. */
const MANY = wander(100_000);
const SAMPLES = MANY.map((value) => value * value).slice(0, 4000);
const START = Date.UTC(2026, 0, 5, 9, 30);
const MINUTE = 60_000;

const WORKER = wander(120).map((value) => 4 + Math.abs(value));
const MAIN = WORKER.map((value, index) => value / 2 + (index % 17 === 0 ? 6 : 0));
const TIMES = WORKER.map((_, index) => START + index * MINUTE);
const HEAP = WORKER.map((value, index) => (8 + value + index / 6) * 2 ** 20);

export const plotPage = page({
  title: 'Plot',
  about: 'Lines, bars and histograms. What lies under the pointer is read out by main alone.',
  keys: 'Left and Right read out one value after another, Page Up and Page Down by more, Home and End at the ends. Escape ends it.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('Two lines over time', () => {
      ui.plot(
        'Frame time',
        [
          { name: 'Worker', values: WORKER, x: TIMES },
          { name: 'Main', values: MAIN, x: TIMES },
        ],
        { x: { format: 'time' }, y: { format: 'ms', min: 0, label: 'Time a frame' } },
      );
    });
    show('Bars, and bars beside one another', () => {
      ui.grid({ columns: 2, columnGap: 24 }, () => {
        ui.plot('Entries per role', [{ name: 'Entries', kind: 'bars', values: [12, 9, 3, 1] }], {
          height: 140,
          x: { categories: ['User', 'AI', 'Context', 'System'] },
        });
        ui.plot(
          'Tokens per tier',
          [
            { name: 'In', kind: 'bars', values: [820, 640, 1200, 310] },
            { name: 'Out', kind: 'bars', values: [210, 330, 900, 40], tone: 'success' },
          ],
          { height: 140, x: { label: 'Tier', categories: ['1', '2', '3', '4'] } },
        );
      });
    });
    show('A histogram, and bytes', () => {
      ui.grid({ columns: 2, columnGap: 24 }, () => {
        ui.plot('Latency', [{ name: 'Frames', kind: 'histogram', values: SAMPLES, tone: 'info' }], {
          height: 140,
          x: { format: 'ms' },
        });
        ui.plot('Heap', [{ name: 'Used', values: HEAP, x: TIMES, tone: 'success' }], {
          height: 140,
          x: { format: 'time' },
          y: { format: 'bytes', min: 0 },
        });
      });
    });
    show('100,000 values', () => ui.plot('Wandering', [{ name: 'Value', values: MANY }], { height: 140 }));
    show('Gaps, one value, none', () => {
      ui.grid({ columns: 3, columnGap: 24 }, () => {
        const values = [3, 4, 6, Number.NaN, Number.NaN, 5, Number.NaN, 7, 6, 8];
        ui.plot('With gaps', [{ name: 'Value', values }], { height: 120 });
        ui.plot('A single value', [{ name: 'Value', values: [42] }], { height: 120 });
        ui.plot('Nothing', [{ name: 'Value', values: [] }], {
          height: 120,
          empty: 'No frame was measured yet',
        });
      });
    });
    show('Narrow', () => {
      ui.plot('Small', [{ name: 'Worker', values: WORKER, x: TIMES }], {
        width: 160,
        height: 90,
        x: { format: 'time' },
      });
    });
  },
});

function wander(count: number): Float64Array {
  const values = new Float64Array(count);
  let seed = 7;
  let at = 0;
  for (let index = 0; index < count; index++) {
    // A linear congruential generator, by Knuth's constants.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    at = at * 0.995 + seed / 2 ** 32 - 0.5;
    values[index] = at;
  }
  return values;
}
