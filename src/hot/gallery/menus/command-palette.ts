import { page } from '../page.js';

export const commandPalettePage = page({
  title: 'Command palette',
  about:
    'Every button and menu item that could be pressed now, those of windows last, in one list that is searched by a few letters. Main makes it from what is drawn: hot code does nothing for it, and it opens also while hot code hangs.',
  keys: 'Ctrl+Shift+P opens and closes it. Letters find: the first ones of words, or any in their order; a menu, window or row may be named too. Up and Down, PageUp and PageDown; Enter runs; Escape closes.',
  initial: () => ({ last: '', saves: true as boolean }),
  draw({ ui, services }, values, show) {
    const item = (label: string, isChosen: boolean): void => {
      if (isChosen) values.last = label;
    };
    show('Opened by a button', () => {
      if (ui.button('Open the palette', { icon: 'command' })) services.commands.openPalette();
    });
    show('Things to find: try “as js”, “export”, or “mp”', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.menu('Document', {}, () => {
          ui.menu('Export', { icon: 'download' }, () => {
            item('As JSON', ui.menuItem('As JSON', { shortcut: 'Ctrl+Alt+J' }));
            item('As Markdown', ui.menuItem('As Markdown'));
            item('As PDF', ui.menuItem('As PDF', { disabled: true }));
          });
          if (ui.menuItem('Save by itself', { checked: values.saves })) values.saves = !values.saves;
        });
        item('Make a plan', ui.button('Make a plan', { icon: 'plus' }));
        item('Not now', ui.button('Not now', { disabled: true }));
      });
      ui.text(
        'What is disabled is not in the list. What is in the row with the keyboard stands first, then what was run last.',
        {
          role: 'caption',
          tone: 'muted',
        },
      );
    });
    ui.text(values.last ? `Chosen: ${values.last}` : 'Nothing chosen yet', { tone: 'secondary' });
  },
});
