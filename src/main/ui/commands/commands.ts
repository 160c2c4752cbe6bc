import type { IconName } from '../../../shared/ui/icon-names.js';
import type { Item } from '../scene/item.js';

/** What can be run by its name: a button or a menu item that could be pressed now. */
export interface Command {
  readonly item: Item;
  readonly label: string;
  /** Where it is, from the outside: window, menu. */
  readonly path: readonly string[];
  readonly shortcut?: string;
  readonly icon?: IconName;
  readonly checked?: boolean;
}

export function commandsIn(items: Iterable<Item>): Command[] {
  const commands: Command[] = [];
  for (const item of items) {
    if (!(item.is('button') || item.is('menuItem')) || !isUsable(item)) continue;
    const { label, shortcut, icon } = item.props;
    commands.push({
      item,
      label,
      path: pathOf(item),
      ...(shortcut ? { shortcut } : {}),
      ...(icon ? { icon } : {}),
      ...(item.is('menuItem') && item.props.checked !== undefined ? { checked: item.props.checked } : {}),
    });
  }
  return commands;
}

/** Neither it nor what it is in is disabled, or made inert by a dialog. */
export function isUsable(item: Item): boolean {
  for (let around: Item | null = item; around; around = around.parent) {
    if ('disabled' in around.props && around.props.disabled) return false;
    if (around.floating && around.elements.main.hasAttribute('inert')) return false;
  }
  return true;
}

function pathOf(item: Item): string[] {
  const path: string[] = [];
  for (let around = item.parent; around; around = around.parent) {
    const { props } = around;
    if (around.is('window') || around.is('dialog')) path.unshift(around.props.title);
    else if (
      (around.is('menu') || around.is('contextMenu') || around.is('listItem') || around.is('popup')) &&
      'label' in props &&
      props.label
    ) {
      path.unshift(String(props.label));
    }
  }
  return path;
}
