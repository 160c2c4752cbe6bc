import { page } from '../page.js';

export const spinnerPage = page({
  title: 'Spinner',
  about:
    'A small sign that something is being done and may take a while. It stands still for those who want less motion, and draws nothing while it is out of sight.',
  keys: 'It takes no focus.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('With its label', () => {
      ui.spinner('Waiting for the model');
    });
    show('Its label hidden, between other things', () => {
      ui.row({ gap: 8 }, () => {
        ui.spinner('Saving', { labelHidden: true });
        ui.text('draft.md', { wrap: false });
      });
    });
    show('Tones', () => {
      ui.row({ gap: 16, wrap: true }, () => {
        ui.spinner('Running', { tone: 'info' });
        ui.spinner('Retrying', { tone: 'warning' });
        ui.spinner('Stopping', { tone: 'danger' });
        ui.spinner('Idle', { tone: 'muted' });
      });
    });
    show('A label that is too long', () => {
      ui.spinner('Waiting until somebody else has finished with the file', { width: 200 });
    });
  },
});
