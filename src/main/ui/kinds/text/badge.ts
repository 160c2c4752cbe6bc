import type { BadgeProps } from '../../../../shared/ui/text/props.js';
import { YogaAlign } from '../../layout/yoga.js';
import { make, setBox, setText } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition } from '../kind.js';

const FACE = 'caption';
/** Wash of the tone behind the text. */
const WASH = 0.1;

export const badge: KindDefinition<'badge'> = {
  layout(yoga, _props, { stretched }) {
    yoga.setFlexShrink(0);
    yoga.setAlignSelf(stretched ? YogaAlign.FlexStart : YogaAlign.Auto);
  },
  measure({ text }, maxWidth, { theme, text: measurer }) {
    const { height, padding } = boxOf(theme);
    // A single figure stands in a circle.
    const width = Math.max(height, Math.ceil(measurer.width(text, FACE)) + 2 * padding);
    return { width: Math.min(width, maxWidth), height };
  },
  paint(brush, { props, width, theme }) {
    const { height, padding } = boxOf(theme);
    const { tones, surfaces, surfaceBorder } = theme.palette;
    const tone = toneOf(props);
    const radius = theme.radius.control === 0 ? 0 : height / 2;
    const isQuiet = tone === 'secondary' || tone === 'muted';
    // Washed over the lowest surface, wherever it lies: there every tone is legible on its own wash.
    brush.box(0, 0, width, height, { fill: surfaces[isQuiet ? 3 : 1], radius });
    if (isQuiet) {
      if (surfaceBorder !== null) brush.box(0, 0, width, height, { border: surfaceBorder, radius });
    } else {
      brush.box(0, 0, width, height, { fill: tones[tone], fillAlpha: WASH, radius });
      brush.box(0, 0, width, height, { border: tones[tone], borderAlpha: 0.5, radius });
    }
    brush.active(props.active === true);
    const set = brush.text.set(props.text, FACE, Math.ceil(width - 2 * padding + 0.5), false);
    brush.lines((width - set.width) / 2, (height - set.height) / 2, set, { face: FACE, colour: tones[tone] });
  },
  create(document) {
    const main = make(document, 'div');
    const text = make(document, 'span', `rk-text rk-${FACE} rk-one-line rk-cut`);
    main.append(text);
    return { main, parts: { text } };
  },
  describe({ parts: { text } }, { props, width, theme }) {
    if (!text) return;
    const { height, padding } = boxOf(theme);
    const { lineHeight } = theme.faces[FACE];
    setText(text, props.text);
    setBox(text, padding, (height - lineHeight) / 2, Math.max(0, width - padding), lineHeight);
  },
};

function boxOf({ faces, space }: Theme): { height: number; padding: number } {
  return { height: faces[FACE].lineHeight + space.xs, padding: space.s };
}

function toneOf({ tone }: Readonly<BadgeProps>) {
  return tone === undefined || tone === 'default' ? 'secondary' : tone;
}
