import type { RowsProps } from '../../../../shared/ui/collections/props.js';
import { Edge } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox } from '../../semantics/elements.js';
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
import { collectionOf, describeSelected, isCollection, layoutRow, makeRow, paintRow } from './row.js';

function rows(props: RowsProps, theme: Theme): RowMetrics {
  return metricsOf(props, theme, theme.rows.list, 0);
}

/** Rows that are selected are a grid: a list's items may hold nothing that can be pressed. */
function isGrid(props: RowsProps | null): boolean {
  return props?.selection === 'single' || props?.selection === 'multiple' || props?.reorderable === true;
}

export const virtualList: KindDefinition<'virtualList'> = {
  axis: 'column',
  clips: 'always',
  scrolls: true,
  rows,
  layout: (yoga, props, context) => layoutCollection(yoga, props, context, rows(props, context.theme)),
  paint(brush, look) {
    const metrics = rows(look.props, look.theme);
    paintBehind(brush, look, metrics);
    brush.above();
    if (look.props.disabled) paintDimmed(brush, look, metrics);
    paintInFront(brush, look, metrics);
  },
  create: createCollection,
  describe(elements, look) {
    const { props, theme } = look;
    describeCollection(elements, look, rows(props, theme), isGrid(props) ? 'grid' : 'list');
    const { content } = elements;
    if (content) setAttribute(content, 'aria-rowcount', isGrid(props) ? String(props.rowCount) : null);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (isCollection(look)) dragBars(event, part, look, rows(look.props, look.theme), act);
    },
  },
};

/** What hot code has drawn in the rows does not know that it is disabled: it is dimmed from above. */
function paintDimmed(brush: Brush, { width, height, theme }: NodeLook, { footer }: RowMetrics): void {
  const { palette, radius, disabled } = theme;
  const fill = { fill: palette.field, fillAlpha: 1 - disabled, radius: radius.control };
  brush.box(0, 0, width, height - footer, fill);
}

export const listRow: KindDefinition<'listRow'> = {
  axis: 'row',
  layout(yoga, props, context) {
    const around = collectionOf(context.parent);
    const { row } = around ? rows(around, context.theme) : { row: context.theme.rows.list };
    layoutRow(yoga, props, context, row);
    yoga.setPadding(Edge.Horizontal, context.theme.space.m);
  },
  // Dimmed from above, with all that is in the rows.
  paint: (brush, look) => paintRow(brush, look, 1),
  create(document) {
    const main = makeRow(document);
    const content = make(document, 'div');
    main.append(content);
    return { main, content, parts: {} };
  },
  describe({ main, content }, look) {
    const { props, parent, width, height } = look;
    const around = collectionOf(parent);
    const grid = isGrid(around);
    setAttribute(main, 'role', grid ? 'row' : 'listitem');
    setAttribute(main, 'aria-rowindex', grid ? String(props.index + 1) : null);
    setAttribute(main, 'aria-posinset', grid ? null : String(props.index + 1));
    setAttribute(main, 'aria-setsize', grid ? null : String(around?.rowCount ?? 0));
    describeSelected(main, look);
    if (!content) return;
    setAttribute(content, 'role', grid ? 'gridcell' : null);
    setBox(content, 0, 0, width, height);
  },
};
