import type { Ui } from '../../shared/ui/ui.js';
import type { Tone } from '../../shared/ui/vocabulary.js';
import type { ReloadFailure } from '../reload/failure.js';

/** As much of a stack as helps. */
const STACK_LINES = 8;

/** The code frame, or else the stack: line by line, so that none is wrapped and columns stay columns. */
export function drawSource(ui: Ui, { frame, stack }: ReloadFailure): void {
  const lines = frame === undefined ? stackLines(stack ?? '') : frameLines(frame);
  if (lines.length === 0) return;
  ui.column({ surface: 1, padding: 8 }, () => {
    ui.scroll('Source', { maxHeight: 240, gap: 0 }, () => {
      for (const { text, tone } of lines) ui.text(text, { role: 'code', tone, wrap: false });
    });
  });
}

interface Line {
  text: string;
  tone: Tone;
}

/**
 * The builder's frame: `> 12 | code`, `   13 | code`, and below the marked line a `^` under the column. What the lines
 * have in common at their start is left out, and more if the column would be out of sight.
 */
function frameLines(frame: string): Line[] {
  const lines = frame.split('\n').map((line) => {
    const [, gutter = '', code = line] = /^([> ] *\d* \|) ?(.*)$/.exec(line) ?? [];
    return { gutter, code };
  });
  const indents = lines.flatMap(({ code }) => (/[^\s^]/.test(code) ? [code.search(/\S/)] : []));
  const column = Math.max(...lines.map(({ code }) => (CARET.test(code) ? code.length : 0)));
  const from = Math.max(Math.min(...indents, column), column - COLUMNS);
  return lines.map(({ gutter, code }) => {
    const shown = code.slice(from);
    if (CARET.test(code)) return { text: `${gutter.replace('|', ' ')} ${shown}`, tone: 'danger' };
    return { text: `${gutter} ${shown}`, tone: gutter.startsWith('>') ? 'default' : 'muted' };
  });
}

/** Only tabs and spaces come before it, as wide as the code above. */
const CARET = /^\s*\^$/;
/** As many characters as the narrowest panel shows beside the line numbers, nearly. */
const COLUMNS = 40;

function stackLines(stack: string): Line[] {
  // V8 repeats the message above the calls; it has been said.
  const calls = stack.split('\n').filter((line) => /^\s*at |@/.test(line));
  // The runtime's own calls help nobody who looks for a defect in hot code.
  const own = calls.filter((line) => !line.includes('/assets/'));
  const shown = (own.length > 0 ? own : calls).map((line) => line.trim().replace(ADDRESS, ''));
  const rest = shown.length - STACK_LINES;
  const texts = rest > 0 ? [...shown.slice(0, STACK_LINES), `… ${rest} more`] : shown;
  return texts.map((text, index) => ({ text, tone: index === 0 ? 'default' : 'muted' }));
}

/** What is before a file's name in an address: the same in all lines, and longer than what differs. */
const ADDRESS = /\b(?:blob:)?https?:\/\/[^\s()]*\//g;
