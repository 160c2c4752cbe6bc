import { page } from '../page.js';

const WORDS = ['Ember', 'Spark', 'Tinder', 'Kindling', 'Bellows', 'Hearth', 'Flint', 'Ash', 'Soot'];

export const gridPage = page({
  title: 'Grid',
  about: 'Cells in columns that line up. Each row is as high as its highest cell.',
  initial: () => ({ name: 'Rekindle', folder: '/work/rekindle', isOpen: true as boolean }),
  draw({ ui }, values, show) {
    show("A form: columns 'auto' and 'grow'", () => {
      ui.grid({ columns: ['auto', 'grow'], columnGap: 16 }, () => {
        ui.text('Name', { tone: 'secondary' });
        values.name = ui.textField('Name', values.name, { labelHidden: true });
        ui.text('Base directory', { tone: 'secondary' });
        values.folder = ui.textField('Base directory', values.folder, { labelHidden: true });
        ui.text('Open at start', { tone: 'secondary' });
        values.isOpen = ui.checkbox('Yes', values.isOpen);
        ui.text('', {});
        ui.button('Save', { look: 'primary' });
      });
    });
    show('Three columns of one width', () => {
      ui.grid({ columns: 3 }, () => {
        for (const word of WORDS.slice(0, 5)) ui.column({ surface: 2 }, () => ui.text(word));
      });
    });
    show('As many as fit, each 140 px at least: make the window narrower', () => {
      ui.grid({ columns: { minWidth: 140 }, gap: 12, align: 'stretch' }, () => {
        for (const [index, word] of WORDS.entries()) {
          ui.column({ surface: 2, gap: 4 }, () => {
            ui.text(word, { role: 'title' });
            ui.text(index % 4 === 1 ? 'A card with more to say than those beside it.' : 'A card.', {
              tone: 'secondary',
            });
          });
        }
      });
    });
    show('Fixed, automatic and growing columns; cells at the start, in the middle, at the end', () => {
      for (const align of ['start', 'center', 'end'] as const) {
        ui.grid({ columns: [64, 'auto', 'grow'], align, columnGap: 16 }, () => {
          ui.text(align, { role: 'caption', tone: 'muted' });
          ui.button(`A button##${align}`);
          ui.text(
            'A text that takes what is left of the width, and two lines or three where that is little.',
          );
        });
      }
    });
    show('Empty: nothing but the gap around it', () => {
      ui.column({ surface: 2 }, () => {
        ui.text('Above it', { tone: 'secondary' });
        ui.grid({ columns: 2 }, () => {});
        ui.text('Below it', { tone: 'secondary' });
      });
    });
  },
});
