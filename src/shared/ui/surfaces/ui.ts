import type { DialogProps, DockProps, PopupProps, RootProps, WindowProps } from './props.js';

export interface SurfaceUi {
  /**
   * The looks of everything, main's own parts included: call it once a frame, anywhere. Not called, they are the dark
   * theme's.
   * @example
   * app.ui.appearance({ theme: state.theme, textScale: 1.25 });
   */
  appearance(options: RootProps): void;
  /**
   * A window. Drawn while this is called; false in the frame in which the user pressed its close button, which a
   * `closable` one has. Where it is later on is the user's: moved, resized, maximised, docked beside others or as a tab.
   * @example
   * if (state.isOpen) state.isOpen = app.ui.window('Notes', { width: 420, closable: true }, () => drawNotes(app));
   */
  window(title: string, options: Omit<WindowProps, 'title'>, body: () => void): boolean;
  /**
   * A modal dialog in the middle of the screen, drawn while this is called; false in the frame in which the user pressed its
   * close button or Escape. The focus begins in its first field, else on its primary button, and goes back where it
   * was. `buttons` draws the row at its foot, which stays in sight when the content scrolls.
   * @example
   * state.isAsking = app.ui.dialog(
   *   'Delete the entry?',
   *   { alert: true },
   *   () => app.ui.text('It cannot be brought back.'),
   *   () => {
   *     if (app.ui.button('Cancel')) state.isAsking = false;
   *     if (app.ui.button('Delete', { look: 'danger' })) deleteEntry(app);
   *   },
   * );
   */
  dialog(title: string, options: Omit<DialogProps, 'title'>, body: () => void, buttons?: () => void): boolean;
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
}
