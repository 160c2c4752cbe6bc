import type { PasswordFieldProps, TextAreaProps, TextFieldProps } from './props.js';

export interface FieldUi {
  /**
   * A field for one line of text; returns its text as it is now.
   * @example
   * state.name = app.ui.textField('Name', state.name, { error: state.name ? undefined : 'A name is needed' });
   */
  textField(
    label: string,
    value: string,
    options?: Omit<TextFieldProps, 'label' | 'value' | 'submits'>,
  ): string;
  /**
   * A field for several lines, which grows with its text; returns its text as it is now. Enter makes a new line.
   * @example
   * state.draft = app.ui.textArea('Message', state.draft, { minRows: 3, maxRows: 10 });
   */
  textArea(
    label: string,
    value: string,
    options?: Omit<TextAreaProps, 'label' | 'value' | 'submits'>,
  ): string;
  /**
   * A field whose text is drawn as dots until the user asks to see it; returns the text as it is now. Keep it in a
   * key of `secretKeys`: main's view state leaves it out, but a key of another kind is saved.
   * @example
   * state.apiKey = app.ui.passwordField('API key', state.apiKey, { placeholder: 'Not stored' });
   */
  passwordField(
    label: string,
    value: string,
    options?: Omit<PasswordFieldProps, 'label' | 'value' | 'submits'>,
  ): string;
  /**
   * Whether the user pressed Enter (Ctrl+Enter in a text area) in a field drawn before in this frame. What the field
   * returned is the text that was submitted: events come one by one, in their order.
   * @example
   * state.name = app.ui.textField('Name', state.name);
   * if (app.ui.submitted('Name')) rename(app);
   */
  submitted(label: string): boolean;
}
