import { page } from '../page.js';

export const sliderPage = page({
  title: 'Slider',
  about:
    'A number between two bounds, where about right is right. It follows the pointer at once, also while hot code is slow.',
  keys: 'The arrow keys go by a step, Page Up and Page Down by a tenth of the way, Home and End to the bounds.',
  initial: () => ({ temperature: 0.7, volume: 40, shift: -2, rows: 3, wrong: 90 }),
  draw({ ui }, values, show) {
    const narrow = { maxWidth: 360 };
    show('With its label and its value above', () => {
      values.temperature = ui.slider('Temperature', values.temperature, {
        ...narrow,
        min: 0,
        max: 2,
        step: 0.05,
      });
      values.volume = ui.slider('Text scale', values.volume, { ...narrow, min: 0, max: 100, unit: '%' });
    });
    show('From below nothing to above it', () => {
      values.shift = ui.slider('Shift', values.shift, { ...narrow, min: -10, max: 10, unit: 'ms' });
    });
    show('Marks at each step', () => {
      values.rows = ui.slider('Rows', values.rows, { ...narrow, min: 1, max: 12, ticks: 1 });
    });
    show('The label hidden', () => {
      values.volume = ui.slider('Text scale##hidden', values.volume, {
        ...narrow,
        min: 0,
        max: 100,
        unit: '%',
        labelHidden: true,
      });
    });
    show('Wrong: the line below says what is', () => {
      values.wrong = ui.slider('Memory', values.wrong, {
        ...narrow,
        min: 0,
        max: 100,
        unit: 'MB',
        error: values.wrong > 64 ? 'The browser gives 64 MB at most.' : undefined,
      });
    });
    show('Disabled', () => {
      ui.slider('Temperature##disabled', 1.2, { ...narrow, min: 0, max: 2, step: 0.1, disabled: true });
    });
    show('Narrow', () => {
      values.volume = ui.slider('Text scale##narrow', values.volume, {
        width: 96,
        min: 0,
        max: 100,
        unit: '%',
      });
    });
  },
});
