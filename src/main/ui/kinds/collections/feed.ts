import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { Edge, FlexDirection, Gutter, Overflow, PositionType, YogaAlign } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox, setText, uniqueId } from '../../semantics/elements.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { createScroller, dragThumb, gutterOf, paintThumb, placeScroller } from '../scrollbar.js';
import { emptyText } from './collection.js';
import { FOUND_ALPHA, foundIn, MARK } from './row.js';

/** As high as this when nothing says how high it is to be, and at least, CSS px at a text scale of 1. */
const NATURAL_HEIGHT = 320;
const LEAST_HEIGHT = 96;

const MISSING_ALPHA = 0.16;

export const feed: KindDefinition<'feed'> = {
  axis: 'column',
  clips: 'always',
  scrolls: true,
  placesRows: true,
  // What its rows are high is known of each alone.
  rows: () => ({ header: 0, footer: 0, row: 0 }),
  layout(yoga, props, { axis, theme, scrolled }) {
    const natural = NATURAL_HEIGHT * theme.scale;
    const takesRest = axis === 'row' || (props.grow ?? 0) > 0;
    const sizing = takesRest || props.height !== undefined ? props : { ...props, height: natural };
    styleSizing(yoga, sizing, { axis, hollow: true, scrolled, minHeight: LEAST_HEIGHT * theme.scale });
    yoga.setOverflow(Overflow.Scroll);
    // Always: all lines of all rows would be broken anew when the scrollbar comes or goes.
    yoga.setBorder(Edge.Right, gutterOf(theme));
  },
  paint(brush, look) {
    paintMissing(brush, look);
    paintEmpty(brush, look);
    brush.above();
    paintThumb(brush, look, areaOf(look));
    if (look.state.ring !== 'content') return;
    const { focus: border } = look.theme.palette;
    const { ring, radius } = look.theme;
    brush.box(0, 0, look.width, look.height, { border, borderWidth: ring.width, radius: radius.control });
  },
  create(document) {
    const main = make(document, 'div');
    const scroller = createScroller(document);
    const { content, thumb } = scroller;
    // Of a feed the rows are stops on Tab's way; it has the focus itself when one of them is not there yet.
    content.tabIndex = -1;
    content.setAttribute('aria-keyshortcuts', 'Control+F');
    const empty = make(document, 'div', 'rk-through');
    main.append(content, thumb, empty);
    return { main, content, parts: { ...scroller, empty } };
  },
  describe({ content, parts }, look) {
    const { props, state } = look;
    if (!content) return;
    // A feed without articles is none.
    setAttribute(content, 'role', props.rowCount === 0 ? 'group' : 'feed');
    setAttribute(content, 'aria-label', props.label);
    setAttribute(content, 'aria-busy', state.rows.missing.length > 0 ? 'true' : null);
    const area = areaOf(look);
    placeScroller(parts, look, area);
    const { empty } = parts;
    if (!empty) return;
    setText(empty, props.rowCount === 0 ? emptyText(props) : '');
    setBox(empty, area.x, area.y, area.width, area.height);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look), act);
    },
  },
};

export const article: KindDefinition<'article'> = {
  axis: 'column',
  layout(yoga, _props, { theme }) {
    yoga.setPositionType(PositionType.Absolute);
    yoga.setPosition(Edge.Left, 0);
    yoga.setPosition(Edge.Right, 0);
    yoga.setFlexDirection(FlexDirection.Column);
    yoga.setAlignItems(YogaAlign.Stretch);
    yoga.setGap(Gutter.All, theme.space.s);
  },
  paint(brush, look) {
    const { state, width, height, theme } = look;
    brush.above();
    const found = foundIn(look);
    if (found) {
      const { warning } = theme.palette.tones;
      const radius = theme.radius.control;
      brush.box(0, 0, width, height, { fill: warning, fillAlpha: FOUND_ALPHA, radius });
      brush.box(0, 0, MARK, height, { fill: warning });
      if (found.isCurrent)
        brush.box(0, 0, width, height, { border: warning, borderWidth: theme.ring.width, radius });
    }
    if (state.ring === 'main') brush.ring(0, 0, width, height, theme.radius.control);
  },
  create(document) {
    const main = make(document, 'div', 'rk-row');
    main.id = uniqueId('row');
    main.tabIndex = -1;
    main.setAttribute('role', 'article');
    return { main, parts: {} };
  },
  describe({ main }, look) {
    const { props, parent } = look;
    const rowCount = parent && 'rowCount' in parent.props ? parent.props.rowCount : 0;
    setAttribute(main, 'aria-label', props.label);
    setAttribute(main, 'aria-posinset', String(props.index + 1));
    setAttribute(main, 'aria-setsize', String(rowCount));
    setAttribute(main, 'aria-current', foundIn(look)?.isCurrent ? 'true' : null);
  },
};

/** Stand-ins for rows that are in view and not drawn yet: lines of a text. */
function paintMissing(brush: Brush, { state, width, height, theme }: NodeLook<'feed'>): void {
  const { faces, palette, space } = theme;
  const step = faces.body.lineHeight;
  const high = space.s;
  const room = width - gutterOf(theme);
  const fill = palette.tones.muted;
  const radius = Math.min(theme.radius.control, high / 2);
  for (const { index, y: top, height: rowHeight } of state.rows.missing) {
    const y = top - state.scroll.y;
    const lines = Math.max(1, Math.floor(rowHeight / step));
    for (let line = 0; line < lines; line++) {
      const lineY = y + line * step + (step - high) / 2;
      if (lineY < 0 || lineY + high > height) continue;
      // Of different lengths, as texts are; the first is a name, and the last ends somewhere.
      const share = line === 0 ? 0.18 : line === lines - 1 ? 0.45 : 0.82;
      const length = room * (share + (((index + line) * 37) % 12) / 100);
      brush.box(space.s, lineY, length, high, { fill, fillAlpha: MISSING_ALPHA, radius });
    }
  }
}

function paintEmpty(brush: Brush, { props, width, height, theme }: NodeLook<'feed'>): void {
  if (props.rowCount > 0) return;
  const { palette, space } = theme;
  const text = brush.text.set(emptyText(props), 'body', width - 2 * space.l, true);
  const x = Math.max(space.l, (width - text.width) / 2);
  brush.lines(x, Math.max(0, (height - text.height) / 2), text, {
    face: 'body',
    colour: palette.tones.muted,
  });
}

function areaOf({ width, height }: NodeLook): Rect {
  return { x: 0, y: 0, width, height };
}
