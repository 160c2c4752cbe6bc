import type { Rect } from '../../layout/place.js';
import { Edge, FlexDirection, Gutter, YogaAlign } from '../../layout/yoga.js';
import { make, setAttribute, setBox, setStyle, setText } from '../../semantics/elements.js';
import type { KindDefinition, NodeActions, NodeLook } from '../kind.js';
import { canScroll, createScroller, describeScroller, dragThumb, paintThumb } from '../scrollbar.js';

/** Reach of the invisible handles at the edges, inwards and outwards together, CSS px. */
const HANDLE = 8;
const CORNER = 16;
/** One step of an arrow key, CSS px: a unit of the grid. */
const KEY_STEP = 16;

const EDGES = ['right', 'bottom', 'corner'] as const;

export const window: KindDefinition<'window'> = {
  floating: true,
  axis: 'column',
  clips: 'overflow',
  scrolls: true,
  inset: ({ theme }) => ({ x: 0, y: theme.titleBar }),
  layout(yoga, _props, { theme }) {
    yoga.setFlexDirection(FlexDirection.Column);
    yoga.setAlignItems(YogaAlign.Stretch);
    yoga.setGap(Gutter.All, theme.space.s);
    yoga.setPadding(Edge.All, theme.space.m);
    yoga.setPadding(Edge.Top, theme.titleBar + theme.space.m);
  },
  paint(brush, look) {
    const { props, state, width, theme } = look;
    const height = shownHeight(look);
    const { palette, radius, shadow, titleBar, space, control } = theme;
    brush.shadow(0, shadow.y, width, height, radius.window, state.front ? shadow.focused : shadow.others);
    brush.box(0, 0, width, height, {
      fill: palette.surfaces[1],
      border: state.front ? palette.frontBorder : palette.border,
      radius: radius.window,
    });
    if (!state.collapsed) brush.box(0, titleBar, width, brush.hairline, { fill: palette.border });
    const boxes = partBoxes(look);
    for (const part of ['collapse', 'close'] as const) {
      const box = boxes[part];
      if (!box) continue;
      const hovered = state.hover === part;
      const pressed = state.press === part;
      if (hovered || pressed) {
        const fill = pressed ? palette.surfaces[2] : palette.surfaces[3];
        brush.box(box.x, box.y, box.size, box.size, { fill, radius: radius.control });
      }
      const icon = part === 'close' ? 'close' : state.collapsed ? 'chevron-right' : 'chevron-down';
      const inset = (box.size - control.icon) / 2;
      const ink = hovered
        ? palette.tones.default
        : state.front
          ? palette.tones.secondary
          : palette.tones.muted;
      brush.icon(box.x + inset, box.y + inset, control.icon, icon, ink);
      if (state.ring === part) brush.ring(box.x, box.y, box.size, box.size, radius.control);
    }
    const titleX = boxes.collapse.x + boxes.collapse.size + space.xs;
    const room = (boxes.close?.x ?? width) - titleX - space.s;
    const title = brush.text.set(props.title, 'windowTitle', room, false);
    brush.lines(titleX, (titleBar - title.height) / 2, title, {
      face: 'windowTitle',
      colour: state.front ? palette.heading : palette.tones.secondary,
    });
    if (!state.collapsed) {
      brush.above();
      paintThumb(brush, look, areaOf(look));
    }
    if (state.ring === 'bar' || state.ring === 'content') {
      const area = state.ring === 'bar' ? { x: 0, y: 0, width, height: titleBar } : areaOf(look);
      // Inside the bar: outside it would run over the content.
      brush.box(area.x + 2, area.y + 2, area.width - 4, area.height - 4, {
        border: palette.focus,
        borderWidth: theme.ring.width,
        radius: radius.control,
      });
    }
  },
  create(document) {
    const main = make(document, 'section', 'rk-solid');
    const bar = make(document, 'div', 'rk-bar');
    bar.tabIndex = 0;
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-roledescription', 'title bar');
    const title = make(document, 'div', 'rk-through');
    title.setAttribute('role', 'heading');
    title.setAttribute('aria-level', '2');
    const collapse = make(document, 'button', 'rk-press');
    collapse.type = 'button';
    const close = make(document, 'button', 'rk-press');
    close.type = 'button';
    const scroller = createScroller(document);
    const { content } = scroller;
    const right = make(document, 'div', 'rk-right');
    const bottom = make(document, 'div', 'rk-bottom');
    const corner = make(document, 'div', 'rk-corner');
    for (const handle of [right, bottom, corner]) handle.setAttribute('aria-hidden', 'true');
    main.append(bar, title, collapse, close, content, scroller.thumb, right, bottom, corner);
    return { main, content, parts: { bar, title, collapse, close, right, bottom, corner, ...scroller } };
  },
  describe({ main, content, parts }, look) {
    const { props, width, state, theme } = look;
    const height = shownHeight(look);
    const { bar, title, collapse, close, right, bottom, corner, thumb } = parts;
    if (!content || !bar || !title || !collapse || !close || !right || !bottom || !corner || !thumb) return;
    setAttribute(main, 'aria-label', props.title);
    setText(title, props.title);
    setAttribute(bar, 'aria-label', `${props.title}: arrow keys move, Shift and arrow keys resize`);
    setAttribute(
      collapse,
      'aria-label',
      state.collapsed ? `Expand ${props.title}` : `Collapse ${props.title}`,
    );
    setAttribute(collapse, 'aria-expanded', String(!state.collapsed));
    setAttribute(close, 'aria-label', `Close ${props.title}`);
    const boxes = partBoxes(look);
    setBox(bar, 0, 0, width, theme.titleBar);
    setBox(title, 0, 0, width, theme.titleBar);
    setBox(collapse, boxes.collapse.x, boxes.collapse.y, boxes.collapse.size, boxes.collapse.size);
    setStyle(close.style, 'display', boxes.close ? 'block' : 'none');
    if (boxes.close) setBox(close, boxes.close.x, boxes.close.y, boxes.close.size, boxes.close.size);
    // Hidden, but not taken out: what scrolls in it keeps its place.
    for (const element of [content, thumb, right, bottom, corner])
      element.classList.toggle('rk-hidden', state.collapsed);
    const name = canScroll(look) ? `${props.title} content` : null;
    if (!state.collapsed) describeScroller(parts, look, areaOf(look), name);
    setBox(right, width - HANDLE / 2, theme.titleBar, HANDLE, height - theme.titleBar);
    setBox(bottom, 0, height - HANDLE / 2, width, HANDLE);
    setBox(corner, width - CORNER / 2, height - CORNER / 2, CORNER, CORNER);
  },
  handlers: {
    click(_event, part, { key }, act) {
      if (part === 'close') act.send({ type: 'close', key });
      else if (part === 'collapse') act.toggleCollapsed();
    },
    dblclick(_event, part, _look, act) {
      if (part === 'bar') act.toggleCollapsed();
    },
    pointerdown(event, part, look, act) {
      if (!(event instanceof PointerEvent)) return;
      if (part === 'thumb') dragThumb(event, look, areaOf(look), act);
      const edge = EDGES.find((name) => name === part) ?? null;
      if (part !== 'bar' && edge === null) return;
      act.drag(event, act.grabWindow, (dx, dy) => act.dragWindow(edge, dx, dy));
    },
    keydown(event, part, _look, act) {
      if (part === 'bar' && event instanceof KeyboardEvent) moveByKey(event, act);
    },
  },
};

function moveByKey(event: KeyboardEvent, act: NodeActions): void {
  if (event.key === 'Enter') {
    act.toggleCollapsed();
    return;
  }
  const dx = event.key === 'ArrowLeft' ? -KEY_STEP : event.key === 'ArrowRight' ? KEY_STEP : 0;
  const dy = event.key === 'ArrowUp' ? -KEY_STEP : event.key === 'ArrowDown' ? KEY_STEP : 0;
  if ((dx === 0 && dy === 0) || event.altKey) return;
  event.preventDefault();
  act.grabWindow();
  act.dragWindow(event.shiftKey || event.ctrlKey ? 'corner' : null, dx, dy);
}

/** Below the title bar. */
function areaOf({ width, height, theme }: NodeLook): Rect {
  return { x: 0, y: theme.titleBar, width, height: height - theme.titleBar };
}

function shownHeight({ state, height, theme }: NodeLook<'window'>): number {
  return state.collapsed ? theme.titleBar : height;
}

interface PartBox {
  x: number;
  y: number;
  size: number;
}

function partBoxes({ props, width, theme }: NodeLook<'window'>): {
  collapse: PartBox;
  close: PartBox | null;
} {
  const size = theme.control.compact;
  const inset = (theme.titleBar - size) / 2;
  return {
    collapse: { x: inset, y: inset, size },
    close: props.closable === false ? null : { x: width - inset - size, y: inset, size },
  };
}
