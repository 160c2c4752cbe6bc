import type { Brush, TextStyleChoice } from '../../paint/brush.js';
import type { SetText } from '../../text/text-measurer.js';
import type { Alignment } from './alignment.js';

/** Paints lines in a box of that width, CSS px: where their alignment puts them, and in the direction they are written in. */
export function paintAligned(
  brush: Brush,
  x: number,
  y: number,
  width: number,
  set: SetText,
  { before, isRightToLeft }: Alignment,
  style: TextStyleChoice,
): void {
  if (before === 0 && !isRightToLeft) {
    brush.lines(x, y, set, style);
    return;
  }
  const height = brush.text.lineHeight(style.face);
  for (const [index, line] of set.lines.entries()) {
    const lineWidth = brush.text.width(line, style.face);
    const one = { lines: [line], width: lineWidth, height };
    const left = x + (width - lineWidth) * before;
    brush.lines(left, y + index * height, one, { ...style, rightToLeft: isRightToLeft });
  }
}
