import { page } from '../page.js';

const EVENTS = [
  'INFO  worker-3  ticket T-017 done in 41 s, 12,480 tokens',
  'DEBUG pool      slot 2 is free again',
  'INFO  lead      track T-004 has 3 tickets left',
  'WARN  model     429 Too Many Requests, tried again in 2 s',
  'ERROR worker-1  the patch of src/state/undo.ts did not apply: line 112 is another',
];

/** 16,000 lines, a good megabyte. Made once: a page draws the same text in each frame. */
const LOG = Array.from({ length: 16_000 }, (_, line) => {
  const second = String(line % 60).padStart(2, '0');
  return `12:${String(Math.floor(line / 60) % 60).padStart(2, '0')}:${second}  ${EVENTS[line % EVENTS.length]}`;
}).join('\n');

const PROSE = `The text of an entry may be long, and is there to be read. It wraps behind white space at the width that it has, and a word that is longer than the line, such as https://example.org/a/very/long/address/that/goes/on/and/on/and/never/has/a/space, is cut.

Lines that are empty stay empty. What is selected is copied as it was written: wrapping adds no line breaks.`;

const SCRIPTS = `日本語の文章には空白がないので、どこでも折り返すことができます。
مرحبا بالعالم، هذا سطر مكتوب من اليمين إلى اليسار.
שלום עולם, זו שורה מימין לשמאל.
Emoji 👩‍🚀 🎉 and e\u0301 are one letter each.
\tA tab reaches to the next stop:\t1\t22\t333`;

export const textViewPage = page({
  title: 'Text view',
  about: 'A long text to be read, searched and copied: a log, a file, an answer of a model.',
  keys: 'Arrows, Home, End, Page Up and Page Down scroll; with Shift they select, with Ctrl and Shift by words. Ctrl+A selects all, Escape nothing, Ctrl+C copies. Ctrl+F finds; F3 and Shift+F3 go from match to match. A finger that is held selects words.',
  initial: () => ({ lines: 3, wrap: false }),
  draw({ ui }, values, show) {
    show('A megabyte, with line numbers', () => {
      ui.textView('Log of the workers', LOG, { lineNumbers: true, wrap: false, height: 280 });
    });
    show('Prose, wrapped', () => {
      ui.textView('Entry', PROSE);
    });
    show('Narrow, wrapped or not', () => {
      values.wrap = ui.toggle('Wrap', values.wrap);
      ui.textView('Narrow', PROSE, { width: 280, height: 160, wrap: values.wrap });
    });
    show('All scripts', () => {
      ui.textView('Scripts', SCRIPTS, { lineNumbers: true });
    });
    show('It grows: selection and place stay', () => {
      ui.row({}, () => {
        if (ui.button('Add a line')) values.lines++;
      });
      const lines = Array.from({ length: values.lines }, (_, line) => `line ${line + 1}`);
      ui.textView('Growing', lines.join('\n'), { lineNumbers: true, height: 120 });
    });
    show('Empty', () => {
      ui.textView('Nothing yet', '');
    });
  },
});
