import { FLAG, type OptionRules, oneNumberOf, oneWordOf, SIZING, TONE } from '../option-rules.js';
import type { TextRole } from '../vocabulary.js';
import type { TextProps } from './props.js';
import type { TextUi } from './ui.js';

const TEXT_OPTIONS: OptionRules<TextUi>['text'] = {
  ...SIZING,
  role: oneWordOf<TextRole>({ heading: true, title: true, body: true, caption: true, code: true }),
  tone: TONE,
  wrap: FLAG,
};

export const textOptions: OptionRules<TextUi> = {
  text: TEXT_OPTIONS,
  heading: {
    ...TEXT_OPTIONS,
    level: oneNumberOf<NonNullable<TextProps['level']>>({ 1: true, 2: true, 3: true }),
  },
};
