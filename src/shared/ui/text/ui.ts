import type { IconName } from '../icon-names.js';
import type { BadgeProps, IconProps, RichTextProps, TextProps } from './props.js';
import type { Spans } from './spans.js';

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
  /**
   * A text of spans that wraps as one. Answers the link that was followed in this frame, or null: it is hot code's to
   * do something with it.
   * @example
   * const link = ui.richText(['Blocked by ', { text: 'T-001', link: 'T-001' }, ', which ', { text: 'failed', tone: 'danger' }]);
   * if (link) state.shownTicket = link;
   */
  richText(spans: Spans, options?: Omit<RichTextProps, 'spans'>): string | null;
  /**
   * An icon, as decoration unless it has a label.
   * @example
   * ui.icon('lock', { tone: 'warning', label: 'Read only' });
   */
  icon(name: IconName, options?: Omit<IconProps, 'name'>): void;
  /**
   * A small pill with a word or a number.
   * @example
   * ui.badge('blocked', { tone: 'warning' });
   */
  badge(text: string, options?: Omit<BadgeProps, 'text'>): void;
}
