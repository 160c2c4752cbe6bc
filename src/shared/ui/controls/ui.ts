import type { Choice, ChoiceValue } from '../menus/props.js';
import type {
  ButtonProps,
  CheckboxProps,
  DragNumberProps,
  RadioGroupProps,
  SliderProps,
  ToggleProps,
} from './props.js';

export interface ControlUi {
  /**
   * A button; true in the frame in which it was activated.
   * @example
   * if (app.ui.button('Send', { look: 'primary' })) send(app);
   * if (app.ui.button('Step Mode', { icon: 'pause', pressed: state.stepMode })) state.stepMode = !state.stepMode;
   */
  button(label: string, options?: Omit<ButtonProps, 'label'>): boolean;
  /**
   * A checkbox; returns whether it is checked now.
   * @example
   * state.autoAdd = app.ui.checkbox('Auto-add', state.autoAdd);
   */
  checkbox(label: string, checked: boolean, options?: Omit<CheckboxProps, 'label' | 'checked'>): boolean;
  /**
   * A switch, for what takes effect at once; returns whether it is on now.
   * @example
   * state.wordWrap = app.ui.toggle('Word wrap', state.wordWrap);
   */
  toggle(label: string, isOn: boolean, options?: Omit<ToggleProps, 'label' | 'checked'>): boolean;
  /**
   * One of a few values, all of them in sight (`select` is for many); returns the value as it is now.
   * @example
   * const PRIORITIES = [{ value: 'high', label: 'High' }, { value: 'low', label: 'Low' }] as const;
   * ticket.priority = app.ui.radioGroup('Priority', ticket.priority, PRIORITIES, { row: true });
   */
  radioGroup<T extends ChoiceValue>(
    label: string,
    value: T,
    choices: readonly Choice<T>[],
    options?: Omit<RadioGroupProps, 'label' | 'value' | 'choices'>,
  ): T;
  /**
   * A number between two bounds, by sliding; returns the number as it is now.
   * @example
   * state.temperature = app.ui.slider('Temperature', state.temperature, { min: 0, max: 2, step: 0.05 });
   */
  slider(label: string, value: number, options: Omit<SliderProps, 'label' | 'value'>): number;
  /**
   * A number in a field: dragged to either side, stepped by the arrow keys, or typed; returns it as it is now.
   * @example
   * state.maxTokens = app.ui.dragNumber('Max tokens', state.maxTokens, { min: 1, step: 64 });
   */
  dragNumber(label: string, value: number, options?: Omit<DragNumberProps, 'label' | 'value'>): number;
}
