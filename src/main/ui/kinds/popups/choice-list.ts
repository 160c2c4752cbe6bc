import { Edge, FlexDirection, Overflow } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { createScroller, describeScroller, dragThumb, gutterOf, paintThumb } from '../scrollbar.js';
import { elementId } from './element-id.js';

export const choiceList: KindDefinition<'choiceList'> = {
  axis: 'column',
  clips: 'overflow',
  scrolls: true,
  layout(yoga, props, { scrollbar, theme }) {
    yoga.setFlexDirection(FlexDirection.Column);
    yoga.setFlexShrink(1);
    yoga.setOverflow(Overflow.Scroll);
    yoga.setMaxHeight(props.maxHeight);
    yoga.setPadding(Edge.Right, scrollbar ? gutterOf(theme) : undefined);
  },
  paint(brush, look) {
    brush.above();
    paintThumb(brush, look, areaOf(look));
  },
  create(document) {
    const main = make(document, 'div');
    const parts = createScroller(document);
    main.tabIndex = -1;
    main.append(parts.content, parts.thumb);
    return { main, content: parts.content, parts };
  },
  describe({ main, parts }, look) {
    const { key, props } = look;
    setAttribute(main, 'id', elementId(key));
    setAttribute(main, 'role', props.role);
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-activedescendant', props.active === null ? null : elementId(props.active));
    describeScroller(parts, look, areaOf(look), null);
    // Keys are answered by the list, or by the field above it; the region is no stop of its own.
    setAttribute(parts.content ?? main, 'tabindex', '-1');
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look), act);
    },
  },
};

function areaOf({ width, height }: NodeLook): { x: number; y: number; width: number; height: number } {
  return { x: 0, y: 0, width, height };
}
