import { page } from '../page.js';

export const dragNumberPage = page({
  title: 'Drag number',
  about:
    'A number in a field. Drag it to either side, with Shift more finely; or double-click it and write. It is told when Enter or leaving the field ends the writing.',
  keys: 'The arrow keys go by a step, Page Up and Page Down by ten, Home and End to the bounds. Figures or Enter begin writing, Escape takes it back.',
  initial: () => ({ tokens: 1024, temperature: 0.7, delay: 250, wrong: 3 }),
  draw({ ui }, values, show) {
    const narrow = { width: 160 };
    show('Whole numbers, fractions and units', () => {
      ui.row({ gap: 12, wrap: true, align: 'start' }, () => {
        values.tokens = ui.dragNumber('Max tokens', values.tokens, { ...narrow, min: 1, max: 100_000 });
        values.temperature = ui.dragNumber('Temperature', values.temperature, {
          ...narrow,
          min: 0,
          max: 2,
          step: 0.05,
        });
        values.delay = ui.dragNumber('Delay', values.delay, { ...narrow, min: 0, step: 10, unit: 'ms' });
      });
    });
    show('The label hidden, and without bounds', () => {
      values.delay = ui.dragNumber('Offset', values.delay, { ...narrow, unit: 'ms', labelHidden: true });
    });
    show('Wrong: the line below says what is', () => {
      values.wrong = ui.dragNumber('Retries', values.wrong, {
        ...narrow,
        min: 0,
        error: values.wrong > 2 ? 'Two are enough.' : undefined,
      });
    });
    show('Disabled', () => {
      ui.dragNumber('Max tokens##disabled', 512, { ...narrow, disabled: true });
    });
    show('Narrow', () => {
      values.tokens = ui.dragNumber('Tokens', values.tokens, { width: 72, min: 1, max: 100_000 });
    });
  },
});
