import type { IconName } from '../icon-names.js';
import type { CheckedProps } from '../vocabulary.js';

/** What all fields for text have. */
interface FieldProps extends CheckedProps {
  value: string;
  /** Shown while the field is empty: an example of what belongs there, not its name. */
  placeholder?: string;
  /** Keep the label for the semantics alone; it is drawn above the field otherwise. */
  labelHidden?: boolean;
  /**
   * Takes the focus, once: when it comes with this, or becomes so. For a field that the user has just asked for; say it
   * in that frame alone, or a field that is scrolled back into view takes the focus again.
   */
  takesFocus?: boolean;
  /** Hot code asks `ui.submitted` of it: Ctrl+Enter is the field's, and no shortcut's. */
  submits?: boolean;
}

export interface TextFieldProps extends FieldProps {
  /** Drawn at the beginning of the field. */
  icon?: IconName;
  /** A button at the end empties the field. */
  clearable?: boolean;
  /** What is typed: which keys a touch keyboard offers. Addresses are not spell-checked. */
  input?: 'text' | 'search' | 'url' | 'email' | 'decimal';
}

export interface TextAreaProps extends FieldProps {
  /** The field is at least this many lines high; 3 when absent. */
  minRows?: number;
  /** It grows with its text up to this many lines, then it scrolls; 12 when absent. */
  maxRows?: number;
}

export type PasswordFieldProps = FieldProps;

/** What the user types into. */
export interface FieldKinds {
  textField: TextFieldProps;
  textArea: TextAreaProps;
  passwordField: PasswordFieldProps;
}

export type FieldEvent =
  /** A field's text changed; `value` is the whole text. */
  | { type: 'edit'; key: string; value: string }
  /** Enter in a one-line field, Ctrl+Enter in a text area. */
  | { type: 'submit'; key: string };
