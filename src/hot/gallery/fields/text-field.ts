import { page } from '../page.js';

export const textFieldPage = page({
  title: 'Text field',
  about:
    'One line of text. The browser itself edits it: caret, selection, input methods, undo, paste and spelling.',
  keys: 'Enter submits. Escape leaves the field. Ctrl+Z undoes what was typed.',
  initial: () => ({
    name: 'Rekindle',
    search: 'reload',
    address: 'http://127.0.0.1:8080/v1',
    wrong: 'T 1',
    hidden: '',
    crowded: 'A text that is much longer than the field that it is in, so that its end is left out',
    submitted: '',
  }),
  draw({ ui }, values, show) {
    const narrow = { maxWidth: 320 };
    show('With its label above', () => {
      values.name = ui.textField('Name', values.name, { ...narrow, placeholder: 'What it is called' });
      if (ui.submitted('Name')) values.submitted = values.name;
      if (values.submitted) ui.text(`Submitted: ${values.submitted}`, { role: 'caption', tone: 'success' });
    });
    show('With an icon, and a button that empties it', () => {
      values.search = ui.textField('Search', values.search, {
        ...narrow,
        icon: 'search',
        clearable: true,
        labelHidden: true,
        input: 'search',
        placeholder: 'Search the entries',
      });
    });
    show('An address, with the keys for one on a touch keyboard', () => {
      values.address = ui.textField('Base address', values.address, {
        ...narrow,
        icon: 'server',
        input: 'url',
      });
    });
    show('Empty, with a placeholder and a hidden label', () => {
      values.hidden = ui.textField('Filter', values.hidden, {
        ...narrow,
        labelHidden: true,
        placeholder: 'Role or word',
      });
    });
    show('Wrong: the line below says what is', () => {
      const isRight = /^T-\d{3}$/.test(values.wrong);
      values.wrong = ui.textField('Ticket', values.wrong, {
        ...narrow,
        error: isRight ? undefined : 'A ticket is a T, a hyphen and three figures.',
      });
    });
    show('Disabled', () => {
      ui.textField('Project', 'Rekindle', { ...narrow, disabled: true });
      ui.textField('Search##disabled', '', {
        ...narrow,
        disabled: true,
        icon: 'search',
        placeholder: 'Search',
      });
    });
    show('Crowded and narrow', () => {
      values.crowded = ui.textField('Description', values.crowded, { width: 160, clearable: true });
    });
  },
});
