import { page } from '../page.js';

const TONES = [
  ['Tell something', 'info', 'The list was copied'],
  ['Success', 'success', 'All 12 entries are saved'],
  ['Warning', 'warning', 'The disk is nearly full'],
  ['Danger', 'danger', 'Three entries could not be saved'],
] as const;

const LONG =
  'A longer one wraps: the import has found entries of a role that this project does not know, and has given them to “User”. Look through them before the next request.';

export const toastPage = page({
  title: 'Toast',
  about:
    'Tells something in passing: services.notify.toast(text, { tone, ms }). Up to four are shown over one another. Main shows them, so they outlive a reload.',
  keys: 'A toast takes no focus. Tab comes to its button, which closes it; it does not go while the pointer or the focus is on it.',
  initial: () => ({ count: 0 }),
  draw({ ui, services }, values, show) {
    show('In four tones; one in danger is read out at once', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        for (const [label, tone, text] of TONES) if (ui.button(label)) services.notify.toast(text, { tone });
      });
    });
    show('One after another', () => {
      if (ui.button('Count')) {
        values.count += 1;
        services.notify.toast(`Number ${values.count}`);
      }
    });
    show('Long text, and one that stays until it is put away', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        if (ui.button('Long')) services.notify.toast(LONG, { tone: 'warning', ms: 10_000 });
        if (ui.button('Lasting'))
          services.notify.toast('I am here until you put me away', { ms: Number.POSITIVE_INFINITY });
      });
    });
  },
});
