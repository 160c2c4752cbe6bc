import { styleSizing, styleStack } from '../../layout/flex-style.js';
import { Edge } from '../../layout/yoga.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import type { KindDefinition, NodeLook } from '../kind.js';

type Look = NodeLook<'section'>;

export const section: KindDefinition<'section'> = {
  disabledAlone: true,
  axis: 'column',
  layout(yoga, props, { axis, theme }) {
    styleSizing(yoga, props, { axis, shrinks: true, minHeight: theme.control.height });
    styleStack(yoga, props, { direction: 'column', gap: theme.space.s, padding: 0 });
    const { height, icon, gap } = theme.control;
    yoga.setPadding(Edge.Top, height + (props.isOpen ? theme.space.xs : 0));
    yoga.setPadding(Edge.Left, icon + gap);
    yoga.setPadding(Edge.Bottom, props.isOpen ? theme.space.s : 0);
  },
  paint(brush, look) {
    const { props, width, theme, state } = look;
    const { control, palette, radius } = theme;
    const { height, icon, gap } = control;
    const alpha = props.disabled ? theme.disabled : 1;
    const isLit = !props.disabled && (state.hover === 'header' || state.press === 'header');
    if (isLit) {
      const fill = palette.surfaces[state.press === 'header' ? 2 : 3];
      brush.box(0, 0, width, height, { fill, radius: radius.control });
    }
    const chevron = isOpen(look) ? 'chevron-down' : 'chevron-right';
    brush.icon(0, (height - icon) / 2, icon, chevron, palette.tones.secondary, alpha);
    const room = width - icon - gap;
    const label = brush.text.set(props.label, 'label', Math.max(0, room), false);
    const colour = palette.tones.default;
    brush.lines(icon + gap, (height - label.height) / 2, label, { face: 'label', colour, alpha });
    if (state.ring === 'header') brush.ring(0, 0, width, height, radius.control);
  },
  create(document) {
    const main = make(document, 'div');
    const heading = make(document, 'div');
    heading.setAttribute('role', 'heading');
    heading.setAttribute('aria-level', '3');
    const header = make(document, 'button', 'rk-press');
    header.type = 'button';
    heading.append(header);
    const content = make(document, 'div');
    main.append(heading, content);
    return { main, content, parts: { heading, header } };
  },
  describe({ parts: { heading, header } }, look) {
    if (!heading || !header) return;
    const { height } = look.theme.control;
    setText(header, look.props.label);
    setAttribute(header, 'disabled', look.props.disabled ? '' : null);
    setAttribute(header, 'aria-expanded', String(isOpen(look)));
    setBox(heading, 0, 0, look.width, height);
    setBox(header, 0, 0, look.width, height);
  },
  handlers: {
    click(_event, part, look, act) {
      if (part !== 'header' || look.props.disabled) return;
      const value = !isOpen(look);
      act.setEdited(value);
      act.send({ type: 'change', key: look.key, value });
    },
  },
};

function isOpen({ props, state }: Look): boolean {
  return typeof state.edited === 'boolean' ? state.edited : props.isOpen;
}
