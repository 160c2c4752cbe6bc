import { page } from '../page.js';

export const togglePage = page({
  title: 'Toggle',
  about: 'A switch, for what takes effect at once. What takes effect with a button, later, is a checkbox.',
  keys: 'Space switches it.',
  initial: () => ({ isOn: true, isOff: false, wrong: true }),
  draw({ ui }, values, show) {
    show('On and off', () => {
      values.isOn = ui.toggle('Word wrap', values.isOn);
      values.isOff = ui.toggle('Profile each component', values.isOff);
    });
    show('Wrong: the line below says what is', () => {
      values.wrong = ui.toggle('Save in the browser', values.wrong, {
        error: values.wrong ? 'The disk is full: nothing is saved.' : undefined,
      });
    });
    show('Disabled', () => {
      ui.toggle('On##disabled', true, { disabled: true });
      ui.toggle('Off##disabled', false, { disabled: true });
    });
    show('A label that is too long', () => {
      values.isOn = ui.toggle('Show the whole prompt before it is sent to the model', values.isOn, {
        width: 200,
      });
    });
  },
});
