import type { Ui } from 'rekindle';
import { page } from '../page.js';

function fill(ui: Ui, label: string, lines: number): void {
  ui.scroll(label, { grow: 1, surface: 2, padding: 12 }, () => {
    ui.text(label, { role: 'title' });
    for (let line = 1; line <= lines; line++) ui.text(`Line ${line}`, { tone: 'secondary' });
  });
}

export const splitterPage = page({
  title: 'Splitter',
  about: 'Two panes with a line between them that the user moves. Its place is hot code’s, as a share.',
  keys: 'Arrow keys move the line, Page Up and Page Down by more, Home and End to the ends. A double click puts it back.',
  initial: () => ({ beside: 0.4, below: 0.6, inner: 0.5, narrow: 0.5 }),
  draw({ ui }, values, show) {
    show('Side by side', () => {
      values.beside = ui.splitter(
        'Files and editor',
        values.beside,
        { height: 160, initial: 0.4 },
        () => fill(ui, 'Files', 12),
        () => fill(ui, 'Editor', 3),
      );
      ui.text(`The first pane has ${Math.round(values.beside * 100)} %`, { role: 'caption', tone: 'muted' });
    });
    show('One below the other, and one within another', () => {
      values.below = ui.splitter(
        'Entries and composer',
        values.below,
        { axis: 'column', height: 280, minSecond: 80 },
        () => {
          values.inner = ui.splitter(
            'Entries and details',
            values.inner,
            { grow: 1 },
            () => fill(ui, 'Entries', 20),
            () => fill(ui, 'Details', 2),
          );
        },
        () => fill(ui, 'Composer', 1),
      );
    });
    show('Too little room for both', () => {
      values.narrow = ui.splitter(
        'Narrow panes',
        values.narrow,
        { width: 160, height: 64, minFirst: 120, minSecond: 120 },
        () => ui.text('The first pane wants 120 px', { role: 'caption' }),
        () => ui.text('and so does the second', { role: 'caption' }),
      );
    });
  },
});
