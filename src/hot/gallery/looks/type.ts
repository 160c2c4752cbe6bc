import type { Ui } from 'rekindle';
import { page } from '../page.js';

const PANGRAM = 'The quick brown fox jumps over the lazy dog';
const TOKENS = [
  ['Orchestrator', '1,024', '11:11:11'],
  ['Worker', '204,817', '09:48:26'],
  ['QA', '71', '00:00:08'],
];

export const typePage = page({
  title: 'Type',
  about:
    'The faces that text is set in. Each has one size and one height of line in a theme; the text scale makes all of them larger or smaller together.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('Roles, largest first', () => {
      ui.grid({ columns: [88, 'grow'], gap: 12 }, () => {
        const sample = (name: string, body: () => void): void => {
          ui.text(name, { role: 'caption', tone: 'muted' });
          body();
        };
        sample('heading', () => ui.text(PANGRAM, { role: 'heading' }));
        sample('title', () => ui.text(PANGRAM, { role: 'title' }));
        sample('body', () => ui.text(PANGRAM));
        sample('caption', () => ui.text(PANGRAM, { role: 'caption' }));
        sample('code', () => ui.text(PANGRAM, { role: 'code' }));
      });
    });
    show('Inside a line of body text, and of code', () => {
      ui.richText([
        'plain, ',
        { text: 'strong', strong: true },
        ', ',
        { text: 'emphasis', emphasis: true },
        ', ',
        { text: 'both of them', strong: true, emphasis: true },
        ', ',
        { text: 'struck out', strike: true },
      ]);
      ui.richText([
        { text: 'code', code: true },
        ', ',
        { text: 'strong code', code: true, strong: true },
        ', ',
        { text: 'emphasis in code', code: true, emphasis: true },
      ]);
    });
    show('What controls say has a weight of its own', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.button('A label');
        ui.button('The main one', { look: 'primary' });
        ui.button('A quiet one', { look: 'ghost' });
      });
    });
    show('Figures are of one width: what counts up stands still', () => {
      ui.textTable(['Name', { label: 'Tokens', align: 'end' }, { label: 'Time', align: 'end' }], TOKENS, {
        label: 'Figures',
      });
      ui.text('0123456789  1,111,111  8,888,888', { role: 'code' });
    });
    show('Letters that are mistaken for one another', () => {
      ui.text('Il1| O0o rn m `\'" ,. ;: -–— {}() []');
      ui.text('Il1| O0o rn m `\'" ,. ;: -–— {}() []', { role: 'code' });
      ui.text('a => b !== c && d >= e', { role: 'code' });
    });
    show('Wrapped, in lines of about 60 letters', () => paragraphs(ui));
  },
});

function paragraphs(ui: Ui): void {
  const text =
    'The reload replaces the code and keeps the data. What you have typed, scrolled and opened is still there when the new code draws its first frame, and if that code fails, the one before goes on.';
  ui.text(text, { maxWidth: 400 });
  ui.text(text, { maxWidth: 400, role: 'caption', tone: 'secondary' });
}
