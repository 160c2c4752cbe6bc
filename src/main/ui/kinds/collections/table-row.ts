import type { TableProps, TableRowProps } from '../../../../shared/ui/collections/props.js';
import { Edge, FlexDirection, Gutter, PositionType, YogaAlign, YogaJustify } from '../../layout/yoga.js';
import { make, setAttribute, setText } from '../../semantics/elements.js';
import type { KindDefinition, NodeAround } from '../kind.js';
import { paintCells } from './cells.js';
import { describeSelected, foundIn, layoutRow, makeRow, paintRow } from './row.js';
import { tableMetrics } from './table.js';

type TableAround = Omit<NodeAround, 'props'> & { readonly props: Readonly<TableProps> };

function tableOf(around: NodeAround | null): TableAround | null {
  return around && isTable(around) ? around : null;
}

function isTable(around: NodeAround): around is TableAround {
  return 'sort' in around.props;
}

export const tableRow: KindDefinition<'tableRow'> = {
  axis: 'row',
  layout(yoga, props, context) {
    const table = tableOf(context.parent);
    const { theme } = context;
    layoutRow(yoga, props, context, table ? tableMetrics(table.props, theme).row : theme.rows.table);
  },
  paint(brush, look) {
    paintRow(brush, look);
    const table = tableOf(look.parent);
    if (table) paintCells(brush, look.props.cells, table, look, foundIn(look));
  },
  create: (document) => ({ main: makeRow(document, 'rk-cells'), parts: {} }),
  describe({ main }, look) {
    const { props } = look;
    setAttribute(main, 'role', 'row');
    // The header is the first.
    setAttribute(main, 'aria-rowindex', String(props.index + 2));
    describeSelected(main, look);
    describeCells(main, props.cells);
  },
};

/** Column → the element of its text. */
const texts = new WeakMap<HTMLElement, Map<number, HTMLElement>>();

function describeCells(main: HTMLElement, cells: TableRowProps['cells']): void {
  let known = texts.get(main);
  if (!known) {
    known = new Map();
    texts.set(main, known);
  }
  for (const [column, element] of known) {
    if (cells[column]) continue;
    element.remove();
    known.delete(column);
  }
  for (const [column, cell] of cells.entries()) {
    if (!cell) continue;
    let element = known.get(column);
    if (!element) {
      element = addCell(main, column);
      known.set(column, element);
    }
    setText(element, cell.text);
  }
}

/** Placed by the style sheet, all rows alike: it is there for its text and its role. */
function addCell(main: HTMLElement, column: number): HTMLElement {
  const element = main.ownerDocument.createElement('div');
  element.className = 'rk-cell';
  element.setAttribute('role', 'gridcell');
  element.setAttribute('aria-colindex', String(column + 1));
  element.style.gridColumn = String(column + 1);
  main.insertBefore(element, cellAfter(main, column));
  return element;
}

/** The first of a row's cells that belongs behind this column's: elements are read in their order. */
function cellAfter(row: Element, column: number): Element | null {
  return [...row.children].find((cell) => Number(cell.getAttribute('aria-colindex')) > column + 1) ?? null;
}

/** A cell that holds nodes. */
export const tableCell: KindDefinition<'tableCell'> = {
  axis: 'row',
  clips: 'overflow',
  layout(yoga, { column }, { theme, parent }) {
    const table = tableOf(parent?.parent ?? null);
    const place = table?.state.rows.columns[column];
    const align = table?.props.columns[column]?.align ?? 'start';
    yoga.setPositionType(PositionType.Absolute);
    yoga.setPosition(Edge.Top, 0);
    yoga.setPosition(Edge.Bottom, 0);
    yoga.setPosition(Edge.Left, place?.x ?? 0);
    yoga.setWidth(place?.width ?? 0);
    yoga.setFlexDirection(FlexDirection.Row);
    yoga.setAlignItems(YogaAlign.Center);
    yoga.setJustifyContent(
      { start: YogaJustify.FlexStart, center: YogaJustify.Center, end: YogaJustify.FlexEnd }[align],
    );
    yoga.setPadding(Edge.Horizontal, theme.space.s);
    yoga.setGap(Gutter.All, theme.space.xs);
  },
  create: (document) => ({ main: make(document, 'div'), parts: {} }),
  describe({ main }, { props }) {
    const place = String(props.column + 1);
    if (main.getAttribute('aria-colindex') === place) return;
    main.setAttribute('role', 'gridcell');
    main.setAttribute('aria-colindex', place);
    const row = main.parentElement;
    const next = row && cellAfter(row, props.column);
    // Texts came later, and nothing in it can have the focus yet.
    if (row && main.nextElementSibling !== next) row.insertBefore(main, next);
  },
};
