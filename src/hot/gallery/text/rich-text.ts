import { page } from '../page.js';

export const richTextPage = page({
  title: 'Rich text',
  about:
    'A text of spans that look or do something of their own. It wraps, is selected and copied as one text.',
  keys: 'Tab goes to each link, Enter follows it. What that means is for hot code to say: nothing is opened.',
  initial: () => ({ followed: '' }),
  draw({ ui }, values, show) {
    const follow = (link: string | null): void => {
      if (link) values.followed = link;
    };
    show('Spans', () => {
      ui.richText([
        'Plain, ',
        { text: 'strong', strong: true },
        ', ',
        { text: 'emphasis', emphasis: true },
        ', ',
        { text: 'both', strong: true, emphasis: true },
        ', ',
        { text: 'struck out', strike: true },
        ', ',
        { text: 'code()', code: true },
        ', ',
        { text: 'a warning', tone: 'warning' },
        ' and ',
        { text: 'a danger', tone: 'danger', strong: true },
        '.',
      ]);
    });
    show('Links', () => {
      follow(
        ui.richText(
          [
            'See ',
            { text: 'the ticket', link: 'T-001' },
            ', or ',
            { text: 'the chapter on reloading that has a long name', link: 'https://example.org/reloading' },
            ' if this column is narrow enough to break it.',
          ],
          { maxWidth: 300 },
        ),
      );
      ui.text(values.followed === '' ? 'No link followed yet' : `Followed: ${values.followed}`, {
        tone: 'secondary',
      });
    });
    show('Long, with words that go on from span to span', () => {
      ui.richText(
        [
          'The worker runs ',
          { text: 'renderMainInterface', code: true },
          ' once a frame and ',
          { text: 're', emphasis: true },
          'builds the whole interface; only what ',
          { text: 'changed', strong: true },
          ' crosses to the main thread, as ',
          { text: 'records', emphasis: true },
          ' by key. A line may be broken inside ',
          { text: 'app.services.call("clipboard", "writeText", text)', code: true },
          ' too, and its box goes on below.',
        ],
        { maxWidth: 360 },
      );
    });
    show('Captions, and text at the end', () => {
      ui.richText(['Saved ', { text: '12 s', tone: 'success' }, ' ago'], { role: 'caption', tone: 'muted' });
      ui.richText(['Sum: ', { text: '1,024', strong: true }], { align: 'end', width: 200 });
    });
    show('From right to left', () => {
      ui.richText(['זהו ', { text: 'טקסט', strong: true }, ' עם ', { text: 'קישור', link: 'he' }], {
        width: 300,
      });
    });
  },
});
