import { CHECKED, CONTROL, FLAG, ICON, type OptionRules, SHORTCUT, TEXT } from '../option-rules.js';
import type { MenuUi } from './ui.js';

export const menuOptions: OptionRules<MenuUi> = {
  menu: { ...CONTROL, icon: ICON },
  menuItem: { icon: ICON, shortcut: SHORTCUT, checked: FLAG, radio: FLAG, disabled: FLAG, danger: FLAG },
  select: { ...CHECKED, placeholder: TEXT, labelHidden: FLAG },
  shortcut: { disabled: FLAG },
};
