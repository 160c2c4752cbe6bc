import type {
  ChoiceValue,
  MenuItemProps,
  MenuProps,
  SelectChoice,
  SelectProps,
  ShortcutProps,
} from './props.js';

export interface MenuUi {
  /**
   * A row of menus, one stop for the Tab key. It holds menus alone.
   * @example
   * ui.dock('Menu', { edge: 'top', height: 28 }, () => ui.menuBar('Main menu', () => drawMenus(app)));
   */
  menuBar(label: string, body: () => void): void;
  /**
   * A menu: in a menu bar a title, in another menu a submenu, anywhere else a button that opens it. It holds items,
   * menus, separators and texts; the body runs in every frame, so that shortcuts work while the menu is closed.
   * @example
   * ui.menu('File', {}, () => { if (ui.menuItem('Export…', { shortcut: 'Ctrl+Shift+E' })) exportAll(app); });
   */
  menu(label: string, options: Omit<MenuProps, 'label' | 'place' | 'leads'>, body: () => void): void;
  /**
   * An entry of a menu; true in the frame in which it was chosen, in the menu, by its shortcut or in the palette.
   * @example
   * if (ui.menuItem('Gallery', { checked: state.isOpen })) state.isOpen = !state.isOpen;
   */
  menuItem(label: string, options?: Omit<MenuItemProps, 'label'>): boolean;
  /**
   * The menu of what it is drawn in (a window, a list item, a row): opened by a right click there, a long press, the
   * menu key or Shift+F10.
   * @example
   * ui.listItem(id, {}, () => { ui.text(name); ui.contextMenu('Entry', () => { if (ui.menuItem('Delete')) remove(id); }); });
   */
  contextMenu(label: string, body: () => void): void;
  /**
   * One of several values, chosen from a list that drops down; returns the value as it is now. With more than eight
   * choices the list has a field to search in. Only the rows in view are drawn, so ten thousand are no matter.
   * @example
   * state.role = ui.select('Role', state.role, roles.map((role) => ({ value: role, label: role })));
   */
  select<T extends ChoiceValue>(
    label: string,
    value: T,
    choices: readonly SelectChoice<T>[],
    options?: Omit<SelectProps, 'label' | 'value' | 'choices'>,
  ): T;
  /**
   * Keys that do something; true in the frame in which they were pressed. They count in the window that this is called
   * in, while it has the focus, or everywhere when it is called outside of any window; the innermost of several wins.
   * In a row or an item of a list they count while the focus is in that one.
   * Text that is edited keeps what it needs: letters, and Ctrl with A, C, V, X, Y, Z.
   * @example
   * if (ui.shortcut('Mod+Enter')) send(app);
   */
  shortcut(keys: string, options?: Omit<ShortcutProps, 'shortcut'>): boolean;
}
