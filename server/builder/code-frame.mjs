const LINES_AROUND = 2;
/** Of a longer line only the stretch around the column is shown: minified code would fill the panel. */
const LONGEST_LINE = 200;

/**
 * The source lines around a place, the line marked by `>` and the column by a caret.
 * @param {string} text
 * @param {number} line 1-based
 * @param {number} column 1-based, in UTF-16 units
 */
export function codeFrame(text, line, column) {
  const lines = text.split(/\r\n|\n|\r/);
  const last = Math.min(lines.length, line + LINES_AROUND);
  const gutter = String(last).length;
  const start = Math.max(0, column - LONGEST_LINE / 2);
  const cut = (lines[line - 1] ?? '').length > LONGEST_LINE ? start : 0;
  const frame = [];
  for (let number = Math.max(1, line - LINES_AROUND); number <= last; number += 1) {
    const shown = (lines[number - 1] ?? '').slice(cut, cut + LONGEST_LINE);
    const mark = number === line ? '>' : ' ';
    frame.push(`${mark} ${String(number).padStart(gutter)} | ${shown}`.trimEnd());
    if (number === line) {
      // Tabs are kept so that the caret stands under its character at any tab width.
      const before = shown.slice(0, Math.max(0, column - 1 - cut)).replace(/[^\t]/g, ' ');
      frame.push(`  ${' '.repeat(gutter)} | ${before}^`);
    }
  }
  return frame.join('\n');
}
