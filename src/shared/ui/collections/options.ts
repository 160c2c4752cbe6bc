import { describe } from '../args.js';
import {
  type AnyRule,
  FLAG,
  ICON,
  LENGTH,
  type OptionRules,
  oneWordOf,
  POSITIVE,
  type Rule,
  type RulesFor,
  required,
  rule,
  SIZING,
  TEXT,
  TONE,
} from '../option-rules.js';
import type { RowsProps, TableColumn, TableSort } from './props.js';
import type { SelectionMode } from './selection.js';
import type { CollectionUi, FeedOptions, RowsOptions, TreeOptions } from './ui.js';

/** Of a row; a fraction would leave a gap between neighbours. */
const ROW_HEIGHT = rule(
  'a whole number, 16 to 400',
  (value): value is number => Number.isInteger(value) && Number(value) >= 16 && Number(value) <= 400,
);

const ROW_COUNT = rule(
  'a whole number, 0 or more',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);

/** Not by class: what hot code reads from the state is a draft. */
const IDS = rule(
  'a Set of row ids',
  (value): value is Set<string> =>
    typeof value === 'object' && value !== null && 'has' in value && 'add' in value && 'size' in value,
);

const ID_LIST = rule('a list of row ids', (value): value is readonly string[] => Array.isArray(value));

function functionOf<F extends (...args: never[]) => unknown>(what: string): Rule<F> {
  return rule(`a function: ${what}`, (value): value is F => typeof value === 'function');
}

const ROWS: RulesFor<Omit<RowsProps, 'label' | 'rowCount'>> = {
  ...SIZING,
  rowHeight: ROW_HEIGHT,
  selection: oneWordOf<SelectionMode>({ none: true, single: true, multiple: true }),
  reorderable: FLAG,
  empty: TEXT,
  disabled: FLAG,
  error: TEXT,
};

const LIST: RulesFor<RowsOptions> = {
  ...ROWS,
  rowCount: required(ROW_COUNT),
  rowId: required(functionOf<RowsOptions['rowId']>('index → id')),
  selected: IDS,
  rowText: functionOf<NonNullable<RowsOptions['rowText']>>('index → text'),
};

const COLUMN: Readonly<Record<string, AnyRule>> = {
  id: required(TEXT),
  title: required(TEXT),
  width: LENGTH,
  minWidth: LENGTH,
  grow: LENGTH,
  align: oneWordOf<NonNullable<TableColumn['align']>>({ start: true, center: true, end: true }),
  sortable: FLAG,
} satisfies RulesFor<TableColumn>;

const COLUMNS = rule(
  "a list of columns with ids of their own, such as [{ id: 'title', title: 'Title', grow: 1 }]",
  (value): value is readonly TableColumn[] =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(isColumn) &&
    new Set(value.map(({ id }) => id)).size === value.length,
  (value) => {
    if (!Array.isArray(value)) return null;
    if (value.length === 0) return 'is empty';
    const place = value.findIndex((column) => !isColumn(column));
    if (place >= 0) return `has at index ${place} what is no column`;
    const ids = value.map(({ id }: TableColumn) => id);
    const second = ids.findIndex((id, index) => ids.indexOf(id) < index);
    return `has the id ${describe(ids[second])} twice, at index ${ids.indexOf(ids[second] ?? '')} and ${second}`;
  },
);

function isColumn(value: unknown): value is TableColumn {
  if (typeof value !== 'object' || value === null) return false;
  const column = value as Record<string, unknown>;
  return (
    Object.keys(column).every((name) => Object.hasOwn(COLUMN, name)) &&
    Object.entries(COLUMN).every(([name, { isRequired, fits }]) =>
      column[name] === undefined ? !isRequired : fits(column[name]),
    )
  );
}

const SORT = rule(
  "null, or a column and a direction, such as { column: 'title', descending: false }",
  (value): value is TableSort | null => {
    if (value === null) return true;
    if (typeof value !== 'object') return false;
    const { column, descending } = value as Record<string, unknown>;
    return typeof column === 'string' && typeof descending === 'boolean';
  },
);

const SCROLL_TO = rule(
  "null, or the id of a row and a number that asks for it again, such as { id: 'e12', ask: 3 }",
  (value): value is NonNullable<FeedOptions['scrollTo']> | null => {
    if (value === null) return true;
    if (typeof value !== 'object') return false;
    const { id, ask } = value as Record<string, unknown>;
    return typeof id === 'string' && (ask === undefined || Number.isFinite(ask));
  },
);

const FEED: RulesFor<FeedOptions> = {
  ...SIZING,
  rowCount: required(ROW_COUNT),
  rowId: required(functionOf<FeedOptions['rowId']>('index → id')),
  rowLabel: functionOf<NonNullable<FeedOptions['rowLabel']>>('index → text'),
  rowText: functionOf<NonNullable<FeedOptions['rowText']>>('index → text'),
  gap: LENGTH,
  estimate: POSITIVE,
  stickToEnd: FLAG,
  scrollTo: SCROLL_TO,
  empty: TEXT,
};

export const collectionOptions: OptionRules<CollectionUi> = {
  virtualList: LIST,
  table: { ...LIST, columns: required(COLUMNS), sort: SORT },
  cell: { tone: TONE, icon: ICON, code: FLAG },
  feed: FEED,
  tree: {
    ...ROWS,
    roots: required(ID_LIST),
    childrenOf: required(functionOf<TreeOptions['childrenOf']>('id → ids of the rows in it')),
    labelOf: required(functionOf<TreeOptions['labelOf']>('id → text')),
    iconOf: functionOf<NonNullable<TreeOptions['iconOf']>>('id → name of an icon'),
    toneOf: functionOf<NonNullable<TreeOptions['toneOf']>>('id → tone'),
    open: required(IDS),
    selected: IDS,
  },
};
