import type { PopupProps } from '../../../../shared/ui/surfaces/props.js';
import { styleSizing, styleStack } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { make, setAttribute, setBox, setStyle } from '../../semantics/elements.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { canScroll, createScroller, describeScroller, dragThumb, paintThumb } from '../scrollbar.js';

export const popup: KindDefinition<'popup'> = {
  floating: true,
  axis: 'column',
  clips: 'overflow',
  // Higher than the viewport: what does not fit, the buttons at the foot above all, can be scrolled to.
  scrolls: true,
  layout(yoga, props, { theme }) {
    styleSizing(yoga, props, { axis: 'column' });
    const { space } = theme;
    const defaults = isNote(props) ? { gap: space.s, padding: space.m } : { gap: space.m, padding: space.l };
    styleStack(yoga, props, { direction: 'column', ...defaults });
  },
  paint(brush, look) {
    const { props, width, height, theme, state } = look;
    const { backdrop } = state;
    const { palette, radius, shadow } = theme;
    if (backdrop) {
      const { shadow: fill } = palette;
      brush.box(backdrop.x, backdrop.y, backdrop.width, backdrop.height, { fill, fillAlpha: theme.dim });
    }
    brush.shadow(0, shadow.y, width, height, radius.window, shadow.focused);
    const toned = props.tone !== undefined && props.tone !== 'default';
    brush.box(0, 0, width, height, {
      fill: palette.popup,
      border: toned ? palette.tones[props.tone ?? 'default'] : palette.controlBorder,
      radius: radius.window,
    });
    brush.above();
    paintThumb(brush, look, areaOf(look));
    if (state.ring !== 'content') return;
    const { focus: border } = palette;
    brush.box(0, 0, width, height, { border, borderWidth: theme.ring.width, radius: radius.window });
  },
  create(document) {
    const main = make(document, 'div');
    const backdrop = make(document, 'div', 'rk-backdrop');
    backdrop.setAttribute('aria-hidden', 'true');
    const scroller = createScroller(document);
    main.append(backdrop, scroller.content, scroller.thumb);
    return { main, content: scroller.content, parts: { backdrop, ...scroller } };
  },
  describe({ main, parts }, look) {
    const { props, state } = look;
    const { backdrop } = parts;
    const dimmed = state.backdrop;
    if (backdrop) setStyle(backdrop.style, 'display', dimmed ? 'block' : 'none');
    if (backdrop && dimmed) setBox(backdrop, dimmed.x, dimmed.y, dimmed.width, dimmed.height);
    setAttribute(main, 'role', props.role);
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-modal', props.modal ? 'true' : null);
    main.classList.toggle('rk-solid', !isNote(props));
    main.classList.toggle('rk-note', isNote(props));
    describeScroller(parts, look, areaOf(look), canScroll(look) ? `${props.label} content` : null);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look), act);
    },
  },
};

/** It only tells something, in passing: the pointer goes through to what it covers. */
function isNote({ role }: Readonly<PopupProps>): boolean {
  return role === 'status';
}

function areaOf({ width, height }: NodeLook): Rect {
  return { x: 0, y: 0, width, height };
}
