import type { Data } from '../../data.js';
import type { IconName } from '../icon-names.js';
import type { Choice, ChoiceValue } from '../menus/props.js';
import type { CheckedProps, ControlProps } from '../vocabulary.js';

export interface ButtonProps extends ControlProps {
  /** `primary` is the one main action of a view, `ghost` has no border until hovered. */
  look?: 'default' | 'primary' | 'ghost' | 'danger';
  icon?: IconName;
  /** Draw the icon alone; the label stays the accessible name. */
  iconOnly?: boolean;
  /**
   * A press opens the context menu of what the button is in, in place of telling hot code: it shows that there is one.
   */
  opensMenu?: boolean;
  /** It is a switch, and this is how it stands: pressed or not. */
  pressed?: boolean;
  /** Shown as a hint beside the label, e.g. 'Ctrl+Alt+R'. Also aria-keyshortcuts. */
  shortcut?: string;
}

export interface CheckboxProps extends CheckedProps {
  checked: boolean;
  /** It stands for several, of which some are checked and some are not: drawn as neither. */
  mixed?: boolean;
}

export interface ToggleProps extends CheckedProps {
  checked: boolean;
}

export interface RadioGroupProps extends CheckedProps {
  value: ChoiceValue;
  choices: readonly Choice[];
  /** The choices side by side, in as many lines as they need; one below the other otherwise. */
  row?: boolean;
  /** Keep the label for the semantics alone; it is drawn above otherwise. */
  labelHidden?: boolean;
}

/** A number within bounds, shown with a unit. */
interface NumberProps extends CheckedProps {
  value: number;
  /** Values lie so far apart, counted from the lowest one; 1 when absent. */
  step?: number;
  /** Shown behind the number, e.g. 'ms'. */
  unit?: string;
  /** Keep the label for the semantics alone; it is drawn above otherwise. */
  labelHidden?: boolean;
}

export interface SliderProps extends NumberProps {
  min: number;
  max: number;
  /** Marks below the track, so far apart. */
  ticks?: number;
}

export interface DragNumberProps extends NumberProps {
  /** The lowest and the highest value; without bounds when absent. */
  min?: number;
  max?: number;
}

/** What the user presses, switches, chooses and slides. */
export interface ControlKinds {
  button: ButtonProps;
  checkbox: CheckboxProps;
  toggle: ToggleProps;
  radioGroup: RadioGroupProps;
  slider: SliderProps;
  dragNumber: DragNumberProps;
}

export type ControlEvent =
  /** A button was activated, by pointer or key. */
  | { type: 'press'; key: string }
  /** The value of a control is another; `value` is the whole of it. */
  | { type: 'change'; key: string; value: Data };
