import type { IconName } from '../icon-names.js';
import type {
  BadgeProps,
  BulletListProps,
  CodeBlockProps,
  IconProps,
  QuoteProps,
  RichTextProps,
  TextAlign,
  TextProps,
  TextTableProps,
  TextViewProps,
} from './props.js';
import type { Spans } from './spans.js';

/** A column of a text table: its header, and where its cells lie. */
export type TextColumn = string | { label: string | Spans; align?: TextAlign };

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
  /**
   * What somebody else has said, or a remark: indented, with a bar at its side.
   * @example
   * ui.quote({ tone: 'warning' }, () => ui.text('Reloading drops what is under way.'));
   */
  quote(options: QuoteProps, body: () => void): void;
  /**
   * A list of short things to read, with bullets, or with numbers from `first` on. Lists may be in one another.
   * @example
   * ui.bulletList({ first: 1 }, () => { for (const step of steps) ui.bulletItem({}, () => ui.text(step)); });
   */
  bulletList(options: BulletListProps, body: () => void): void;
  /**
   * An item of a bullet list. With `done` it is a task, done or not.
   * @example
   * ui.bulletItem({ done: false }, () => ui.text('Write the docs'));
   */
  bulletItem(options: { done?: boolean }, body: () => void): void;
  /**
   * A block of code, with a button that copies it. It scrolls where it is wider than its room, or higher than
   * `maxHeight`. `tones` are what a highlighter has found: first character, the one behind the last, colour.
   * @example
   * ui.codeBlock('const a = 1;', { language: 'TypeScript', tones: [{ start: 0, end: 5, tone: 'info' }] });
   */
  codeBlock(code: string, options?: Omit<CodeBlockProps, 'code'>): void;
  /**
   * A table to be read whole, such as a text has: each row has a cell for each column, of spans. For many rows, or rows
   * to be chosen and sorted, take `ui.table`. Answers the link that was followed in this frame, or null.
   * @example
   * ui.textTable(['Tier', { label: 'Tokens', align: 'end' }], [['Orchestrator', '1,024'], ['Worker', '20,480']]);
   */
  textTable(
    columns: readonly TextColumn[],
    rows: readonly (readonly (string | Spans)[])[],
    options?: Omit<TextTableProps, 'columns' | 'rows'>,
  ): string | null;
  /**
   * A long text to be read, such as a log or a file: up to 10,000,000 characters. It draws the lines in view alone, in
   * the face of code, and has its own selection and its own find bar (Ctrl+F). Without a size it is as high as its lines,
   * up to 20 of them.
   * @example
   * ui.textView('Build log', state.log, { grow: 1, lineNumbers: true, wrap: false });
   */
  textView(label: string, text: string, options?: Omit<TextViewProps, 'label' | 'text'>): void;
}
