import type { RowProps, RowsProps } from '../../../../shared/ui/collections/props.js';
import { Edge, FlexDirection, Gutter, PositionType, YogaAlign, type YogaNode } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, uniqueId } from '../../semantics/elements.js';
import type { LayoutContext, NodeAround, NodeLook } from '../kind.js';
import type { RowFound } from './paint-found.js';

/** What the rows of lists, tables and trees have in common. */

type Look = NodeLook & { readonly props: RowProps };

/** Width of the mark at the left of a row that is selected, or found, CSS px: colour alone would not do. */
export const MARK = 2;
/**
 * How much of the accent a selected row has, and of the colour of what is found one that has it. Text of all tones is
 * read on each of them, and on no two of them over one another.
 */
export const SELECTED_ALPHA = 0.16;
export const FOUND_ALPHA = 0.1;

/** Where its index says, at the height that all have: hundreds of thousands of rows are never laid out. */
export function layoutRow(
  yoga: YogaNode,
  { index }: RowProps,
  { theme, parent }: LayoutContext,
  rowHeight: number,
): void {
  yoga.setPositionType(PositionType.Absolute);
  yoga.setPosition(Edge.Left, 0);
  yoga.setPosition(Edge.Right, 0);
  yoga.setPosition(Edge.Top, index * rowHeight);
  yoga.setHeight(rowHeight);
  const columns = parent?.state.rows.columns.at(-1);
  yoga.setMinWidth(columns ? columns.x + columns.width : undefined);
  yoga.setFlexDirection(FlexDirection.Row);
  yoga.setAlignItems(YogaAlign.Center);
  yoga.setGap(Gutter.All, theme.space.s);
}

/**
 * Ground, selection, the keyboard's mark and the line below.
 * @param dim How much of the selection is left where the collection is disabled.
 */
export function paintRow(brush: Brush, look: Look, dim = look.theme.disabled): void {
  const { props, state, parent, width, height, theme } = look;
  const { palette, radius, ring } = theme;
  const around = collectionOf(parent);
  const isSelected = isRowSelected(props, state);
  const alpha = around?.disabled ? dim : 1;
  const isTouchable = around?.selection !== undefined && !around.disabled;
  // One ground at a time: on several of them text would lose its contrast.
  const isPressed = state.press !== null;
  if (isTouchable && !isSelected && (isPressed || state.hover !== null)) {
    const borderWidth = isPressed ? ring.width : brush.hairline;
    const edge = theme.flat ? { border: palette.controlBorderHover, borderWidth } : {};
    brush.box(0, 0, width, height, { fill: palette.surfaces[isPressed ? 2 : 3], ...edge });
  }
  if (isSelected) {
    brush.box(0, 0, width, height, { fill: palette.tones.accent, fillAlpha: SELECTED_ALPHA * alpha });
    brush.box(0, 0, MARK, height, { fill: palette.tones.accent, fillAlpha: alpha });
  }
  const found = foundIn(look);
  if (found) {
    const { warning } = palette.tones;
    if (!isSelected) brush.box(0, 0, width, height, { fill: warning, fillAlpha: FOUND_ALPHA });
    brush.box(isSelected ? MARK : 0, 0, MARK, height, { fill: warning });
  }
  brush.box(0, height - brush.hairline, width, brush.hairline, { fill: palette.border, fillAlpha: 0.6 });
  if (state.ring !== 'main' && !found?.isCurrent) return;
  // Inside: outside it would be cut off, or under the next row. As far as the row is seen.
  const right = Math.min(width, (parent?.width ?? width) + (parent?.state.scroll.x ?? 0));
  brush.box(1, 1, right - 2, height - 2, {
    border: state.ring === 'main' ? palette.focus : palette.tones.warning,
    borderWidth: ring.width,
    radius: radius.control,
  });
}

/** Its element has an id: the collection's, which has the focus, says by it where the keyboard is. */
export function makeRow(document: Document, className = ''): HTMLElement {
  const main = make(document, 'div', `rk-row ${className}`);
  main.id = uniqueId('row');
  return main;
}

export function describeSelected(main: HTMLElement, look: Look): void {
  const { props, state, parent } = look;
  const around = collectionOf(parent);
  const isSelectable = around?.selection === 'single' || around?.selection === 'multiple';
  setAttribute(main, 'aria-selected', isSelectable ? String(isRowSelected(props, state)) : null);
  setAttribute(main, 'aria-current', foundIn(look)?.isCurrent ? 'true' : null);
}

/** What is looked for, if the row has it. */
export function foundIn({ state, parent }: Pick<NodeAround, 'state' | 'parent'>): RowFound | null {
  const find = parent?.state.rows.find;
  return find && state.own !== null ? { ...find, isCurrent: state.own === 'current' } : null;
}

/** The same for a node in a row. */
export function foundAround(around: NodeAround | null): RowFound | null {
  for (let row = around; row; row = row.parent) if ('rowId' in row.props) return foundIn(row);
  return null;
}

/** What the user made of it comes first. */
export function isRowSelected({ selected }: RowProps, { edited }: NodeLook['state']): boolean {
  return typeof edited === 'boolean' ? edited : selected;
}

export function isCollection<T extends NodeAround>(look: T): look is T & { readonly props: RowsProps } {
  return 'rowCount' in look.props;
}

export function collectionOf(parent: NodeAround | null): RowsProps | null {
  return parent && isCollection(parent) ? parent.props : null;
}
