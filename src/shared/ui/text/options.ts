import {
  FLAG,
  LENGTH,
  type OptionRules,
  oneNumberOf,
  oneWordOf,
  rule,
  SIZING,
  TEXT,
  TONE,
  WHOLE,
} from '../option-rules.js';
import type { HeadingLevel, TextRole } from '../vocabulary.js';
import type { CodeTone } from './code-tones.js';
import type { IconProps, RichTextProps, TextAlign } from './props.js';
import type { TextUi } from './ui.js';

const ALIGN = oneWordOf<TextAlign>({ start: true, center: true, end: true });
const LEVEL = oneNumberOf<HeadingLevel>({ 1: true, 2: true, 3: true, 4: true, 5: true, 6: true });

/** What is in the list is checked where it is copied. */
const TONES = rule(
  "a list such as [{ start: 0, end: 5, tone: 'info' }]",
  (value): value is readonly CodeTone[] => Array.isArray(value),
);

const TEXT_OPTIONS: OptionRules<TextUi>['text'] = {
  ...SIZING,
  role: oneWordOf<TextRole>({ heading: true, title: true, body: true, caption: true, code: true }),
  tone: TONE,
  wrap: FLAG,
  align: ALIGN,
  selectable: FLAG,
};

export const textOptions: OptionRules<TextUi> = {
  text: TEXT_OPTIONS,
  heading: { ...TEXT_OPTIONS, level: LEVEL },
  codeBlock: { ...SIZING, language: TEXT, tones: TONES, lineNumbers: FLAG },
  textView: { ...SIZING, wrap: FLAG, lineNumbers: FLAG, empty: TEXT },
  richText: {
    ...SIZING,
    role: oneWordOf<NonNullable<RichTextProps['role']>>({
      heading: true,
      title: true,
      body: true,
      caption: true,
    }),
    tone: TONE,
    align: ALIGN,
    level: LEVEL,
  },
  icon: {
    size: oneNumberOf<NonNullable<IconProps['size']>>({ 12: true, 16: true, 20: true, 24: true }),
    tone: TONE,
    label: TEXT,
  },
  badge: { tone: TONE, active: FLAG },
  quote: { ...SIZING, tone: TONE },
  bulletList: { ...SIZING, first: WHOLE, gap: LENGTH },
  bulletItem: { done: FLAG },
  textTable: { ...SIZING, label: TEXT },
};
