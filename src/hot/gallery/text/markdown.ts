import { page } from '../page.js';
import { FRIENDLY, STREAMED, UNFRIENDLY } from './markdown-samples.js';

export const markdownPage = page({
  title: 'Markdown',
  about:
    'A text that somebody else has written, drawn by the target renderMarkdown. It can be seen, copied, and nothing else.',
  keys: 'Tab goes to each link, and to the button of each block of code. Enter on a link asks before it opens anything.',
  initial: () => ({ written: '# Try it\n\n- *one*\n- `two`', streamed: 60 }),
  draw(app, values, show) {
    const { ui } = app;
    show('All of it', () => app.renderMarkdown(FRIENDLY, { label: 'All of it', maxWidth: 640 }));
    show('Narrow', () =>
      app.renderMarkdown(FRIENDLY.slice(0, FRIENDLY.indexOf('```')), { label: 'Narrow', maxWidth: 240 }),
    );
    show('Unfriendly', () => app.renderMarkdown(UNFRIENDLY, { label: 'Unfriendly', maxWidth: 640 }));
    show('As it is streamed', () => {
      values.streamed = ui.slider('Characters so far', values.streamed, {
        min: 0,
        max: STREAMED.length,
        step: 1,
      });
      app.renderMarkdown(STREAMED.slice(0, values.streamed), { label: 'Streamed', maxWidth: 640 });
    });
    show('Your own', () => {
      values.written = ui.textArea('Markdown', values.written, { minRows: 4, maxRows: 12 });
      app.renderMarkdown(values.written, { label: 'Your own', maxWidth: 640 });
    });
  },
});
