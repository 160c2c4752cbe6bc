import type { Data } from '../../data.js';
import type { IconName } from '../icon-names.js';
import type { ControlProps } from '../vocabulary.js';

export interface ButtonProps extends ControlProps {
  /** `primary` is the one main action of a view, `ghost` has no border until hovered. */
  look?: 'default' | 'primary' | 'ghost' | 'danger';
  icon?: IconName;
  /** Draw the icon alone; the label stays the accessible name. */
  iconOnly?: boolean;
  /** Shown as a hint beside the label, e.g. 'Ctrl+Alt+R'. Also aria-keyshortcuts. */
  shortcut?: string;
}

export interface CheckboxProps extends ControlProps {
  checked: boolean;
}

/** What the user presses, switches, chooses and slides. */
export interface ControlKinds {
  button: ButtonProps;
  checkbox: CheckboxProps;
}

export type ControlEvent =
  /** A button was activated, by pointer or key. */
  | { type: 'press'; key: string }
  /** The value of a control is another; `value` is the whole of it. */
  | { type: 'change'; key: string; value: Data };
