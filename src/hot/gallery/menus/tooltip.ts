import { page } from '../page.js';

export const tooltipPage = page({
  title: 'Tooltip',
  about: 'A short explanation of a control: the option “tooltip”, which every control has.',
  keys: 'It comes when the pointer rests on the control, or with the keyboard’s focus; Escape puts it away.',
  initial: () => ({ wrap: true as boolean, name: '' }),
  draw({ ui }, values, show) {
    show('Neighbours: from one to the next it comes at once', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.button('Save', { icon: 'save', tooltip: 'Writes all that has changed' });
        ui.button('Undo', { icon: 'undo', iconOnly: true, shortcut: 'Mod+Alt+Z' });
        ui.button('Redo', { icon: 'redo', iconOnly: true });
        values.wrap = ui.checkbox('Wrap', values.wrap, { tooltip: 'Long lines go on below' });
      });
      ui.text('An icon alone says its name, and its shortcut.', { role: 'caption', tone: 'muted' });
    });
    show('Long text, and a field', () => {
      ui.button('Publish', {
        tooltip:
          'Everyone who has the address can read it from then on. It can be taken back at any time, but not from those who have read it.',
      });
      values.name = ui.textField('Name', values.name, {
        tooltip: 'As it stands on the title page',
        width: 220,
      });
    });
    show('At the edge of the window, where there is no room below or beside', () => {
      ui.row({ justify: 'end' }, () => {
        ui.button('The last one', { tooltip: 'It is moved into the viewport, and never covers its control' });
      });
    });
  },
});
