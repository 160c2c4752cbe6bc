import { page } from '../page.js';

const LINES = 60;

export const dialogPage = page({
  title: 'Dialog',
  about: 'Asks for something before all else: what is behind it is dimmed, and cannot be used.',
  keys: 'The focus begins in the first field, else on the primary button, and stays inside; Escape closes, and the focus goes back where it was.',
  initial: () => ({ open: '', name: 'A note', isAsking: false, said: 'Nothing yet' }),
  draw({ ui }, values, show) {
    const close = (said: string): void => {
      values.said = said;
      values.open = '';
    };
    const opener = (label: string, which: string): void => {
      if (ui.button(label)) values.open = which;
    };
    show('With a field and buttons, and one over it', () => {
      opener('Rename…', 'rename');
      if (values.open !== 'rename') return;
      const isOpen = ui.dialog(
        'Rename the note',
        {},
        () => {
          values.name = ui.textField('Name', values.name);
        },
        () => {
          if (ui.button('Delete…', { look: 'danger' })) values.isAsking = true;
          ui.row({ grow: 1 }, () => {});
          if (ui.button('Cancel')) close('Cancelled');
          if (ui.button('Rename', { look: 'primary' })) close(`Renamed: ${values.name}`);
        },
      );
      if (!isOpen) close('Closed');
    });
    if (values.isAsking) {
      const isOpen = ui.dialog(
        'Delete the note?',
        { alert: true, width: 360 },
        () => ui.text('It cannot be brought back.'),
        () => {
          if (ui.button('Keep it')) values.isAsking = false;
          if (!ui.button('Delete', { look: 'danger' })) return;
          values.isAsking = false;
          close('Deleted');
        },
      );
      if (!isOpen) values.isAsking = false;
    }
    show('Long: the content scrolls, the buttons stay', () => {
      opener('Terms…', 'long');
      if (values.open !== 'long') return;
      const isOpen = ui.dialog(
        'Terms',
        { width: 560 },
        () => {
          for (let line = 1; line <= LINES; line += 1) ui.text(`Paragraph ${line} of many.`);
        },
        () => {
          if (ui.button('Agree', { look: 'primary' })) close('Agreed');
        },
      );
      if (!isOpen) close('Closed');
    });
    show('Narrow, without buttons, and with a long title', () => {
      opener('About…', 'about');
      if (values.open !== 'about') return;
      const title = 'About this app, and everything that there is to know about it';
      const isOpen = ui.dialog(title, { width: 280 }, () => {
        ui.text('The close button and Escape are enough.', { tone: 'secondary' });
      });
      if (!isOpen) close('Closed');
    });
    ui.text(values.said, { tone: 'secondary' });
  },
});
