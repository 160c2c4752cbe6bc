import type { Rect } from '../../layout/place.js';
import type { NodeLook } from '../kind.js';
import type { PaneTab } from './pane-look.js';

/** What is in a window's title bar, and where. CSS px from the window's top left. */
export interface TitleBar {
  /** In a plain bar. */
  readonly collapse: Rect | null;
  readonly title: Rect | null;
  readonly tabs: readonly TabBox[];
  readonly maximise: Rect;
  readonly close: Rect | null;
}

export interface TabBox {
  readonly tab: PaneTab;
  readonly isActive: boolean;
  readonly box: Rect;
  readonly close: Rect | null;
}

/** At a text scale of 1. */
const WIDEST_TAB = 200;
/** Narrower tabs have no close button of their own, unless they are seen. */
const ROOMY_TAB = 88;

export function titleBarOf(look: NodeLook<'window'>): TitleBar {
  const { props, width, key, state, theme } = look;
  const { titleBar, space } = theme;
  const side = theme.control.compact;
  const inset = (titleBar - side) / 2;
  const button = (x: number): Rect => ({ x, y: inset, width: side, height: side });
  const { tabs } = state.pane;
  if (tabs) {
    const maximise = button(width - inset - side);
    const room = maximise.x - space.xs;
    const boxes = tabBoxes(tabs, key, look, room);
    return {
      collapse: null,
      title: null,
      maximise,
      tabs: boxes,
      close: boxes.find(({ isActive }) => isActive)?.close ?? null,
    };
  }
  const close = props.closable ? button(width - inset - side) : null;
  const maximise = button((close?.x ?? width - inset) - side);
  const collapse = button(inset);
  const titleX = collapse.x + side + space.xs;
  const title = { x: titleX, y: 0, width: maximise.x - space.xs - titleX, height: titleBar };
  return { collapse, title, maximise, tabs: [], close };
}

/** As wide as their titles, and all the narrower where there is no room for that. */
function tabBoxes(tabs: readonly PaneTab[], active: string, look: NodeLook, room: number): TabBox[] {
  const { theme, text } = look;
  const { titleBar, control, scale } = theme;
  const side = control.compact;
  const natural = tabs.map(({ title, isClosable }) =>
    Math.min(
      WIDEST_TAB * scale,
      Math.ceil(text.width(title, 'windowTitle')) + 2 * control.padding + (isClosable ? side : 0),
    ),
  );
  const sum = natural.reduce((total, width) => total + width, 0);
  const factor = Math.min(1, room / sum);
  let x = 0;
  return tabs.map((tab, index) => {
    const isActive = tab.key === active;
    const width = Math.max(side, Math.floor((natural[index] ?? 0) * factor));
    const box = { x, y: 0, width, height: titleBar };
    x += width;
    const hasClose = tab.isClosable && (isActive ? width >= 2 * side : width >= ROOMY_TAB * scale);
    const inset = (titleBar - side) / 2;
    const close = hasClose ? { x: box.x + width - inset - side, y: inset, width: side, height: side } : null;
    return { tab, isActive, box, close };
  });
}
