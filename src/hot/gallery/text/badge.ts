import { page } from '../page.js';

export const badgePage = page({
  title: 'Badge',
  about: 'A word or a number about the thing beside it.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('Tones', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.badge('todo');
        ui.badge('in progress', { tone: 'info' });
        ui.badge('completed', { tone: 'success' });
        ui.badge('blocked', { tone: 'warning' });
        ui.badge('failed', { tone: 'danger' });
        ui.badge('new', { tone: 'accent' });
      });
    });
    show('Numbers, beside a text', () => {
      ui.row({ gap: 8 }, () => {
        ui.text('Errors');
        ui.badge('3', { tone: 'danger' });
        ui.text('Entries');
        ui.badge('10,000');
      });
    });
    show('Narrow, with a long text', () => {
      ui.column({ width: 120 }, () => ui.badge('waiting for the ticket before it'));
    });
  },
});
