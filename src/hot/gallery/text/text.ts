import { page } from '../page.js';

const LONG =
  'A reload replaces the code and keeps the data: what you have typed, scrolled and opened is still there when the new code draws its first frame.';

const TONES = ['default', 'secondary', 'muted', 'accent', 'info', 'success', 'warning', 'danger'] as const;

export const textPage = page({
  title: 'Text',
  about: 'What is read. It wraps at the width that it has, and can be selected and copied.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('Roles', () => {
      ui.text('Title: the name of a part', { role: 'title' });
      ui.text('Body: what most text is set in');
      ui.text('Caption: what belongs to something else', { role: 'caption' });
      ui.text('code: const answer = 42;', { role: 'code' });
    });
    show('Tones', () => {
      ui.row({ gap: 16, wrap: true }, () => {
        for (const tone of TONES) ui.text(tone, { tone });
      });
    });
    show('Long: wrapped, and cut off with the whole text as its tooltip', () => {
      ui.text(LONG, { maxWidth: 360 });
      ui.text(LONG, { maxWidth: 360, wrap: false });
    });
    show('Narrow, with a word that is wider than its column', () => {
      ui.text('Donaudampfschifffahrtsgesellschaft', { width: 96 });
    });
    show('Alignment', () => {
      ui.column({ surface: 2, width: 360 }, () => {
        ui.text('At the start');
        ui.text('In the middle,\nline by line', { align: 'center' });
        ui.text('At the end', { align: 'end' });
        ui.text('טקסט שנכתב מימין לשמאל');
      });
    });
    show('Other scripts', () => {
      ui.text(
        '日本語の文は単語の間に空白がなくても折り返されます。 한국어도 됩니다. Ελληνικά, кириллица, 👩‍🚀🚀',
        {
          maxWidth: 280,
        },
      );
    });
    show('Not selectable, where it labels something else', () => {
      ui.text('Nothing to select here', { selectable: false, tone: 'secondary' });
    });
  },
});
