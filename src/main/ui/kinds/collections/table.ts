import type { RowsProps } from '../../../../shared/ui/collections/props.js';
import { setAttribute } from '../../semantics/elements.js';
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
import { isCollection } from './row.js';
import { describeHeader, paintHeader } from './table-header.js';

export function tableMetrics(props: RowsProps, theme: Theme): RowMetrics {
  return metricsOf(props, theme, theme.rows.table, theme.rows.list);
}

export const table: KindDefinition<'table'> = {
  axis: 'column',
  clips: 'always',
  scrolls: true,
  rows: tableMetrics,
  layout(yoga, props, context) {
    layoutCollection(yoga, props, context, tableMetrics(props, context.theme));
  },
  paint(brush, look) {
    const metrics = tableMetrics(look.props, look.theme);
    paintBehind(brush, look, metrics);
    brush.above();
    paintHeader(brush, look, metrics.header);
    paintInFront(brush, look, metrics);
  },
  create: createCollection,
  describe(elements, look) {
    const { props, theme } = look;
    const metrics = tableMetrics(props, theme);
    describeCollection(elements, look, metrics, 'grid');
    const { content } = elements;
    if (!content) return;
    // The header counts.
    setAttribute(content, 'aria-rowcount', String(props.rowCount + 1));
    setAttribute(content, 'aria-colcount', String(props.columns.length));
    describeHeader(content, look, metrics.header);
  },
  handlers: {
    pointerdown(event, part, look, act) {
      if (isCollection(look)) dragBars(event, part, look, tableMetrics(look.props, look.theme), act);
    },
  },
};
