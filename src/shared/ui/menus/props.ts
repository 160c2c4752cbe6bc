import type { IconName } from '../icon-names.js';
import type { CheckedProps, ControlProps } from '../vocabulary.js';

export interface MenuBarProps {
  label: string;
}

export interface MenuProps extends ControlProps {
  icon?: IconName;
  /** Of a button: draw the icon alone; the label stays the accessible name. */
  iconOnly?: boolean;
  /** Of a button: `ghost` has no border until hovered. */
  look?: 'default' | 'ghost';
  /** Where it stands, which is how it is drawn and opened. */
  place: 'bar' | 'menu' | 'button';
  /** First of its bar: the Tab key comes to it. */
  leads?: boolean;
}

export interface MenuItemProps {
  label: string;
  icon?: IconName;
  /** Runs the item from anywhere in its window, and is shown beside the label: 'Ctrl+Shift+E'. */
  shortcut?: string;
  /** The item is a switch, and this is how it stands. */
  checked?: boolean;
  /** One of several that exclude one another: drawn with a dot instead of a tick. With `checked`. */
  radio?: boolean;
  disabled?: boolean;
  /** It destroys something. */
  danger?: boolean;
}

export interface ContextMenuProps {
  label: string;
}

/** What a select's value may be. */
export type ChoiceValue = string | number | null;

export interface Choice<T extends ChoiceValue = ChoiceValue> {
  value: T;
  label: string;
  icon?: IconName;
  disabled?: boolean;
}

export interface SelectChoice<T extends ChoiceValue = ChoiceValue> extends Choice<T> {
  /** At its end and in small letters, a count or a date: seen also where the label is cut. It is not searched. */
  hint?: string;
}

export interface SelectProps extends CheckedProps {
  value: ChoiceValue;
  choices: readonly SelectChoice[];
  /** Shown while the value is none of the choices'. */
  placeholder?: string;
  /** Keep the label for the semantics alone; it is drawn above otherwise. */
  labelHidden?: boolean;
}

export interface ShortcutProps {
  /** 'Ctrl+Enter'; `Mod` is Ctrl, and the command key on a Mac. */
  shortcut: string;
  disabled?: boolean;
}

/** What is opened to choose a command. The items are in the tree whether their menu is open or not. */
export interface MenuKinds {
  menuBar: MenuBarProps;
  menu: MenuProps;
  menuItem: MenuItemProps;
  contextMenu: ContextMenuProps;
  select: SelectProps;
  shortcut: ShortcutProps;
}

export type MenuEvent = never;
