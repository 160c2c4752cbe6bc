import type { IconProps } from '../../../../shared/ui/text/props.js';
import { YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition } from '../kind.js';

/** At a text scale of 1, CSS px. */
const SIZE = 16;

export const icon: KindDefinition<'icon'> = {
  layout(yoga, props, { stretched, theme }) {
    yoga.setWidth(sizeOf(props, theme));
    yoga.setHeight(heightOf(props, theme));
    yoga.setFlexShrink(0);
    yoga.setAlignSelf(stretched ? YogaAlign.FlexStart : YogaAlign.Auto);
  },
  paint(brush, { props, theme, height }) {
    const size = sizeOf(props, theme);
    brush.icon(0, (height - size) / 2, size, props.name, theme.palette.tones[props.tone ?? 'default']);
  },
  create: (document) => ({ main: make(document, 'div'), parts: {} }),
  describe({ main }, { props }) {
    const { label } = props;
    setAttribute(main, 'role', label === undefined ? null : 'img');
    setAttribute(main, 'aria-label', label);
    setAttribute(main, 'title', label);
    setAttribute(main, 'aria-hidden', label === undefined ? 'true' : null);
    // For its tooltip.
    main.classList.toggle('rk-solid', label !== undefined);
  },
};

/** At least a line: where the text beside it has several, it stands in the middle of the first. */
function heightOf(props: Readonly<IconProps>, theme: Theme): number {
  return Math.max(sizeOf(props, theme), theme.faces.body.lineHeight);
}

/** As the text beside it: even, so that what is centred beside it lies on whole px. */
function sizeOf({ size = SIZE }: Readonly<IconProps>, { scale }: Theme): number {
  return 2 * Math.round((size * scale) / 2);
}
