import type { TextProps } from '../../../../shared/ui/text/props.js';
import { styleSizing } from '../../layout/flex-style.js';
import { make, setAttribute, setText } from '../../semantics/elements.js';
import type { Face } from '../../theme.js';
import type { KindDefinition } from '../kind.js';

export const text: KindDefinition<'text'> = {
  layout(yoga, props, { axis }) {
    styleSizing(yoga, props, { axis, shrinks: true });
  },
  measure(props, maxWidth, context) {
    return context.text.set(props.text, faceOf(props), maxWidth, props.wrap !== false);
  },
  paint(brush, { props, width, theme }) {
    const face = faceOf(props);
    // Half a px of grace: layout hands back the width that was measured, less what rounding took.
    const set = brush.text.set(props.text, face, Math.ceil(width + 0.5), props.wrap !== false);
    brush.lines(0, 0, set, { face, colour: theme.palette.tones[props.tone ?? 'default'] });
  },
  create(document) {
    return { main: make(document, 'div', 'rk-text'), parts: {} };
  },
  describe({ main }, { props }) {
    setText(main, props.text);
    setAttribute(main, 'role', props.level ? 'heading' : null);
    setAttribute(main, 'aria-level', props.level ? String(props.level) : null);
    const wrapping = props.wrap === false ? ' rk-one-line' : '';
    const className = `rk rk-text rk-${faceOf(props)}${wrapping}`;
    if (main.className !== className) main.className = className;
  },
};

function faceOf(props: Readonly<TextProps>): Face {
  return props.role ?? 'body';
}
