import { page } from '../page.js';

export const progressPage = page({
  title: 'Progress',
  about:
    'Tells how much of something is done; or, when nobody can tell, that it is being done. Then it moves, and asks for frames only while it is on the screen. Those who want less motion see a broken line in its place.',
  keys: 'It takes no focus.',
  initial: () => ({ done: 0.4 }),
  draw({ ui }, values, show) {
    show('An amount', () => {
      ui.column({ gap: 12, maxWidth: 360 }, () => {
        ui.progress('Tickets of the track', values.done);
        ui.row({ gap: 8 }, () => {
          const isLess = ui.button('Less', { icon: 'minus', disabled: values.done <= 0 });
          const isMore = ui.button('More', { icon: 'plus', disabled: values.done >= 1 });
          const step = isMore ? 0.1 : isLess ? -0.1 : 0;
          values.done = Math.min(1, Math.max(0, Math.round((values.done + step) * 10) / 10));
        });
      });
    });
    show('Nobody can tell how much', () => {
      ui.progress('Connecting to the server', null, { maxWidth: 360 });
    });
    show('Tones', () => {
      ui.column({ gap: 12, maxWidth: 360 }, () => {
        ui.progress('Done', 1, { tone: 'success' });
        ui.progress('Blocked', 0.55, { tone: 'warning' });
        ui.progress('Failed', 0.72, { tone: 'danger' });
        ui.progress('Downloading', 0.08, { tone: 'info' });
      });
    });
    show('Nothing done, the label hidden, and a label that is too long', () => {
      ui.column({ gap: 12, maxWidth: 240 }, () => {
        ui.progress('Not begun', 0);
        ui.progress('Without a label that is seen', 0.3, { labelHidden: true });
        ui.progress('Reading the whole history of the project from the server', 0.5);
      });
    });
  },
});
