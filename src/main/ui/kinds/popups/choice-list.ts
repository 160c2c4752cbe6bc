import { Edge, FlexDirection, Overflow } from '../../layout/yoga.js';
import { make, setAttribute } from '../../semantics/elements.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { createScroller, dragThumb, gutterOf, paintThumb, placeScroller } from '../scrollbar.js';
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
    main.append(parts.content, parts.thumb);
    return { main, content: parts.content, parts };
  },
  describe({ main, content = main, parts }, look) {
    const { key, props } = look;
    // What scrolls is itself the list: between a list and its rows there may be nothing that takes the focus.
    setAttribute(content, 'id', elementId(key));
    setAttribute(content, 'role', props.role);
    setAttribute(content, 'aria-label', props.label);
    setAttribute(content, 'aria-activedescendant', props.active === null ? null : elementId(props.active));
    // A list of options is a part of its combobox, which is the stop; a menu is one itself.
    setAttribute(content, 'tabindex', props.role === 'menu' ? '0' : '-1');
    placeScroller(parts, look, areaOf(look));
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
