import { CONTROL, FLAG, ICON, type OptionRules, oneWordOf, TEXT } from '../option-rules.js';
import type { ButtonProps } from './props.js';
import type { ControlUi } from './ui.js';

export const controlOptions: OptionRules<ControlUi> = {
  button: {
    ...CONTROL,
    look: oneWordOf<NonNullable<ButtonProps['look']>>({
      default: true,
      primary: true,
      ghost: true,
      danger: true,
    }),
    icon: ICON,
    iconOnly: FLAG,
    shortcut: TEXT,
  },
  checkbox: CONTROL,
};
