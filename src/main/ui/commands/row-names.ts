import { ownText } from '../../../shared/ui/readable.js';
import { isCollectionItem, isRowItem } from '../collections/collection.js';
import type { Item } from '../scene/item.js';

/** Longer names are cut: they only tell one row from the others. */
const LONGEST = 48;

/** One of many that are alike: an item of a list, a row of a collection. */
export function isRow(item: Item): boolean {
  return item.is('listItem') || isRowItem(item);
}

/** The rows that the keyboard is in, or at. */
export function rowsAround(focused: Item | null): ReadonlySet<Item> {
  const rows = new Set<Item>();
  for (let around = focused; around; around = around.parent) if (isRow(around)) rows.add(around);
  // A list has the focus itself, and says which of its rows the keyboard is at.
  if (focused && isCollectionItem(focused)) {
    const { active } = focused.state.rows;
    const row = focused.children.find(
      ({ elements }) => elements.main.id !== '' && elements.main.id === active,
    );
    if (row) rows.add(row);
  }
  return rows;
}

/** What rows are called where one is to be told from the others: of those with one name each has its number, too. */
export class RowNames {
  /** By what the rows are in. */
  readonly #known = new Map<Item, ReadonlyMap<Item, string>>();

  of(row: Item): string {
    return (row.parent && this.#in(row.parent).get(row)) ?? '';
  }

  #in(parent: Item): ReadonlyMap<Item, string> {
    const known = this.#known.get(parent);
    if (known) return known;
    const rows = parent.children.filter(isRow);
    const plain = rows.map(plainName);
    const names = new Map<Item, string>();
    rows.forEach((row, drawn) => {
      const name = plain[drawn] ?? '';
      const isAlone = name !== '' && plain.indexOf(name) === plain.lastIndexOf(name);
      const number = ('index' in row.props ? row.props.index : drawn) + 1;
      names.set(row, isAlone ? name : `${name} (${number})`.trimStart());
    });
    this.#known.set(parent, names);
    return names;
  }
}

function plainName(row: Item): string {
  const { props } = row;
  const label = 'label' in props ? props.label : undefined;
  const name = label || ('cells' in props && props.cells.find((cell) => cell)?.text) || readable(row);
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}

/** The beginning of what can be read in it, but for what can be pressed. */
function readable(item: Item): string {
  let read = '';
  for (const child of item.children) {
    if (read.length > LONGEST) break;
    if (child.definition.commands || child.definition.shelves) continue;
    read += ` ${ownText(child)} ${readable(child)}`;
  }
  return read;
}
