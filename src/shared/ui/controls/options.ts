import {
  CHECKED,
  CONTROL,
  FLAG,
  ICON,
  type OptionRules,
  oneWordOf,
  PLACE,
  POSITIVE,
  required,
  SHORTCUT,
  TEXT,
} from '../option-rules.js';
import type { ButtonProps } from './props.js';
import type { ControlUi } from './ui.js';

const NUMBER = { ...CHECKED, step: POSITIVE, unit: TEXT, labelHidden: FLAG };

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
    opensMenu: FLAG,
    pressed: FLAG,
    shortcut: SHORTCUT,
  },
  checkbox: { ...CHECKED, mixed: FLAG },
  toggle: CHECKED,
  radioGroup: { ...CHECKED, row: FLAG, labelHidden: FLAG },
  slider: { ...NUMBER, min: required(PLACE), max: required(PLACE), ticks: POSITIVE },
  dragNumber: { ...NUMBER, min: PLACE, max: PLACE },
};
