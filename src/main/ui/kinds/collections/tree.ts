import type { RowsProps, TreeRowProps } from '../../../../shared/ui/collections/props.js';
import { arrangeRowEnd } from '../../layout/row-end.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeLook, RowMetrics } from '../kind.js';
import {
  createCollection,
  describeCollection,
  dragBars,
  layoutCollection,
  metricsOf,
  paintBehind,
  paintInFront,
} from './collection.js';
import { paintFound } from './paint-found.js';
import {
  collectionOf,
  describeSelected,
  foundIn,
  isCollection,
  layoutRow,
  makeRow,
  paintRow,
} from './row.js';

/** The part that opens and closes a row. */
export const TOGGLE = 'toggle';

/** CSS px at a text scale of 1. */
const LEAST_LABEL = 80;

/** The label's room in the row, CSS px, by the row's element: what hot code has drawn in the row stands behind it. */
const labelRooms = new WeakMap<HTMLElement, number>();

function rows(props: RowsProps, theme: Theme): RowMetrics {
  return metricsOf(props, theme, theme.rows.table, 0);
}

export const tree: KindDefinition<'tree'> = {
  axis: 'column',
  clips: 'always',
  scrolls: true,
  rows,
  layout: (yoga, props, context) => layoutCollection(yoga, props, context, rows(props, context.theme)),
  paint(brush, look) {
    const metrics = rows(look.props, look.theme);
    paintBehind(brush, look, metrics);
    brush.above();
    paintInFront(brush, look, metrics);
  },
  create: createCollection,
  describe: (elements, look) => describeCollection(elements, look, rows(look.props, look.theme), 'tree'),
  handlers: {
    pointerdown(event, part, look, act) {
      if (isCollection(look)) dragBars(event, part, look, rows(look.props, look.theme), act);
    },
  },
};

export const treeRow: KindDefinition<'treeRow'> = {
  axis: 'row',
  layout(yoga, props, context) {
    const around = collectionOf(context.parent);
    layoutRow(yoga, props, context, around ? rows(around, context.theme).row : context.theme.rows.table);
  },
  arrange(cells, room, { props, theme, text, main }) {
    const { labelX } = placesOf(props, theme);
    const arrangement = arrangeRowEnd(cells, room, {
      x: labelX,
      width: Math.ceil(text.width(props.label, 'body')),
      least: LEAST_LABEL * theme.scale,
      gap: theme.space.s,
    });
    labelRooms.set(main, arrangement.labelRoom);
    return arrangement;
  },
  paint(brush, look) {
    paintRow(brush, look);
    const { props, parent, height, theme, state } = look;
    const { control, palette } = theme;
    const alpha = collectionOf(parent)?.disabled ? theme.disabled : 1;
    const { toggleX, iconX, labelX } = placesOf(props, theme);
    const tone = palette.tones[props.tone ?? 'default'];
    const iconY = (height - control.icon) / 2;
    if (props.open !== null) {
      const icon = props.open ? 'chevron-down' : 'chevron-right';
      const ink = state.hover === TOGGLE ? palette.tones.default : palette.tones.muted;
      brush.icon(toggleX, iconY, control.icon, icon, ink, alpha);
    }
    if (props.icon) {
      const ink = props.tone ? tone : palette.tones.secondary;
      brush.icon(iconX, iconY, control.icon, props.icon, ink, alpha);
    }
    const label = brush.text.set(props.label.replaceAll(/\s+/g, ' '), 'body', roomOf(look), false);
    const y = (height - label.height) / 2;
    paintFound(brush, foundIn(look), label.lines[0] ?? '', 'body', labelX, y);
    brush.lines(labelX, y, label, { face: 'body', colour: tone, alpha });
  },
  create(document) {
    const main = makeRow(document);
    const label = make(document, 'div', 'rk-through rk-one-line');
    const toggle = make(document, 'div', 'rk-solid');
    toggle.setAttribute('aria-hidden', 'true');
    main.append(label, toggle);
    return { main, parts: { label, [TOGGLE]: toggle } };
  },
  describe({ main, parts }, look) {
    const { props, theme, height } = look;
    const { label, [TOGGLE]: toggle } = parts;
    setAttribute(main, 'role', 'treeitem');
    setAttribute(main, 'aria-level', String(props.level));
    setAttribute(main, 'aria-posinset', String(props.position));
    setAttribute(main, 'aria-setsize', String(props.siblings));
    setAttribute(main, 'aria-expanded', props.open === null ? null : String(props.open));
    describeSelected(main, look);
    if (!label || !toggle) return;
    const { toggleX, labelX } = placesOf(props, theme);
    setText(label, props.label);
    setBox(label, labelX, 0, roomOf(look), height);
    // As wide as it takes to hit it.
    const wide = props.open === null ? 0 : theme.control.icon + theme.space.s;
    setBox(toggle, toggleX - theme.space.xs, 0, wide, height);
  },
};

function roomOf({ props, theme, width, main }: NodeLook<'treeRow'>): number {
  return labelRooms.get(main) ?? Math.max(0, width - placesOf(props, theme).labelX - theme.space.s);
}

function placesOf({ level, icon }: TreeRowProps, { space, control }: Theme) {
  const toggleX = space.s + (level - 1) * space.l;
  const iconX = toggleX + control.icon + space.xs;
  return { toggleX, iconX, labelX: icon ? iconX + control.icon + control.gap : iconX };
}
