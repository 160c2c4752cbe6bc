import { page } from '../page.js';

export const passwordFieldPage = page({
  title: 'Password field',
  about:
    'A text that is drawn as dots until the user asks to see it. It is left out of the view state; keep the text itself in a secret key of the state, which is never saved.',
  keys: 'Tab goes on to the button that shows the text; Space or Enter presses it. Enter in the field submits.',
  initial: () => ({ key: 'sk-not-a-real-key', empty: '', wrong: 'abc' }),
  draw({ ui }, values, show) {
    const narrow = { maxWidth: 320 };
    show('As dots, or shown', () => {
      values.key = ui.passwordField('API key', values.key, narrow);
    });
    show('Empty', () => {
      values.empty = ui.passwordField('Token', values.empty, { ...narrow, placeholder: 'It is not stored' });
    });
    show('Wrong: the line below says what is', () => {
      values.wrong = ui.passwordField('Key', values.wrong, {
        ...narrow,
        error: values.wrong.length < 8 ? 'A key has eight characters at least.' : undefined,
      });
    });
    show('Disabled', () => {
      ui.passwordField('Key##disabled', 'secret', { ...narrow, disabled: true });
    });
  },
});
