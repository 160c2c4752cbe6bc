import { page } from '../page.js';

const CODE = `export function renderWindowIfOpen(app: App, title: string): void {
\tif (!app.state.showWindows[title]) return; // closed
\tapp.ui.window(title, { closable: true }, () => app.renderHub());
}`;

/** What a highlighter would find: keywords, types, strings and comments of so small a language. */
const PARTS = [
  [/\b(export|function|return|if|const)\b/g, 'accent'],
  [/\b(App|string|void)\b/g, 'info'],
  [/\b(true|false)\b/g, 'warning'],
  [/\/\/.*/g, 'muted'],
] as const;

const TONES = PARTS.flatMap(([pattern, tone]) =>
  [...CODE.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    tone,
  })),
).sort((a, b) => a.start - b.start);

const LONG = Array.from({ length: 200 }, (_, line) => `line ${line + 1} of a long listing`).join('\n');

export const codeBlockPage = page({
  title: 'Code block',
  about: 'Code to be read and copied. What colours it has is for hot code to say: any highlighter will do.',
  keys: 'Tab goes to the button that copies, and to the code where that scrolls: arrows, Home, End, Page Up and Page Down.',
  initial: () => ({}),
  draw({ ui }, _values, show) {
    show('With a language, colours and line numbers', () => {
      ui.codeBlock(CODE, { language: 'TypeScript', lineNumbers: true, tones: TONES });
    });
    show('Narrow: it scrolls', () => {
      ui.codeBlock(CODE, { language: 'TypeScript', width: 320, tones: TONES });
    });
    show('Long, of a height that is given', () => {
      ui.codeBlock(LONG, { lineNumbers: true, maxHeight: 200 });
    });
    show('Empty, and of all scripts', () => {
      ui.codeBlock('');
      ui.codeBlock('const greeting = "こんにちは, مرحبا, 👩‍🚀";');
    });
  },
});
