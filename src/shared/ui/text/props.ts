import type { Sizing, TextRole, Tone } from '../vocabulary.js';

export interface TextProps extends Sizing {
  text: string;
  role?: TextRole;
  tone?: Tone;
  /** Wrap at the width that is there (default), or end in an ellipsis on one line. */
  wrap?: boolean;
  /** Semantics: announced as a heading of this level. */
  level?: 1 | 2 | 3;
}

/** What is read. */
export interface TextKinds {
  text: TextProps;
}
