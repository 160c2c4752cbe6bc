import type { IconName } from '../icon-names.js';
import type { HeadingLevel, Sizing, TextRole, Tone } from '../vocabulary.js';
import type { CodeTone } from './code-tones.js';
import type { Span } from './spans.js';

/** Where lines lie in the width that a text has. `start` is the left, and the right for scripts written from there. */
export type TextAlign = 'start' | 'center' | 'end';

export interface TextProps extends Sizing {
  text: string;
  role?: TextRole;
  tone?: Tone;
  /** Wrap at the width that is there (default), or end in an ellipsis on one line: then a tooltip has the whole text. */
  wrap?: boolean;
  align?: TextAlign;
  /** Can be selected and copied (default). False lets the pointer through to what is behind. */
  selectable?: boolean;
  /** Semantics: announced as a heading of this level. */
  level?: HeadingLevel;
}

export interface RichTextProps extends Sizing {
  spans: readonly Span[];
  /** In `body` all spans have faces of their own; in the others code alone has. */
  role?: Exclude<TextRole, 'code'>;
  tone?: Tone;
  align?: TextAlign;
  /** Semantics: announced as a heading of this level. */
  level?: HeadingLevel;
}

export interface IconProps {
  name: IconName;
  /** CSS px at a text scale of 1; 16 when absent. */
  size?: 12 | 16 | 20 | 24;
  tone?: Tone;
  /** What it means, for those who do not see it. Without one it is decoration, beside a text that says the same. */
  label?: string;
}

export interface BadgeProps {
  text: string;
  tone?: Tone;
  /** What it tells is going on now: NERV's theme has it flicker. */
  active?: boolean;
}

export interface QuoteProps extends Sizing {
  /** Of the bar at its side: what kind of remark it is. */
  tone?: Tone;
}

export interface BulletListProps extends Sizing {
  /** The number of the first item; without one the items have bullets. */
  first?: number;
  gap?: number;
}

/** How what is in a node is written, by its first letter. */
export interface Directed {
  rightToLeft?: boolean;
}

/** What an item of a list begins with. */
export interface BulletItemProps extends Directed {
  /** A bullet or a number; empty for a task. */
  marker: string;
  /** Of a task. */
  done?: boolean;
}

export interface TableColumn {
  readonly spans: readonly Span[];
  readonly align?: TextAlign;
}

export interface TextTableProps extends Sizing {
  columns: readonly TableColumn[];
  /** A cell for each column. */
  rows: readonly (readonly (readonly Span[])[])[];
  /** Accessible name. */
  label?: string;
}

export interface CodeBlockProps extends Sizing {
  code: string;
  /** Shown above the code. */
  language?: string;
  /** Colours of the code's parts, in order and apart from one another. */
  tones?: readonly CodeTone[];
  lineNumbers?: boolean;
}

export interface TextViewProps extends Sizing {
  /** Accessible name. */
  label: string;
  text: string;
  /** Wrap lines at the width that is there (default), or scroll sideways. */
  wrap?: boolean;
  lineNumbers?: boolean;
  /** What is said where there is no text. */
  empty?: string;
}

/** What is read. */
export interface TextKinds {
  text: TextProps;
  richText: RichTextProps;
  icon: IconProps;
  badge: BadgeProps;
  quote: QuoteProps & Directed;
  bulletList: BulletListProps;
  bulletItem: BulletItemProps;
  textTable: TextTableProps;
  codeBlock: CodeBlockProps;
  textView: TextViewProps;
}

export type TextEvent =
  /** A link in a text was followed. */
  { type: 'follow'; key: string; link: string };
