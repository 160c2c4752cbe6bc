import { page } from '../page.js';

export const textAreaPage = page({
  title: 'Text area',
  about: 'Several lines of text. It grows with its text, up to a limit; then it scrolls.',
  keys: 'Enter makes a new line, Ctrl+Enter submits. Escape leaves the field.',
  initial: () => ({
    message: '',
    notes:
      'Data in stable memory,\ncode in reloadable modules.\n\nWrite some more lines: the field grows to eight.',
    wrong: '{ "tracks": [ }',
    long: 'word '.repeat(20_000),
    sent: 0,
  }),
  draw({ ui }, values, show) {
    const narrow = { maxWidth: 420 };
    show('Empty: three lines high', () => {
      values.message = ui.textArea('Message', values.message, { ...narrow, placeholder: 'Write an entry' });
      if (ui.submitted('Message')) {
        values.sent += 1;
        values.message = '';
      }
      if (values.sent > 0) ui.text(`Sent ${values.sent}`, { role: 'caption', tone: 'success' });
    });
    show('From one line to eight', () => {
      values.notes = ui.textArea('Notes', values.notes, { ...narrow, minRows: 1, maxRows: 8 });
    });
    show('Wrong: the line below says what is', () => {
      values.wrong = ui.textArea('Plan', values.wrong, {
        ...narrow,
        minRows: 2,
        error: isJson(values.wrong) ? undefined : 'This is not JSON: a list or an object is left open.',
      });
    });
    show('Disabled', () => {
      ui.textArea('Context', 'Goes on with every request.', { ...narrow, minRows: 2, disabled: true });
    });
    show('100,000 characters: only what is seen is set in lines', () => {
      values.long = ui.textArea('Long', values.long, { ...narrow, maxRows: 4, labelHidden: true });
    });
  },
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
