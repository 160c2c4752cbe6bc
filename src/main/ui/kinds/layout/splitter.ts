import { styleSizing } from '../../layout/flex-style.js';
import type { Rect, Size } from '../../layout/place.js';
import { type SplitLimits, shareAt, splitAt, splitLimits } from '../../layout/split.js';
import { make, setAttribute, setBox } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import type { Cell, KindDefinition, NodeActions, NodeLook } from '../kind.js';

type Look = NodeLook<'splitter'>;

/** Of a pane, CSS px at a text scale of 1. */
const LEAST = 48;
/** One step of an arrow key, and of Page Up and Page Down, CSS px: units of the grid. */
const STEP = 16;
const PAGE = 96;
/** How far the handle reaches into each pane, CSS px: the line between them is too thin to be hit. */
const REACH = 4;
const NO_SIZE: Size = { width: 0, height: 0 };

/** What a second pane's content asks for along the axis where that is its least, CSS px, by the splitter's element. */
const contentLengths = new WeakMap<HTMLElement, number>();

export const splitter: KindDefinition<'splitter'> = {
  axis: 'column',
  layout(yoga, props, { axis, scrolled }) {
    // What must have room for a pane's content does not give way: what is around it scrolls.
    styleSizing(yoga, props, { axis, hollow: props.minSecond !== 'content', scrolled });
  },
  arrange(cells, room, look) {
    const [first, second] = cells;
    const gap = gapOf(look.theme);
    const sideBySide = isSideBySide(look);
    const isGiven = room.fills && room.height !== undefined;
    const natural = isGiven ? NO_SIZE : naturalSize([first, second], gap, sideBySide);
    const width = room.fills ? (room.width ?? 0) : Math.min(natural.width, room.width ?? natural.width);
    if (look.props.minSecond === 'content') {
      const content = second?.measure(sideBySide ? undefined : width) ?? NO_SIZE;
      contentLengths.set(look.main, Math.ceil(sideBySide ? content.width : content.height));
    }
    const least = leastOf(look);
    const keepsContent = look.props.minSecond === 'content' && !sideBySide;
    const height = room.height ?? (keepsContent ? least.first + gap + least.second : natural.height);
    const limits = limitsIn(look, sideBySide ? width : height);
    const at = splitAt(shareOf(look), limits);
    const rest = limits.room - at;
    const boxes: Rect[] = sideBySide
      ? [
          { x: 0, y: 0, width: at, height },
          { x: at + gap, y: 0, width: rest, height },
        ]
      : [
          { x: 0, y: 0, width, height: at },
          { x: 0, y: at + gap, width, height: rest },
        ];
    return { width, height, boxes };
  },
  paint(brush, look) {
    const { state, theme } = look;
    const { palette } = theme;
    const line = lineOf(look);
    const active = state.press === 'handle' || state.hover === 'handle';
    const thickness = active ? theme.ring.width : brush.hairline;
    const fill =
      state.press === 'handle' ? palette.tones.accent : active ? palette.controlBorder : palette.border;
    brush.above();
    if (isSideBySide(look)) {
      brush.box(line.x + (line.width - thickness) / 2, 0, thickness, line.height, { fill });
    } else {
      brush.box(0, line.y + (line.height - thickness) / 2, line.width, thickness, { fill });
    }
    if (state.ring === 'handle') {
      brush.box(line.x, line.y, line.width, line.height, {
        border: palette.focus,
        borderWidth: theme.ring.width,
        radius: theme.radius.control,
      });
    }
  },
  create(document) {
    const main = make(document, 'div');
    const handle = make(document, 'div', 'rk-splitter');
    handle.tabIndex = 0;
    handle.setAttribute('role', 'separator');
    handle.setAttribute('aria-valuemin', '0');
    handle.setAttribute('aria-valuemax', '100');
    const panes = make(document, 'div');
    main.append(panes, handle);
    return { main, content: panes, parts: { handle } };
  },
  describe({ parts: { handle } }, look) {
    if (!handle) return;
    const line = lineOf(look);
    const sideBySide = isSideBySide(look);
    setAttribute(handle, 'aria-label', look.props.label);
    setAttribute(handle, 'aria-orientation', sideBySide ? 'vertical' : 'horizontal');
    setAttribute(
      handle,
      'aria-valuenow',
      String(Math.round(shareAt(positionOf(look), limitsOf(look)) * 100)),
    );
    handle.classList.toggle('rk-side', sideBySide);
    if (sideBySide) setBox(handle, line.x - REACH, line.y, line.width + 2 * REACH, line.height);
    else setBox(handle, line.x, line.y - REACH, line.width, line.height + 2 * REACH);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (part !== 'handle' || !(event instanceof PointerEvent)) return;
      const start = positionOf(look);
      const limits = limitsOf(look);
      act.drag(
        event,
        () => {},
        (dx, dy) => moveTo(start + (isSideBySide(look) ? dx : dy), limits, look, act),
      );
    },
    dblclick(_event, part, look, act) {
      if (part !== 'handle') return;
      change(look.props.initial ?? 0.5, look, act);
    },
    keydown(event, part, look, act) {
      if (part !== 'handle' || !(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey) return;
      const limits = limitsOf(look);
      const to = keyTarget(event.key, positionOf(look), limits, isSideBySide(look));
      if (to === null) return;
      event.preventDefault();
      moveTo(to, limits, look, act);
    },
  },
};

/** What the panes ask for; for a splitter that is given no size. */
function naturalSize(cells: readonly (Cell | undefined)[], gap: number, sideBySide: boolean): Size {
  const sizes = cells.map((cell) => cell?.measure() ?? NO_SIZE);
  const sum = (name: 'width' | 'height'): number => sizes.reduce((all, size) => all + size[name], gap);
  const most = (name: 'width' | 'height'): number => Math.max(...sizes.map((size) => size[name]));
  return sideBySide
    ? { width: sum('width'), height: most('height') }
    : { width: most('width'), height: sum('height') };
}

function keyTarget(key: string, at: number, { low, high }: SplitLimits, sideBySide: boolean): number | null {
  switch (key) {
    case sideBySide ? 'ArrowLeft' : 'ArrowUp':
      return at - STEP;
    case sideBySide ? 'ArrowRight' : 'ArrowDown':
      return at + STEP;
    case 'PageUp':
      return at - PAGE;
    case 'PageDown':
      return at + PAGE;
    case 'Home':
      return low;
    case 'End':
      return high;
    default:
      return null;
  }
}

function moveTo(length: number, limits: SplitLimits, look: Look, act: NodeActions): void {
  change(shareAt(length, limits), look, act);
}

/** Shown at once; hot code is told, and need not answer. */
function change(share: number, { key }: Look, act: NodeActions): void {
  act.setEdited(share);
  act.send({ type: 'change', key, value: share });
}

function isSideBySide({ props }: Look): boolean {
  return props.axis !== 'column';
}

function shareOf({ props, state }: Look): number {
  return typeof state.edited === 'number' ? state.edited : props.value;
}

function gapOf({ space }: Theme): number {
  return space.s;
}

function limitsIn(look: Look, length: number): SplitLimits {
  const { first, second } = leastOf(look);
  return splitLimits(Math.max(0, length - gapOf(look.theme)), first, second);
}

/** The least that each pane gets along the axis, CSS px. */
function leastOf({ props, theme, main }: Look): { first: number; second: number } {
  const { minFirst = LEAST, minSecond = LEAST } = props;
  const second = minSecond === 'content' ? (contentLengths.get(main) ?? 0) : minSecond * theme.scale;
  return { first: minFirst * theme.scale, second };
}

function limitsOf(look: Look): SplitLimits {
  return limitsIn(look, isSideBySide(look) ? look.width : look.height);
}

/** Length of the first pane as it is shown, CSS px. */
function positionOf(look: Look): number {
  return splitAt(shareOf(look), limitsOf(look));
}

/** The gap between the panes. */
function lineOf(look: Look): Rect {
  const at = positionOf(look);
  const gap = gapOf(look.theme);
  return isSideBySide(look)
    ? { x: at, y: 0, width: gap, height: look.height }
    : { x: 0, y: at, width: look.width, height: gap };
}
