import { FLAG, type OptionRules, STACK, TEXT } from '../option-rules.js';
import type { LayoutUi } from './ui.js';

export const layoutOptions: OptionRules<LayoutUi> = {
  row: STACK,
  column: STACK,
  scroll: { ...STACK, stickToEnd: FLAG },
  list: STACK,
  listItem: { ...STACK, label: TEXT },
  separator: { vertical: FLAG },
};
