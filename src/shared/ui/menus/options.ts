import type { OptionRules } from '../option-rules.js';
import type { MenuUi } from './ui.js';

export const menuOptions: OptionRules<MenuUi> = {};
