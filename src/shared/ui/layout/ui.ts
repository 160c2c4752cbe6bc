import type { StackProps } from '../vocabulary.js';
import type { ListItemProps, ListProps, ScrollProps, SeparatorProps } from './props.js';

export interface LayoutUi {
  /**
   * Children side by side.
   * @example
   * ui.row({ gap: 8, justify: 'end' }, () => { cancel = ui.button('Cancel'); save = ui.button('Save'); });
   */
  row(options: StackProps, body: () => void): void;
  /**
   * Children one below the other.
   * @example
   * ui.column({ gap: 4, grow: 1 }, () => { ui.text('Entries'); ui.text('12'); });
   */
  column(options: StackProps, body: () => void): void;
  /**
   * A region that scrolls; the offset is main's to keep.
   * @example
   * ui.scroll('Log', { grow: 1, stickToEnd: true }, () => { for (const line of log) ui.text(line); });
   */
  scroll(label: string, options: Omit<ScrollProps, 'label'>, body: () => void): void;
  /**
   * A list of items, announced as one.
   * @example
   * ui.list('People', {}, () => { for (const p of people) ui.listItem(p.id, {}, () => ui.text(p.name)); });
   */
  list(label: string, options: Omit<ListProps, 'label'>, body: () => void): void;
  /**
   * An item of a list. Its id is not shown: take one that stays with the item when the order changes.
   * @example
   * ui.listItem(person.id, { padding: 4 }, () => ui.text(person.name));
   */
  listItem(id: string, options: ListItemProps, body: () => void): void;
  /**
   * A space of ids of its own, without anything drawn: for what a loop draws.
   * @example
   * for (const p of people) ui.scope(p.id, () => { if (ui.button('Remove')) remove(p); });
   */
  scope(id: string, body: () => void): void;
  /**
   * A thin line between what is before and after it.
   * @example
   * ui.separator();
   */
  separator(options?: SeparatorProps): void;
}
