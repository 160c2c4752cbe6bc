import type { CheckedProps } from '../vocabulary.js';

export interface TextFieldProps extends CheckedProps {
  value: string;
  placeholder?: string;
  /** Several lines: Enter makes a new line, Ctrl+Enter submits. One line: Enter submits. */
  multiline?: boolean;
  /** Rows of text shown when multiline. */
  rows?: number;
  /** Draw the label above the field (default), or keep it for the semantics alone. */
  labelHidden?: boolean;
}

/** What the user types into. */
export interface FieldKinds {
  textField: TextFieldProps;
}

export type FieldEvent =
  /** A field's text changed; `value` is the whole text. */
  | { type: 'edit'; key: string; value: string }
  /** Enter in a one-line field, Ctrl+Enter in a multi-line one. */
  | { type: 'submit'; key: string };
