import type { Ui } from 'rekindle';
import { page } from '../page.js';

function lines(ui: Ui, count: number, more: object = {}): void {
  for (let line = 1; line <= count; line++) ui.text(`Line ${line} of what is in the region`, more);
}

export const scrollPage = page({
  title: 'Scroll',
  about:
    'A region whose content scrolls: by wheel, finger, keys, and its bars. Main alone answers, and keeps the place.',
  keys: 'Tab goes to a region that can scroll; arrows, Page Up, Page Down, Home, End and Space scroll it.',
  initial: () => ({ count: 12 }),
  draw({ ui }, values, show) {
    show('Higher than the region', () => {
      ui.scroll('Tall', { height: 120, surface: 2, padding: 12 }, () => lines(ui, 20));
    });
    show('Wider than the region, and both', () => {
      ui.grid({ columns: 2, columnGap: 16 }, () => {
        ui.scroll('Wide', { height: 120, surface: 2, padding: 12 }, () =>
          ui.column({ minWidth: 900 }, () => lines(ui, 3)),
        );
        ui.scroll('Both', { height: 120, surface: 2, padding: 12 }, () =>
          ui.column({ minWidth: 900 }, () => lines(ui, 20)),
        );
      });
    });
    show('Sticks to the end while it grows', () => {
      ui.scroll('Log', { height: 96, surface: 2, padding: 12, stickToEnd: true }, () =>
        lines(ui, values.count),
      );
      ui.row({}, () => {
        if (ui.button('Add a line', { height: 24 })) values.count += 1;
        if (ui.button('Start again', { height: 24 })) values.count = 1;
      });
    });
    show('Side by side, each as high as the row', () => {
      ui.row({ height: 120, align: 'stretch' }, () => {
        ui.scroll('Left', { width: 200, surface: 2, padding: 12 }, () => lines(ui, 12));
        ui.scroll('Right', { grow: 1, surface: 2, padding: 12 }, () => lines(ui, 3));
      });
    });
    show('Nothing to scroll', () => {
      ui.scroll('Short', { height: 56, surface: 2, padding: 12 }, () => lines(ui, 1, { tone: 'secondary' }));
    });
  },
});
