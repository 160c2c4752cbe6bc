import { page } from '../page.js';

export const buttonPage = page({
  title: 'Button',
  about: 'Does something when it is pressed.',
  keys: 'Enter or Space presses it.',
  initial: () => ({ presses: 0 }),
  draw({ ui }, values, show) {
    const count = (isPressed: boolean): void => {
      if (isPressed) values.presses += 1;
    };
    show('Looks', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        count(ui.button('Save', { look: 'primary' }));
        count(ui.button('Cancel'));
        count(ui.button('More', { look: 'ghost' }));
        count(ui.button('Delete', { look: 'danger', icon: 'trash' }));
      });
    });
    show('With an icon, an icon alone, and with a shortcut', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        count(ui.button('Add', { icon: 'plus' }));
        count(ui.button('Copy', { icon: 'copy', iconOnly: true }));
        count(ui.button('Send', { shortcut: 'Ctrl+Enter' }));
      });
    });
    show('Disabled', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.button('Save##disabled', { look: 'primary', disabled: true });
        ui.button('Cancel##disabled', { disabled: true });
        ui.button('Delete##disabled', { look: 'danger', icon: 'trash', disabled: true });
      });
    });
    ui.text(values.presses === 1 ? 'Pressed once' : `Pressed ${values.presses} times`, { tone: 'secondary' });
  },
});
