import type { TextAlign } from '../../../../shared/ui/text/props.js';
import { isRightToLeft } from '../../../../shared/ui/text/right-to-left.js';
import { setAttribute } from '../../semantics/elements.js';

export interface Alignment {
  readonly isRightToLeft: boolean;
  /** Share of a line's free room that is to its left. */
  readonly before: 0 | 0.5 | 1;
}

const LEFT: Alignment = { isRightToLeft: false, before: 0 };

/** How the lines of a text lie: `start` and `end` go by the direction that it is written in. */
export function alignmentOf(text: string, align: TextAlign = 'start'): Alignment {
  const rtl = isRightToLeft(text);
  if (!rtl && align === 'start') return LEFT;
  return { isRightToLeft: rtl, before: align === 'center' ? 0.5 : (align === 'start') === rtl ? 1 : 0 };
}

/** The same for the element, whose class is `className` besides. */
export function describeAlignment(
  element: HTMLElement,
  text: string,
  align: TextAlign | undefined,
  className: string,
): void {
  setAttribute(element, 'dir', isRightToLeft(text) ? 'rtl' : null);
  const whole = align === undefined || align === 'start' ? className : `${className} rk-align-${align}`;
  if (element.className !== whole) element.className = whole;
}
