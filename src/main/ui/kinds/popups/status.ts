import { styleSizing } from '../../layout/flex-style.js';
import { make, setText } from '../../semantics/elements.js';
import type { KindDefinition } from '../kind.js';

export const status: KindDefinition<'status'> = {
  layout: (yoga, props, { axis }) => styleSizing(yoga, props, { axis }),
  measure: (props, maxWidth, { text }) => text.set(props.text, 'caption', maxWidth, false),
  paint(brush, { props, width, height, theme }) {
    const line = brush.text.set(props.text, 'caption', Math.ceil(width + 0.5), false);
    const colour = theme.palette.tones[props.tone ?? 'secondary'];
    brush.lines(0, (height - line.height) / 2, line, { face: 'caption', colour });
  },
  create(document) {
    const main = make(document, 'div', 'rk-caption rk-one-line rk-cut');
    main.setAttribute('role', 'status');
    return { main, parts: {} };
  },
  describe: ({ main }, { props }) => setText(main, props.text),
};
