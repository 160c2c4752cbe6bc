import type { ButtonProps, CheckboxProps } from './props.js';

export interface ControlUi {
  /**
   * A button; true in the frame in which it was activated.
   * @example
   * if (app.ui.button('Send', { look: 'primary' })) send(app);
   */
  button(label: string, options?: Omit<ButtonProps, 'label'>): boolean;
  /**
   * A checkbox; returns whether it is checked now.
   * @example
   * state.autoAdd = app.ui.checkbox('Auto-add', state.autoAdd);
   */
  checkbox(label: string, checked: boolean, options?: Omit<CheckboxProps, 'label' | 'checked'>): boolean;
}
