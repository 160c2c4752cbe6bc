import type {
  ButtonProps,
  CheckboxProps,
  DockProps,
  ListProps,
  PopupProps,
  ScrollProps,
  SeparatorProps,
  StackProps,
  TextFieldProps,
  TextProps,
  WindowProps,
} from './node.js';

/**
 * An immediate-mode UI in Dear ImGui's spirit: code says in every frame what there is, and learns in the same
 * breath what the user did with it. Nothing is created, kept or destroyed by hand.
 *
 * **Ids.** A label is also the id. What follows `##` is part of the id and is not shown: `'Delete##e12'` reads
 * “Delete”. Ids are unique within their window, list, list item, scroll region or `scope`; rows and columns do not
 * count, so a field can move from one row to another and stay the same field. An id used twice is drawn with a
 * note that says so. Texts, separators, rows and columns have no id: they are counted within their parent.
 *
 * **Errors.** Every method throws a `TypeError` that names the element and what was expected when an argument is
 * not what it should be (a label that shows nothing, a size that is NaN, an option that the element has not), or when
 * it is called where it cannot be (a button outside of any window). Lengths are CSS px.
 */
export interface Ui {
  /**
   * A window. Drawn while this is called; false in the frame in which the user pressed its close button.
   * @example
   * if (state.isOpen) state.isOpen = app.ui.window('Notes', { width: 420, closable: true }, () => drawNotes(app));
   */
  window(title: string, options: Omit<WindowProps, 'title'>, body: () => void): boolean;
  /**
   * A bar along an edge of the viewport, out of the windows' way.
   * @example
   * app.ui.dock('Menu', { edge: 'top', height: 28 }, () => drawMenu(app));
   */
  dock(label: string, options: Omit<DockProps, 'label'>, body: () => void): void;
  /**
   * A surface over the windows, drawn while this is called.
   * @example
   * app.ui.popup('Unsaved work', { anchor: 'center', role: 'dialog', modal: true }, () => drawQuestion(app));
   */
  popup(label: string, options: Omit<PopupProps, 'label'>, body: () => void): void;

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
  listItem(id: string, options: StackProps & { label?: string }, body: () => void): void;
  /**
   * A space of ids of its own, without anything drawn: for what a loop draws.
   * @example
   * for (const p of people) ui.scope(p.id, () => { if (ui.button('Remove')) remove(p); });
   */
  scope(id: string, body: () => void): void;

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
   * A thin line between what is before and after it.
   * @example
   * ui.separator();
   */
  separator(options?: SeparatorProps): void;

  /**
   * A button; true in the frame in which it was activated.
   * @example
   * if (app.ui.button('Send', { look: 'primary' })) send(app);
   */
  button(label: string, options?: Omit<ButtonProps, 'label'>): boolean;
  /**
   * A checkbox; returns whether it is checked now.
   * @example
   * state.autoAdd = app.ui.checkbox('Auto-add', state.autoAdd);
   */
  checkbox(label: string, checked: boolean, options?: Omit<CheckboxProps, 'label' | 'checked'>): boolean;
  /**
   * A field for text; returns its text as it is now.
   * @example
   * state.draft = app.ui.textField('Message', state.draft, { multiline: true, rows: 3 });
   */
  textField(label: string, value: string, options?: Omit<TextFieldProps, 'label' | 'value'>): string;
  /**
   * Whether the user pressed Enter (Ctrl+Enter in a multi-line field) in a field drawn before in this frame. What
   * the field returned is the text that was submitted: events come one by one, in their order.
   * @example
   * state.name = app.ui.textField('Name', state.name);
   * if (app.ui.submitted('Name')) rename(app);
   */
  submitted(label: string): boolean;
}
