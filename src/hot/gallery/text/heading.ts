import { page } from '../page.js';

export const headingPage = page({
  title: 'Heading',
  about:
    'Names what follows. Assistive technology lists headings by their level, and jumps from one to the next.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('Levels, with the roles that suit them', () => {
      ui.heading('Level 1: the page', { level: 1 });
      ui.heading('Level 2: a part of it', { role: 'title' });
      ui.heading('Level 3: a part of a part', { role: 'body', level: 3 });
    });
    show('A small one above a group of controls', () => {
      ui.heading('Provider', { role: 'caption', tone: 'muted', level: 3 });
      ui.text('http://localhost:11434/v1');
    });
    show('With code in it', () => {
      ui.richText(['How ', { text: 'defineHotModule', code: true }, ' is called'], {
        role: 'heading',
        level: 2,
      });
    });
    show('Long', () => {
      ui.heading('What a hot module may do while it is being replaced, and what it had better leave alone', {
        maxWidth: 360,
      });
    });
  },
});
