import { describe } from '../args.js';
import {
  FLAG,
  LENGTH,
  numberBetween,
  type OptionRules,
  oneWordOf,
  required,
  rule,
  SIZING,
  STACK,
  TEXT,
} from '../option-rules.js';
import type { GridColumn, GridColumns, SplitterProps } from './props.js';
import type { LayoutUi } from './ui.js';

const COLUMNS = rule(
  "a whole number of columns, a list of widths (px, 'auto' or 'grow'), or { minWidth }",
  (value): value is GridColumns => isCount(value) || isMinWidth(value) || isColumnList(value),
  (value) => {
    if (!Array.isArray(value)) return null;
    const place = value.findIndex((column) => !isColumn(column));
    return place < 0 ? 'is empty' : `has ${describe(value[place])} at index ${place}`;
  },
);

const LEAST_LENGTH = rule(
  "a length in px, or 'content'",
  (value): value is number | 'content' => value === 'content' || LENGTH.fits(value),
);

export const layoutOptions: OptionRules<LayoutUi> = {
  row: STACK,
  column: STACK,
  scroll: { ...STACK, stickToEnd: FLAG },
  list: STACK,
  listItem: { ...STACK, label: TEXT },
  separator: { vertical: FLAG },
  grid: {
    ...SIZING,
    columns: required(COLUMNS),
    gap: LENGTH,
    columnGap: LENGTH,
    padding: LENGTH,
    align: STACK.align,
  },
  splitter: {
    ...SIZING,
    axis: oneWordOf<NonNullable<SplitterProps['axis']>>({ row: true, column: true }),
    initial: numberBetween(0, 1),
    minFirst: LENGTH,
    minSecond: LEAST_LENGTH,
  },
  tabs: SIZING,
  section: { ...SIZING, disabled: FLAG, gap: LENGTH },
};

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isMinWidth(value: unknown): value is { minWidth: number } {
  if (typeof value !== 'object' || value === null || !('minWidth' in value)) return false;
  return LENGTH.fits(value.minWidth) && value.minWidth > 0 && Object.keys(value).length === 1;
}

function isColumnList(value: unknown): value is GridColumn[] {
  return Array.isArray(value) && value.length > 0 && value.every(isColumn);
}

function isColumn(value: unknown): value is GridColumn {
  return value === 'auto' || value === 'grow' || LENGTH.fits(value);
}
