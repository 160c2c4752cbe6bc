import type { IconName } from '../../../../shared/ui/icon-names.js';
import type { Rect } from '../../layout/place.js';
import type { Brush } from '../../paint/brush.js';
import type { NodeLook } from '../kind.js';
import { paintThumb } from '../scrollbar.js';
import { collapseButton, maximiseButton } from './bar-buttons.js';
import { type TabBox, type TitleBar, titleBarOf } from './title-bar.js';

export function paintWindow(brush: Brush, look: NodeLook<'window'>): void {
  const { state, width, theme } = look;
  const height = shownHeight(look);
  const { palette, radius, shadow, titleBar } = theme;
  const bar = titleBarOf(look);
  if (!state.pane.isDocked)
    brush.shadow(0, shadow.y, width, height, radius.window, state.front ? shadow.focused : shadow.others);
  brush.box(0, 0, width, height, { fill: palette.surfaces[1], radius: radiusOf(look) });
  if (bar.tabs.length > 0) paintTabs(brush, look, bar);
  else paintTitle(brush, look, bar);
  paintButton(brush, look, 'maximise', bar.maximise, maximiseButton(look).icon);
  // Where it fills the area, the edges of what is around it are its own.
  if (!state.pane.isMaximised) {
    const border = state.front ? palette.frontBorder : palette.border;
    brush.box(0, 0, width, height, { border, radius: radiusOf(look) });
  }
  if (!state.collapsed) {
    brush.above();
    paintThumb(brush, look, areaOf(look));
  }
  if (state.ring === 'bar' || state.ring === 'content') {
    const area = state.ring === 'bar' ? { x: 0, y: 0, width, height: titleBar } : areaOf(look);
    paintRing(brush, area);
  }
}

function paintTitle(brush: Brush, look: NodeLook<'window'>, bar: TitleBar): void {
  const { props, state, width, theme } = look;
  const { palette, titleBar } = theme;
  if (!state.collapsed) brush.box(0, titleBar, width, brush.hairline, { fill: palette.border });
  if (bar.collapse) paintButton(brush, look, 'collapse', bar.collapse, collapseButton(look).icon);
  if (bar.close) paintButton(brush, look, 'close', bar.close, 'close');
  if (!bar.title) return;
  const title = brush.text.set(props.title, 'windowTitle', bar.title.width, false);
  brush.lines(bar.title.x, (titleBar - title.height) / 2, title, {
    face: 'windowTitle',
    colour: state.front ? palette.heading : palette.tones.secondary,
  });
}

function paintTabs(brush: Brush, look: NodeLook<'window'>, bar: TitleBar): void {
  const { state, width, theme } = look;
  const { palette, titleBar } = theme;
  brush.box(0, 0, width, titleBar, { fill: palette.surfaces[2], radius: radiusOf(look) });
  // Round at the top alone.
  brush.box(0, titleBar / 2, width, titleBar / 2, { fill: palette.surfaces[2] });
  brush.box(0, titleBar - brush.hairline, width, brush.hairline, { fill: palette.border });
  bar.tabs.forEach((tab, index) => {
    paintTab(brush, look, tab, index);
  });
  const ring = bar.tabs.find((_tab, index) => state.ring === `tab${index}`);
  if (ring) paintRing(brush, ring.box);
}

function paintTab(
  brush: Brush,
  look: NodeLook<'window'>,
  { tab, isActive, box, close }: TabBox,
  index: number,
): void {
  const { state, theme } = look;
  const { palette, radius, titleBar, control } = theme;
  const isHovered = state.hover === `tab${index}` || state.hover === `close${index}`;
  if (isActive) {
    brush.box(box.x, 0, box.width, titleBar, {
      fill: palette.surfaces[1],
      ...(index === 0 ? { radius: radiusOf(look) } : {}),
    });
    brush.box(box.x, titleBar / 2, box.width, titleBar / 2, { fill: palette.surfaces[1] });
    const { accent } = palette.tones;
    const fill = state.front ? accent : palette.controlBorder;
    const start = index === 0 ? radiusOf(look) : 0;
    brush.box(box.x + start, 0, box.width - start, 2, { fill });
  } else if (isHovered) {
    brush.box(box.x, 0, box.width, titleBar - brush.hairline, {
      fill: palette.surfaces[3],
      radius: radius.control,
    });
  }
  brush.box(box.x + box.width, isActive ? 0 : 8, brush.hairline, titleBar - (isActive ? 0 : 16), {
    fill: palette.border,
  });
  const room = (close?.x ?? box.x + box.width - control.padding) - box.x - control.padding;
  const title = brush.text.set(tab.title, 'windowTitle', Math.max(0, room), false);
  brush.lines(box.x + control.padding, (titleBar - title.height) / 2, title, {
    face: 'windowTitle',
    colour: isActive && state.front ? palette.heading : palette.tones.secondary,
  });
  if (close) paintButton(brush, look, isActive ? 'close' : `close${index}`, close, 'close');
}

function paintButton(brush: Brush, look: NodeLook<'window'>, part: string, box: Rect, icon: IconName): void {
  const { state, theme } = look;
  const { palette, radius, control } = theme;
  const isHovered = state.hover === part;
  const isPressed = state.press === part;
  if (isHovered || isPressed) {
    const fill = isPressed ? palette.surfaces[2] : palette.surfaces[3];
    brush.box(box.x, box.y, box.width, box.height, { fill, radius: radius.control });
  }
  const inset = (box.width - control.icon) / 2;
  const ink = isHovered ? palette.tones.default : state.front ? palette.tones.secondary : palette.tones.muted;
  brush.icon(box.x + inset, box.y + inset, control.icon, icon, ink);
  if (state.ring === part) brush.ring(box.x, box.y, box.width, box.height, radius.control);
}

/** Inside the box: outside it would run over what is beside it. */
function paintRing(brush: Brush, { x, y, width, height }: Rect): void {
  const { palette, ring, radius } = brush.theme;
  brush.box(x + ring.offset, y + ring.offset, width - 2 * ring.offset, height - 2 * ring.offset, {
    border: palette.focus,
    borderWidth: ring.width,
    radius: radius.control,
  });
}

/** Behind round corners of one that fills the area the canvas would be seen. */
function radiusOf({ state, theme }: NodeLook<'window'>): number {
  return state.pane.isMaximised ? 0 : theme.radius.window;
}

/** Below the title bar. */
export function areaOf({ width, height, theme }: NodeLook): Rect {
  return { x: 0, y: theme.titleBar, width, height: height - theme.titleBar };
}

export function shownHeight({ state, height, theme }: NodeLook<'window'>): number {
  return state.collapsed ? theme.titleBar : height;
}
