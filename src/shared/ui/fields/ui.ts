import type { TextFieldProps } from './props.js';

export interface FieldUi {
  /**
   * A field for text; returns its text as it is now.
   * @example
   * state.draft = app.ui.textField('Message', state.draft, { multiline: true, rows: 3 });
   */
  textField(label: string, value: string, options?: Omit<TextFieldProps, 'label' | 'value'>): string;
  /**
   * Whether the user pressed Enter (Ctrl+Enter in a multi-line field) in a field drawn before in this frame. What
   * the field returned is the text that was submitted: events come one by one, in their order.
   * @example
   * state.name = app.ui.textField('Name', state.name);
   * if (app.ui.submitted('Name')) rename(app);
   */
  submitted(label: string): boolean;
}
