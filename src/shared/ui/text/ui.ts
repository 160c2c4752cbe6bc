import type { TextProps } from './props.js';

export interface TextUi {
  /**
   * A text. Wraps unless `wrap` is false.
   * @example
   * ui.text('Not saved yet', { role: 'caption', tone: 'warning' });
   */
  text(text: string, options?: Omit<TextProps, 'text' | 'level'>): void;
  /**
   * A heading, announced as one; of level 2 unless told otherwise.
   * @example
   * ui.heading('Entries per role', { level: 3 });
   */
  heading(text: string, options?: Omit<TextProps, 'text'>): void;
}
