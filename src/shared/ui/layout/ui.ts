import type { Sizing, StackProps } from '../vocabulary.js';
import type {
  GridProps,
  ListItemProps,
  ListProps,
  ScrollProps,
  SectionProps,
  SeparatorProps,
  SplitterProps,
  Tab,
} from './props.js';

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
  /**
   * Cells in rows and columns: each element drawn in it is one cell, from left to right, then the next row. Columns
   * line up, and a row is as high as its highest cell. Put what belongs in one cell into a row or column.
   * @example
   * ui.grid({ columns: ['auto', 'grow'] }, () => {
   *   ui.text('Name');
   *   state.name = ui.textField('Name', state.name, { labelHidden: true });
   * });
   */
  grid(options: GridProps, body: () => void): void;
  /**
   * Two panes with a line between them that the user moves. Returns the share of the first one, 0 to 1. It takes the
   * room that `grow` or a size give it.
   * @example
   * state.split = ui.splitter('Entries and composer', state.split, { axis: 'column', grow: 1, minSecond: 96 },
   *   () => drawEntries(app),
   *   () => drawComposer(app),
   * );
   */
  splitter(
    label: string,
    value: number,
    options: Omit<SplitterProps, 'label' | 'value'>,
    first: () => void,
    second: () => void,
  ): number;
  /**
   * A row of tabs above the panel of the one that is shown. Returns the id of the tab that is shown now; when `active`
   * is none of them, the first one's. What the body draws has a space of ids for each tab.
   * @example
   * state.take = ui.tabs('Takes', state.take, takes.map(({ id, name }) => ({ id, label: name, closable: true })),
   *   { grow: 1 }, (id) => drawTake(app, id));
   */
  tabs<Id extends string>(
    label: string,
    active: Id,
    tabs: readonly Tab<Id>[],
    options: Sizing,
    body: (id: Id) => void,
  ): Id;
  /**
   * The id of the tab that the user closed, of a row of tabs drawn before in this frame; else null. It stays until it
   * is no longer among the tabs.
   * @example
   * const closed = ui.closedTab('Takes');
   * if (closed !== null) removeTake(app, closed);
   */
  closedTab(label: string): string | null;
  /**
   * A part that the user opens and closes by its heading. Returns whether it is open now; its body is drawn while it is.
   * @example
   * state.isDetailOpen = ui.section('Details', state.isDetailOpen, {}, () => drawDetails(app));
   */
  section(
    label: string,
    isOpen: boolean,
    options: Omit<SectionProps, 'label' | 'isOpen'>,
    body: () => void,
  ): boolean;
}
