import { CHECKED, COUNT, FLAG, ICON, type OptionRules, oneWordOf, TEXT } from '../option-rules.js';
import type { TextFieldProps } from './props.js';
import type { FieldUi } from './ui.js';

const FIELD: OptionRules<FieldUi>['passwordField'] = {
  ...CHECKED,
  placeholder: TEXT,
  labelHidden: FLAG,
  takesFocus: FLAG,
};

export const fieldOptions: OptionRules<FieldUi> = {
  textField: {
    ...FIELD,
    icon: ICON,
    clearable: FLAG,
    input: oneWordOf<NonNullable<TextFieldProps['input']>>({
      text: true,
      search: true,
      url: true,
      email: true,
      decimal: true,
    }),
  },
  textArea: { ...FIELD, minRows: COUNT, maxRows: COUNT },
  passwordField: FIELD,
};
