import type { Rect } from '../../layout/place.js';
import { Edge, FlexDirection, YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute, setBox, setStyle, setText } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { canScroll, createScroller, describeScroller, dragThumb, paintThumb } from '../scrollbar.js';
import { closeButton, commandOf } from './bar-buttons.js';

export const dialog: KindDefinition<'dialog'> = {
  floating: true,
  axis: 'column',
  clips: 'overflow',
  // Where there is no room for its content, title and buttons at once: else its content scrolls by itself.
  scrolls: true,
  inset: ({ theme }) => ({ x: 0, y: headHeight(theme) }),
  layout(yoga, _props, { theme }) {
    yoga.setFlexDirection(FlexDirection.Column);
    yoga.setAlignItems(YogaAlign.Stretch);
    yoga.setPadding(Edge.Top, headHeight(theme));
  },
  paint(brush, look) {
    const { props, width, height, theme, state } = look;
    const { palette, radius, shadow, space, control } = theme;
    if (state.backdrop) {
      const { x, y, width: across, height: down } = state.backdrop;
      brush.box(x, y, across, down, { fill: palette.shadow, fillAlpha: theme.dim });
    }
    brush.shadow(0, shadow.y, width, height, radius.window, shadow.focused);
    brush.box(0, 0, width, height, {
      fill: palette.surfaces[2],
      border: palette.controlBorder,
      radius: radius.window,
    });
    const close = closeBox(look);
    const title = brush.text.set(props.title, 'title', close.x - 2 * space.l, false);
    brush.lines(space.l, titleTop(theme), title, {
      face: 'title',
      colour: palette.heading,
    });
    const isHovered = state.hover === 'close';
    if (isHovered || state.press === 'close') {
      const fill = state.press === 'close' ? palette.surfaces[1] : palette.surfaces[3];
      brush.box(close.x, close.y, close.width, close.height, { fill, radius: radius.control });
    }
    const inset = (close.width - control.icon) / 2;
    const ink = isHovered ? palette.tones.default : palette.tones.secondary;
    brush.icon(close.x + inset, close.y + inset, control.icon, 'close', ink);
    if (state.ring === 'close') brush.ring(close.x, close.y, close.width, close.height, radius.control);
    brush.above();
    const area = areaOf(look);
    paintThumb(brush, look, area);
    if (state.ring !== 'content') return;
    const { focus: border } = palette;
    brush.box(area.x, area.y, area.width, area.height, {
      border,
      borderWidth: theme.ring.width,
      radius: radius.window,
    });
  },
  create(document) {
    const main = make(document, 'div', 'rk-solid');
    const backdrop = make(document, 'div', 'rk-backdrop');
    backdrop.setAttribute('aria-hidden', 'true');
    const title = make(document, 'h2', 'rk-through');
    const scroller = createScroller(document);
    const close = make(document, 'button', 'rk-press');
    close.type = 'button';
    // The close button comes last: the keyboard's way begins with what is asked.
    main.append(backdrop, title, scroller.content, scroller.thumb, close);
    return { main, content: scroller.content, parts: { backdrop, title, close, ...scroller } };
  },
  describe({ main, parts }, look) {
    const { props, state, width, theme } = look;
    const { backdrop, title, close } = parts;
    if (!backdrop || !title || !close) return;
    setAttribute(main, 'role', props.alert ? 'alertdialog' : 'dialog');
    setAttribute(main, 'aria-label', props.title);
    setAttribute(main, 'aria-modal', 'true');
    setStyle(backdrop.style, 'display', state.backdrop ? 'block' : 'none');
    if (state.backdrop) {
      const { x, y, width: across, height: down } = state.backdrop;
      setBox(backdrop, x, y, across, down);
    }
    setText(title, props.title);
    setBox(title, 0, 0, width, headHeight(theme));
    describeScroller(parts, look, areaOf(look), canScroll(look) ? `All of ${props.title}` : null);
    setAttribute(close, 'aria-label', closeButton(props.title).name);
    const box = closeBox(look);
    setBox(close, box.x, box.y, box.width, box.height);
  },
  commands: ({ key, props }) => [
    commandOf(closeButton(props.title), (act) => act.send({ type: 'close', key })),
  ],
  handlers: {
    click(_event, part, { key }, act) {
      if (part === 'close') act.send({ type: 'close', key });
    },
    pointerdown(event, part, look, act) {
      if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look), act);
    },
    keydown(event, _part, { key }, act) {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      event.preventDefault();
      act.send({ type: 'close', key });
    },
  },
};

/** Below title and close button. */
function areaOf({ width, height, theme }: NodeLook): Rect {
  const y = headHeight(theme);
  return { x: 0, y, width, height: Math.max(0, height - y) };
}

/** Title and close button, CSS px. */
function headHeight({ faces, space }: Pick<Theme, 'faces' | 'space'>): number {
  return titleTop({ space }) + faces.title.lineHeight;
}

/** The content has as much room again above it. */
function titleTop({ space }: Pick<Theme, 'space'>): number {
  return space.m;
}

function closeBox({ width, theme }: NodeLook): Rect {
  const side = theme.control.compact;
  const inset = titleTop(theme) + (theme.faces.title.lineHeight - side) / 2;
  return { x: width - inset - side, y: inset, width: side, height: side };
}
