import { page } from '../page.js';

export const buttonPage = page({
  title: 'Button',
  about: 'Does something when it is pressed. A view has one primary button at most.',
  keys: 'Enter or Space presses it.',
  initial: () => ({ presses: 0, stepMode: true }),
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
    show('With an icon, with a shortcut, and compact', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        count(ui.button('Add', { icon: 'plus' }));
        count(ui.button('Send', { shortcut: 'Ctrl+Enter' }));
        count(ui.button('Send now', { look: 'primary', icon: 'send', shortcut: 'Ctrl+Enter' }));
        count(ui.button('Compact', { height: 24 }));
      });
    });
    show('A switch: pressed until it is pressed again', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        const { stepMode } = values;
        if (ui.button('Step Mode', { icon: 'pause', pressed: stepMode })) values.stepMode = !stepMode;
        ui.text(stepMode ? 'Each prompt is shown first.' : 'Prompts are sent at once.', {
          tone: 'secondary',
        });
      });
    });
    show('Disabled', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.button('Save##disabled', { look: 'primary', disabled: true });
        ui.button('Cancel##disabled', { disabled: true });
        ui.button('More##disabled', { look: 'ghost', disabled: true });
        ui.button('Delete##disabled', { look: 'danger', icon: 'trash', disabled: true });
        ui.button('Step Mode##disabled', { icon: 'pause', pressed: true, disabled: true });
      });
    });
    show('A label that is too long, and a given width', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        count(ui.button('Write all of the entries into one file', { width: 160, icon: 'save' }));
        count(ui.button('OK', { width: 120 }));
      });
    });
    ui.text(values.presses === 1 ? 'Pressed once' : `Pressed ${values.presses} times`, { tone: 'secondary' });
  },
});
