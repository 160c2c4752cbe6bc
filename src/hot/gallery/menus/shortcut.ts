import { page } from '../page.js';

export const shortcutPage = page({
  title: 'Shortcut',
  about:
    'Keys that do something. Buttons and menu items take one as an option and show it; ui.shortcut asks for keys alone. They count in the window that has the focus; the innermost wins.',
  keys: 'Try Ctrl+Alt+1, Ctrl+Alt+2 and Ctrl+Alt+3 while this window has the focus, in the field as well.',
  initial: () => ({ one: 0, two: 0, three: 0, text: '', isOn: true as boolean }),
  draw({ ui }, values, show) {
    show('Of a button, of a menu item, and without either', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        if (ui.button('Count', { shortcut: 'Ctrl+Alt+1' })) values.one += 1;
        ui.menu('More', {}, () => {
          if (ui.menuItem('Count too', { shortcut: 'Ctrl+Alt+2' })) values.two += 1;
        });
      });
      if (ui.shortcut('Ctrl+Alt+3', { disabled: !values.isOn })) values.three += 1;
      const { one, two, three } = values;
      ui.text(`Ctrl+Alt+1: ${one}, Ctrl+Alt+2: ${two}, Ctrl+Alt+3: ${three}`, { tone: 'secondary' });
    });
    show('Disabled', () => {
      values.isOn = ui.checkbox('Ctrl+Alt+3 counts', values.isOn);
    });
    show('A field keeps letters, and Ctrl with A, C, V, X, Y and Z', () => {
      values.text = ui.textField('Text', values.text, { width: 220 });
    });
    show('What the browser keeps for itself is refused, in words', () => {
      ui.text("ui.shortcut('Ctrl+T'): Ctrl+T is the browser's own: no page is told of it; take another", {
        role: 'code',
      });
    });
  },
});
