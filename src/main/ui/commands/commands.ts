import type { NodeCommand } from '../kinds/kind.js';
import type { Item } from '../scene/item.js';
import { isRow, RowNames, rowsAround } from './row-names.js';

/** What can be run by its name: something that could be pressed now. */
export interface Command extends NodeCommand {
  /** Its own among all that were asked for together. */
  readonly id: string;
  readonly item: Item;
  /** Where it is, from the outside: window, menu, row. */
  readonly path: readonly string[];
  /** In the row that has the keyboard. */
  readonly isHere: boolean;
}

/**
 * All that could be pressed now, as it is drawn; behind it what windows and dialogs have themselves, of which there is
 * much that is alike.
 *
 * @param focused What has the keyboard.
 */
export function commandsIn(items: Iterable<Item>, focused: Item | null): Command[] {
  const commands: Command[] = [];
  const ofSurfaces: Command[] = [];
  const names = new RowNames();
  const here = rowsAround(focused);
  for (const item of items) {
    const { commands: told } = item.definition;
    if (!told || !isUsable(item) || isCovered(item)) continue;
    const path = pathOf(item, names);
    const isHere = isIn(item, here);
    told(item.look).forEach((command, index) => {
      const id = `${item.layer} ${item.key} ${index}`;
      (item.floating ? ofSurfaces : commands).push({ ...command, id, item, path, isHere });
    });
  }
  return [...commands, ...ofSurfaces];
}

/** Neither it nor what it is in is disabled, or made inert by a dialog. */
export function isUsable(item: Item): boolean {
  for (let around: Item | null = item; around; around = around.parent) {
    const isOff = 'disabled' in around.props && around.props.disabled === true;
    if (isOff && (around === item || !around.definition.disabledAlone)) return false;
    if (around.floating && around.elements.main.hasAttribute('inert')) return false;
  }
  return true;
}

/** A window behind another's tab: its own title bar is not there, and the other's has its tab. */
function isCovered(item: Item): boolean {
  return item.floating && !item.view.visible;
}

function isIn(item: Item, rows: ReadonlySet<Item>): boolean {
  for (let around: Item | null = item; around; around = around.parent) if (rows.has(around)) return true;
  return false;
}

function pathOf(item: Item, names: RowNames): string[] {
  const path: string[] = [];
  for (let around = item.parent; around; around = around.parent) {
    const { props } = around;
    if (around.is('window') || around.is('dialog')) path.unshift(around.props.title);
    else if (isRow(around)) path.unshift(names.of(around));
    else if (
      (around.is('menu') || around.is('contextMenu') || around.is('popup')) &&
      'label' in props &&
      props.label
    ) {
      path.unshift(String(props.label));
    }
  }
  return path;
}
