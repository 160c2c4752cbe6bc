import { styleSizing, styleStack } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { Edge, Overflow } from '../../layout/yoga.js';
import { make } from '../../semantics/elements.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { createScroller, describeScroller, dragThumb, gutterOf, paintThumb } from '../scrollbar.js';
import { paintSurface } from './stack.js';

export const scroll: KindDefinition<'scroll'> = {
  axis: 'column',
  clips: 'always',
  scrolls: true,
  layout(yoga, props, { theme, axis, scrollbar, scrollbarBelow, least, bounded, scrolled }) {
    styleSizing(yoga, props, { axis, hollow: true, scrolled, minHeight: least });
    // In a row its content would make the row as high as itself, however little room there is.
    if (axis === 'row' && bounded && props.height === undefined) {
      yoga.setHeight(0);
      yoga.setMinHeight('100%');
    }
    styleStack(yoga, props, { direction: 'column', gap: theme.space.s, padding: 0 });
    yoga.setOverflow(Overflow.Scroll);
    yoga.setPadding(Edge.Right, scrollbar ? (props.padding ?? 0) + gutterOf(theme) : undefined);
    yoga.setPadding(Edge.Bottom, scrollbarBelow ? (props.padding ?? 0) + gutterOf(theme) : undefined);
  },
  paint(brush, look) {
    const { state, theme, width, height } = look;
    paintSurface(brush, look);
    brush.above();
    paintThumb(brush, look, areaOf(look));
    if (!state.ring) return;
    // Inside: outside it would be cut off where the region fills its parent.
    const { focus: border } = theme.palette;
    brush.box(0, 0, width, height, { border, borderWidth: theme.ring.width, radius: theme.radius.control });
  },
  create(document) {
    const main = make(document, 'div');
    const parts = createScroller(document);
    main.append(parts.content, parts.thumb);
    return { main, content: parts.content, parts };
  },
  describe({ parts }, look) {
    describeScroller(parts, look, areaOf(look), look.props.label);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look), act);
    },
  },
};

function areaOf({ width, height }: NodeLook): Rect {
  return { x: 0, y: 0, width, height };
}
