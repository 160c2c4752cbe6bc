import type { FrameCore } from '../../../shared/ui/frame-core.js';
import type { MenuItemProps, MenuProps } from '../../../shared/ui/menus/props.js';
import type { ChoiceProps } from '../../../shared/ui/popups/props.js';
import { IS_MAC, shownShortcut, spokenShortcut } from '../commands/chords.js';
import type { Item } from '../scene/item.js';
import { keyOf } from './key-of.js';

/** What is chosen in a menu: an item, or a menu inside it. */
export type MenuChoice = Item & { props: Pick<MenuItemProps, 'label' | 'icon' | 'disabled'> };

/** How a menu stands now. */
export interface MenuView {
  /** Key of its popup. */
  readonly key: string;
  /** Whose children it shows. */
  readonly owner: Item;
  /** Key of the app's node that the active row stands for. */
  readonly active: string | null;
  readonly byKeys: boolean;
  /** It hangs from its owner, and is at least as wide. */
  readonly isUnderOwner: boolean;
}

/** At a text scale of 1, CSS px. */
const LEAST_WIDTH = 160;

/** Whether an item is a menu; then its props are. */
export function isMenu(item: Item): item is Item & { props: MenuProps } {
  return item.is('menu');
}

export function choicesOf(owner: Item): MenuChoice[] {
  return owner.children.filter(isChoice);
}

export function menuListKeyOf(popupKey: string): string {
  return keyOf(popupKey, 'items');
}

/** Key of the row that stands for a node of the app. */
export function menuRowKeyOf(popupKey: string, itemKey: string): string {
  return keyOf(popupKey, 'items', itemKey);
}

/** The panel with what is in a menu of the app, as rows. */
export function drawMenu(core: FrameCore, view: MenuView): void {
  const { builder } = core;
  const { key, owner, isUnderOwner } = view;
  const label = 'label' in owner.props ? String(owner.props.label) : 'Menu';
  const { scale } = owner.look.theme;
  // Sizes in props are those at a text scale of 1.
  const minWidth = isUnderOwner ? Math.max(LEAST_WIDTH, owner.width / scale) : LEAST_WIDTH;
  const body = (): void => drawList(core, view, label);
  builder.container('panel', builder.claim(key), { label, role: 'none', minWidth, gap: 0 }, body, key);
}

function drawList(core: FrameCore, view: MenuView, label: string): void {
  const { builder } = core;
  const { key, owner } = view;
  const choices = choicesOf(owner);
  const marked = choices.some(({ props }) => props.icon !== undefined || 'checked' in props);
  const active = choices.find((choice) => choice.key === view.active);
  const list = { label, role: 'menu', active: active ? menuRowKeyOf(key, active.key) : null } as const;
  const padding = owner.look.theme.space.xs;
  const padded = (body: () => void): void =>
    builder.container('column', builder.claimPosition('column'), { padding }, body, key);
  const body = (): void => {
    let position = 0;
    for (const child of owner.children) {
      if (child.is('separator')) padded(() => core.leaf('separator', {}, key));
      else if (child.is('text')) {
        const text = { ...child.props, role: 'caption', tone: 'muted', wrap: false } as const;
        padded(() => core.leaf('text', text, key));
      } else if (isChoice(child)) {
        position++;
        const row = rowOf(child, view, { position, size: choices.length, marked });
        builder.leaf('choice', builder.claim(child.key), row, key);
      }
    }
  };
  builder.container('choiceList', builder.claim('items'), list, body, key);
}

function rowOf(
  item: MenuChoice,
  { active, byKeys }: MenuView,
  place: Pick<ChoiceProps, 'position' | 'size' | 'marked'>,
): ChoiceProps {
  const { label, icon, disabled } = item.props;
  const row: ChoiceProps = { label, role: 'menuitem', ...place };
  if (icon) row.icon = icon;
  if (disabled) row.disabled = true;
  if (item.key === active) {
    row.active = true;
    row.keyed = byKeys;
  }
  if (isMenu(item)) return { ...row, expands: true, expanded: item.state.open };
  if (!item.is('menuItem')) return row;
  const { shortcut, checked, radio, danger } = item.props;
  if (checked !== undefined) {
    row.role = radio ? 'menuitemradio' : 'menuitemcheckbox';
    row.checked = checked;
  }
  if (shortcut) {
    row.hint = shownShortcut(shortcut, IS_MAC);
    row.shortcut = spokenShortcut(shortcut, IS_MAC);
  }
  if (danger) row.danger = true;
  return row;
}

function isChoice(item: Item): item is MenuChoice {
  return item.is('menuItem') || item.is('menu');
}
