import { CHECKED, COUNT, FLAG, type OptionRules, TEXT } from '../option-rules.js';
import type { FieldUi } from './ui.js';

export const fieldOptions: OptionRules<FieldUi> = {
  textField: { ...CHECKED, placeholder: TEXT, multiline: FLAG, rows: COUNT, labelHidden: FLAG },
};
