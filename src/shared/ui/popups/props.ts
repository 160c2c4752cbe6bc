import type { IconName } from '../icon-names.js';
import type { Sizing, StackProps, Tone } from '../vocabulary.js';

/** A surface of the popups layer: placed beside what it belongs to, above everything but main's own chrome. */
export interface PanelProps extends StackProps {
  label: string;
  role: 'none' | 'dialog' | 'search' | 'tooltip';
  /** The pointer goes through it. */
  through?: boolean;
}

/** Rows of which one is active. Of a long list only those in view are there. */
export interface ChoiceListProps {
  label: string;
  role: 'menu' | 'listbox';
  /** Key of the active row. */
  active: string | null;
  /** CSS px. */
  maxHeight?: number;
}

/** A row of a menu or a list of options. */
export interface ChoiceProps {
  label: string;
  role: 'menuitem' | 'menuitemcheckbox' | 'menuitemradio' | 'option';
  /** Place in the whole list, from 1. */
  position: number;
  size: number;
  icon?: IconName;
  /** Where it is to be found, said after the label. */
  detail?: string;
  /** What stands at the row's end: a shortcut. */
  hint?: string;
  /** The shortcut, for assistive technology. */
  shortcut?: string;
  checked?: boolean;
  /** Some row of the list has a mark or an icon: room is kept for it in all of them. */
  marked?: boolean;
  disabled?: boolean;
  danger?: boolean;
  /** Opens a menu of its own; whether that is open. */
  expands?: boolean;
  expanded?: boolean;
  active?: boolean;
  /** The user is at the keys: the active row has the ring of keyboard focus. */
  keyed?: boolean;
  /** Index and length of the parts of the label that were looked for, one pair after another. */
  matches?: readonly number[];
}

/** The field of a popup in which is typed what to look for. Over a list of options that it narrows down it keeps the focus. */
export interface ChoiceSearchProps {
  label: string;
  value: string;
  placeholder?: string;
  /** Key of the list, and of its active row; without one it is a field like others. */
  list?: string;
  active?: string | null;
}

/** A short line that is read out when it changes. */
export interface StatusProps extends Sizing {
  text: string;
  tone?: Tone;
}

/** Where toasts come up: at the bottom right, or in a narrow viewport at the top, where they cover no field. */
export interface ToastsProps {
  label: string;
}

export interface ToastProps {
  text: string;
  tone: 'info' | 'success' | 'warning' | 'danger';
  /** Read out at once, whatever else is being read. */
  urgent?: boolean;
}

/** The pointer or the focus is on a toast, or has left it: it does not go meanwhile. */
export type PopupEvent = { type: 'hold'; key: string; on: boolean };

/** Main's own kinds: hot code has no methods for them. Its menus and selects are shown by them. */
export interface PopupKinds {
  panel: PanelProps;
  choiceList: ChoiceListProps;
  choice: ChoiceProps;
  choiceSearch: ChoiceSearchProps;
  status: StatusProps;
  toasts: ToastsProps;
  toast: ToastProps;
}
