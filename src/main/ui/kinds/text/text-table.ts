import type { TextTableProps } from '../../../../shared/ui/text/props.js';
import { isRightToLeft } from '../../../../shared/ui/text/right-to-left.js';
import type { Span } from '../../../../shared/ui/text/spans.js';
import { styleSizing } from '../../layout/flex-style.js';
import type { Rect } from '../../layout/place.js';
import { Overflow } from '../../layout/yoga.js';
import type { Brush } from '../../paint/brush.js';
import { make, setAttribute, setBox } from '../../semantics/elements.js';
import { setTable, type TableSetting } from '../../text/table-setting.js';
import type { TextMeasurer } from '../../text/text-measurer.js';
import type { Theme } from '../../theme.js';
import type { KindDefinition, NodeLook } from '../kind.js';
import { createScroller, describeScroller, dragThumb, gutterOf, paintThumb } from '../scrollbar.js';
import { alignmentOf, describeAlignment } from './alignment.js';
import { fillWithLinks, followLink, linkParts } from './links.js';
import { paintSpans } from './paint-spans.js';
import { facedSpans } from './span-faces.js';

const FACE = 'body';
/** Above and below a cell's text: with a line of text a row is as high as a table's, CSS px. */
const PADDING_Y = 3;

/** Where it begins in its room, CSS px: one that is written from the right lies there. */
interface PlacedTable extends TableSetting {
  readonly x: number;
}

export const textTable: KindDefinition<'textTable'> = {
  axis: 'column',
  clips: 'overflow',
  scrolls: true,
  layout(yoga, props, { axis }) {
    styleSizing(yoga, props, { axis, shrinks: true });
    yoga.setOverflow(Overflow.Scroll);
  },
  measure(props, maxWidth, { theme, text }) {
    const { width, height } = settingOf(props, maxWidth, theme, text);
    // The bar below, where the words need more room than there is.
    return { width: Math.min(width, maxWidth), height: height + (width > maxWidth ? gutterOf(theme) : 0) };
  },
  extent: ({ props, width, theme, text }) => settingOf(props, width, theme, text),
  paint(brush, look) {
    const { state, width, height, theme } = look;
    const { palette, radius, ring } = theme;
    const setting = settingOf(look.props, width, theme, look.text);
    brush.inside();
    paintRows(brush, look, setting);
    brush.above();
    paintThumb(brush, look, areaOf(look));
    const isRinged = state.ring === 'content';
    brush.box(setting.x, 0, Math.min(setting.width, width), height, {
      border: isRinged ? palette.focus : palette.border,
      borderWidth: isRinged ? ring.width : brush.hairline,
      radius: radius.control,
    });
  },
  create(document) {
    const main = make(document, 'div');
    const scroller = createScroller(document);
    const table = make(document, 'table');
    table.setAttribute('role', 'table');
    scroller.content.append(table);
    main.append(scroller.content, scroller.thumb);
    return {
      main,
      content: scroller.content,
      parts: Object.assign(linkParts(main), { ...scroller, table }),
    };
  },
  describe({ main, parts }, look) {
    const { props, width, theme, text } = look;
    const { table } = parts;
    if (!table) return;
    describeScroller(parts, look, areaOf(look), null);
    setAttribute(table, 'aria-label', props.label);
    const setting = settingOf(props, width, theme, text);
    setBox(table, setting.x, 0, setting.width, setting.height);
    const spans = rowsOf(props);
    fit(table, setting.rows.length, () => rowOf(main.ownerDocument));
    for (const [row, { y, height, cells }] of setting.rows.entries()) {
      const element = table.children[row];
      if (!(element instanceof HTMLElement)) continue;
      setBox(element, 0, y, setting.width, height);
      fit(element, cells.length, () => cellOf(main.ownerDocument, row === 0));
      for (const [column, { set, spans: faced }] of cells.entries()) {
        const cell = element.children[column];
        const box = setting.columns[column];
        const own = spans[row]?.[column];
        if (!(cell instanceof HTMLElement) || !box || !own) continue;
        setBox(cell, box.x, PADDING_Y, box.width, height - 2 * PADDING_Y);
        const align = props.columns[column]?.align;
        describeAlignment(cell, plain(own), align, `rk rk-text rk-read rk-rich rk-${FACE}`);
        fillWithLinks(main, cell, nameOf(row, column), set.flow, own, faced);
      }
    }
  },
  handlers: {
    click: followLink,
    keydown: followLink,
    pointerdown(event, part, look, act) {
      if (part === 'thumb' && event instanceof PointerEvent) dragThumb(event, look, areaOf(look), act);
    },
  },
};

function paintRows(
  brush: Brush,
  { props, theme, state }: NodeLook<'textTable'>,
  { x, width, columns, rows }: PlacedTable,
): void {
  const { palette, radius } = theme;
  const spans = rowsOf(props);
  brush.box(x, 0, width, rows[0]?.height ?? 0, { fill: palette.surfaces[2], radius: radius.control });
  for (const [row, { y, cells }] of rows.entries()) {
    if (row > 0) brush.box(x, y, width, brush.hairline, { fill: palette.border });
    for (const [column, { set, spans: faced }] of cells.entries()) {
      const box = columns[column];
      const own = spans[row]?.[column];
      if (!box || !own) continue;
      paintSpans(brush, x + box.x, y + PADDING_Y, set, {
        spans: own,
        faced,
        base: FACE,
        tone: 'default',
        alignment: alignmentOf(plain(own), props.columns[column]?.align),
        width: box.width,
        name: nameOf(row, column),
        hover: state.hover,
        ring: state.ring,
      });
    }
  }
}

function areaOf({ width, height }: NodeLook): Rect {
  return { x: 0, y: 0, width, height };
}

/** The header is the first row. */
function rowsOf({ columns, rows }: Readonly<TextTableProps>): readonly (readonly (readonly Span[])[])[] {
  return [columns.map(({ spans }) => spans), ...rows];
}

function settingOf(
  props: Readonly<TextTableProps>,
  width: number,
  theme: Theme,
  text: TextMeasurer,
): PlacedTable {
  const faced = rowsOf(props).map((row) => row.map((spans) => facedSpans(spans, FACE)));
  const padding = { x: theme.space.m, y: PADDING_Y };
  const setting = setTable(faced, width, padding, text.lineHeight(FACE), text);
  const isFromRight = isRightToLeft(rowsOf(props).flat().map(plain).join(' '));
  if (!isFromRight) return { ...setting, x: 0 };
  const columns = setting.columns.map((column) => ({
    x: setting.width - column.x - column.width,
    width: column.width,
  }));
  return { ...setting, columns, x: Math.max(0, width - setting.width) };
}

function nameOf(row: number, column: number): string {
  return `${row}-${column}`;
}

function plain(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** Has `parent` have so many children: takes from the end, or adds there. */
function fit(parent: HTMLElement, count: number, create: () => HTMLElement): void {
  while (parent.children.length > count) parent.lastElementChild?.remove();
  while (parent.children.length < count) parent.append(create());
}

function rowOf(document: Document): HTMLElement {
  const row = make(document, 'tr');
  row.setAttribute('role', 'row');
  return row;
}

function cellOf(document: Document, isHeader: boolean): HTMLElement {
  const cell = make(document, isHeader ? 'th' : 'td');
  cell.setAttribute('role', isHeader ? 'columnheader' : 'cell');
  return cell;
}
