import { page } from '../page.js';

export const popupPage = page({
  title: 'Popup and dock',
  about:
    'A popup lies over the windows, at a place of the screen, while it is drawn: for what is told in passing. A dock is a bar along an edge, which the windows keep out of.',
  keys: 'Neither takes the focus by itself; Tab comes to what is in them.',
  initial: () => ({ place: '', hasDock: false }),
  draw({ ui }, values, show) {
    show('Popups', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        for (const anchor of ['top-right', 'bottom-right', 'bottom-center', 'center']) {
          if (ui.button(`At ${anchor}`)) values.place = values.place === anchor ? '' : anchor;
        }
      });
    });
    if (values.place !== '') {
      const anchor = values.place as 'top-right' | 'bottom-right' | 'bottom-center' | 'center';
      ui.popup('An example', { anchor, role: 'dialog', maxWidth: 320 }, () => {
        ui.text('An example', { role: 'title' });
        ui.text('It is over the windows, and they can be used all the same.', { tone: 'secondary' });
        if (ui.button('Close##popup')) values.place = '';
      });
    }
    show('A dock', () => {
      values.hasDock = ui.toggle('Show a bar at the bottom', values.hasDock);
      if (!values.hasDock) return;
      ui.dock('Example bar', { edge: 'bottom', height: 32 }, () => {
        ui.text('A bar along the bottom edge.', { role: 'caption', tone: 'secondary' });
      });
    });
  },
});
