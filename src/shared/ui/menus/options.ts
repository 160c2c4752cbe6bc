import {
  CHECKED,
  CONTROL,
  FLAG,
  ICON,
  type OptionRules,
  oneWordOf,
  SHORTCUT,
  TEXT,
} from '../option-rules.js';
import type { MenuProps } from './props.js';
import type { MenuUi } from './ui.js';

export const menuOptions: OptionRules<MenuUi> = {
  menu: {
    ...CONTROL,
    icon: ICON,
    iconOnly: FLAG,
    look: oneWordOf<NonNullable<MenuProps['look']>>({ default: true, ghost: true }),
  },
  menuItem: { icon: ICON, shortcut: SHORTCUT, checked: FLAG, radio: FLAG, disabled: FLAG, danger: FLAG },
  select: { ...CHECKED, placeholder: TEXT, labelHidden: FLAG },
  shortcut: { disabled: FLAG },
};
