import type { RadioGroupProps } from '../../../../shared/ui/controls/props.js';
import type { Rect, Size } from '../../layout/place.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Theme } from '../../theme.js';

export interface RadioPlaces extends Size {
  readonly radios: readonly Rect[];
}

/** Where the choices of a radio group are, CSS px from the top left of the first. */
export function placeRadios(
  props: Pick<RadioGroupProps, 'choices' | 'row'>,
  maxWidth: number,
  { theme, text }: Readonly<{ theme: Theme; text: TextMeasurer }>,
): RadioPlaces {
  const { control, space } = theme;
  const { height } = control;
  const radios: Rect[] = [];
  let x = 0;
  let y = 0;
  let widest = 0;
  for (const { label, icon } of props.choices) {
    const before = control.check + space.s + (icon ? control.icon + control.gap : 0);
    const width = Math.min(Math.ceil(before + text.width(label, 'body')), maxWidth);
    if (radios.length > 0 && (!props.row || x + width > maxWidth)) {
      x = 0;
      y += height;
    }
    radios.push({ x, y, width, height });
    widest = Math.max(widest, x + width);
    x += width + space.l;
  }
  return { radios, width: widest, height: y + height };
}
