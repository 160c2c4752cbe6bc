import { page } from '../page.js';

const PARTS = ['Messages', 'Takes', 'Notes'];

export const checkboxPage = page({
  title: 'Checkbox',
  about: 'Yes or no. One that stands for several is drawn as neither while they differ.',
  keys: 'Space checks it, or not.',
  initial: () => ({ isAdded: true, isPlain: false, chosen: ['Messages'], isAgreed: false }),
  draw({ ui }, values, show) {
    show('Checked and not', () => {
      values.isAdded = ui.checkbox('Auto-add', values.isAdded);
      values.isPlain = ui.checkbox('Keep the reasoning', values.isPlain);
    });
    show('Some of several', () => {
      const count = values.chosen.length;
      const isAll = count === PARTS.length;
      const wantsAll = ui.checkbox('Everything', isAll, { mixed: count > 0 && !isAll });
      if (wantsAll !== isAll) values.chosen = wantsAll ? [...PARTS] : [];
      ui.row({ gap: 0 }, () => {
        ui.column({ width: 24 }, () => {});
        ui.column({ gap: 0 }, () => {
          for (const part of PARTS) {
            const isChosen = values.chosen.includes(part);
            if (ui.checkbox(part, isChosen) === isChosen) continue;
            values.chosen = PARTS.filter((other) => (other === part) !== values.chosen.includes(other));
          }
        });
      });
    });
    show('Wrong: the line below says what is', () => {
      values.isAgreed = ui.checkbox('I have a copy of it', values.isAgreed, {
        error: values.isAgreed ? undefined : 'Deleting cannot be undone: make a copy first.',
      });
    });
    show('Disabled', () => {
      ui.checkbox('Checked##disabled', true, { disabled: true });
      ui.checkbox('Not checked##disabled', false, { disabled: true });
      ui.checkbox('Neither##disabled', false, { disabled: true, mixed: true });
    });
    show('A label that is too long', () => {
      values.isPlain = ui.checkbox('Put the message and the answer into the discussion', values.isPlain, {
        width: 200,
      });
    });
  },
});
