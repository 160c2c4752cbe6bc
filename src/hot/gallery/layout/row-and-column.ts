import { page } from '../page.js';

const WORDS = ['ember', 'spark', 'tinder', 'kindling', 'bellows', 'hearth', 'flint', 'ash'];

export const rowAndColumnPage = page({
  title: 'Row and column',
  about:
    'Elements side by side, or one below the other. A gap between them, and what grows takes the room left.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('A row: aligned to the middle, a gap of 8', () => {
      ui.row({}, () => {
        ui.text('Name', { role: 'caption', tone: 'secondary' });
        ui.button('Rename');
        ui.button('Delete', { look: 'danger' });
      });
    });
    show('Justified: start, center, end, between', () => {
      for (const justify of ['start', 'center', 'end', 'between'] as const) {
        ui.row({ justify, surface: 2, padding: 8 }, () => {
          ui.button(`One##${justify}1`, { height: 24 });
          ui.button(`Two##${justify}2`, { height: 24 });
        });
      }
    });
    show('What grows takes the room that is left', () => {
      ui.row({ surface: 2, padding: 8 }, () => {
        ui.text('A long text that grows, and ends in an ellipsis when the row is short of room', {
          grow: 1,
          wrap: false,
        });
        ui.button('Stays as it is');
      });
    });
    show('Crowded: wrapped', () => {
      ui.row({ wrap: true, gap: 8 }, () => {
        for (const word of [...WORDS, ...WORDS.map((known) => `${known} again`)])
          ui.button(word, { height: 24 });
      });
    });
    show('Narrow: a column of 120 px, whose texts wrap', () => {
      ui.column({ width: 120, surface: 2 }, () => {
        ui.text('A text that is wider than its column', { role: 'title' });
        ui.text('And another, which has a Donaudampfschifffahrtsgesellschaft in it.');
        ui.button('A button with much to say');
      });
    });
    show('Columns in a row, on surfaces', () => {
      ui.row({ align: 'stretch', gap: 12 }, () => {
        for (const surface of [1, 2, 3] as const) {
          ui.column({ surface, grow: 1, gap: 4 }, () => {
            ui.text(`Surface ${surface}`, { role: 'title' });
            ui.text(
              surface === 2
                ? 'As high as the highest, which has two lines of text in a narrow window.'
                : 'Short.',
            );
          });
        }
      });
    });
  },
});
