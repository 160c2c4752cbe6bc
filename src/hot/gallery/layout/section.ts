import { page } from '../page.js';

export const sectionPage = page({
  title: 'Section',
  about: 'A part that is opened and closed by its heading. What it draws is drawn only while it is open.',
  keys: 'Enter or Space opens and closes it.',
  initial: (): Record<'details' | 'more' | 'thinking' | 'long', boolean> & { name: string } => ({
    details: true,
    more: false,
    thinking: false,
    long: false,
    name: '',
  }),
  draw({ ui }, values, show) {
    show('Open and closed', () => {
      values.details = ui.section('Details', values.details, {}, () => {
        ui.text('What is in it is indented under its heading.');
        values.name = ui.textField('Name', values.name);
        values.more = ui.section('More', values.more, {}, () => {
          ui.text('A section may have others in it.', { tone: 'secondary' });
        });
      });
      values.thinking = ui.section('Thinking', values.thinking, {}, () => {
        ui.text('A model’s reasoning, for whoever wants to read it.', { tone: 'secondary' });
      });
    });
    show('Disabled: neither opened nor closed, what is in it goes on', () => {
      ui.section('Fixed open', true, { disabled: true }, () => {
        values.name = ui.textField('Name', values.name);
      });
      ui.section('Fixed closed', false, { disabled: true }, () => {});
    });
    show('Narrow, with a long label', () => {
      values.long = ui.section(
        'A heading that is longer than the section is wide',
        values.long,
        { width: 200 },
        () => ui.text('The heading ends in an ellipsis, the text wraps.'),
      );
    });
  },
});
