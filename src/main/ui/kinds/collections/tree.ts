import type { RowsProps, TreeRowProps } from '../../../../shared/ui/collections/props.js';
import { Edge } from '../../layout/yoga.js';
import { make, setAttribute, setBox, setText } from '../../semantics/elements.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, RowMetrics } from '../kind.js';
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
    const { theme, parent, text } = context;
    const around = collectionOf(parent);
    layoutRow(yoga, props, context, around ? rows(around, theme).row : theme.rows.table);
    const { labelX } = placesOf(props, theme);
    yoga.setPadding(Edge.Left, labelX + Math.ceil(text.width(props.label, 'body')) + theme.space.s);
    yoga.setPadding(Edge.Right, theme.space.s);
  },
  paint(brush, look) {
    paintRow(brush, look);
    const { props, parent, width, height, theme, state } = look;
    const { control, palette, space } = theme;
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
    const room = Math.max(0, width - labelX - space.s);
    const label = brush.text.set(props.label.replaceAll(/\s+/g, ' '), 'body', room, false);
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
    const { props, theme, width, height } = look;
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
    setBox(label, labelX, 0, Math.max(0, width - labelX), height);
    // As wide as it takes to hit it.
    const wide = props.open === null ? 0 : theme.control.icon + theme.space.s;
    setBox(toggle, toggleX - theme.space.xs, 0, wide, height);
  },
};

function placesOf({ level, icon }: TreeRowProps, { space, control }: Theme) {
  const toggleX = space.s + (level - 1) * space.l;
  const iconX = toggleX + control.icon + space.xs;
  return { toggleX, iconX, labelX: icon ? iconX + control.icon + control.gap : iconX };
}
