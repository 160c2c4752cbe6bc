import { page } from '../page.js';
import { drawSwatches, leastContrast } from './swatches.js';
import { THEMES } from './tokens.js';

const TONES = ['default', 'secondary', 'muted', 'accent', 'info', 'success', 'warning', 'danger'] as const;
const SURFACES = [1, 2, 3] as const;

export const coloursPage = page({
  title: 'Colours',
  about:
    'Colours are asked for by what they mean; the theme says what they are. So all that is drawn goes with every theme.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('In the theme that holds now: each tone on each surface', () => {
      ui.grid({ columns: { minWidth: 152 }, gap: 8, align: 'start' }, () => {
        for (const surface of SURFACES) {
          ui.column({ surface, padding: 12, gap: 4 }, () => {
            ui.text(`surface ${surface}`, { role: 'caption', tone: 'muted' });
            for (const tone of TONES) ui.text(tone, { tone });
          });
        }
      });
    });
    show('Tones that say how things stand never stand alone: a word or an icon goes with them', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        for (const tone of TONES) ui.badge(tone, { tone });
      });
    });
    show('The least contrast in each theme: text needs 4.5, edges of controls 3', () => {
      ui.textTable(
        ['Theme', { label: 'Text', align: 'end' }, { label: 'Edges', align: 'end' }],
        THEMES.map((theme) => {
          const { text, edges } = leastContrast(theme);
          return [theme.title, text, edges];
        }),
        { label: 'Least contrast' },
      );
    });
    for (const theme of THEMES) {
      show(`${theme.title}: every token where it is used, with its contrast there`, () => {
        drawSwatches(ui, theme);
      });
    }
    show('Where the system forces its own colours on pages, those are the theme', () => {
      ui.text(
        'In a contrast theme of Windows everything is drawn in the system’s colours: its text on its background, its links, buttons and selection. Surfaces are told apart by their borders.',
        { tone: 'secondary' },
      );
    });
  },
});
