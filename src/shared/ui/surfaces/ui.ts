import type { DockProps, PopupProps, RootProps, WindowProps } from './props.js';

export interface SurfaceUi {
  /**
   * The looks of everything, main's own parts included: call it once a frame, anywhere. Not called, they are the dark
   * theme's.
   * @example
   * app.ui.appearance({ theme: state.theme, textScale: 1.25 });
   */
  appearance(options: RootProps): void;
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
}
