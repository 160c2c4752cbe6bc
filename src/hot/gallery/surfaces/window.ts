import { page } from '../page.js';

export const windowPage = page({
  title: 'Window',
  about:
    'A part of the app with a place of its own, which is the user’s: moved by its title bar, resized by its sides and corners, collapsed, maximised, docked.',
  keys: 'On the title bar: arrow keys move, Shift and arrow keys resize, Enter collapses, Shift+Enter maximises. F6 and Shift+F6 go round the windows.',
  initial: () => ({ isOpen: false, isFixedOpen: false, isNarrowOpen: false, isEmptyOpen: false }),
  draw({ ui }, values, show) {
    show('With everything', () => {
      ui.text('It asks for a place and a size; from then on the user’s hold, also after a restart.');
      values.isOpen = ui.toggle('Open “Notes”', values.isOpen);
      if (!values.isOpen) return;
      const size = { width: 360, height: 260, minWidth: 200, minHeight: 120 };
      const options = { x: 240, y: 120, ...size, closable: true };
      values.isOpen = ui.window('Notes', options, () => {
        ui.text('What does not fit can be scrolled to.', { tone: 'secondary' });
        for (let line = 1; line <= 20; line += 1) ui.text(`Line ${line}`);
      });
    });
    show('Without a close button', () => {
      ui.text('For what is always there. A place that is left out is the next free step of a cascade.');
      values.isFixedOpen = ui.toggle('Show “Fixed”', values.isFixedOpen);
      if (!values.isFixedOpen) return;
      ui.window('Fixed', { width: 260, height: 160 }, () => ui.text('I stay.'));
    });
    show('A long title, and little room', () => {
      ui.text('The title gives way, the buttons do not. No window gets smaller than its smallest size.');
      values.isNarrowOpen = ui.toggle('Open the narrow one', values.isNarrowOpen);
      if (!values.isNarrowOpen) return;
      const title = 'A window with a title that is longer than it is wide';
      const options = { x: 660, y: 140, width: 220, height: 140, closable: true };
      values.isNarrowOpen = ui.window(title, options, () => {
        ui.text('Text wraps as it always does.');
      });
    });
    show('Empty', () => {
      ui.text('It says what it is for, and has the one button that starts it.');
      values.isEmptyOpen = ui.toggle('Open “Log”', values.isEmptyOpen);
      if (!values.isEmptyOpen) return;
      const options = { x: 420, y: 420, width: 320, height: 220, closable: true };
      values.isEmptyOpen = ui.window('Log', options, () => {
        ui.column({ grow: 1, align: 'center', justify: 'center', gap: 8 }, () => {
          ui.text('Nothing has happened yet', { role: 'title' });
          ui.text('What is sent and received is listed here.', { tone: 'secondary', align: 'center' });
          ui.button('Send a test', { look: 'primary' });
        });
      });
    });
  },
});
