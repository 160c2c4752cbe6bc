import type { StackProps, Tone } from '../vocabulary.js';

/** `system` is dark or light, as the browser's user has asked for. */
export type ThemeName = 'dark' | 'light' | 'nerv' | 'system';

/** The looks of the whole tree. */
export interface RootProps {
  /** `dark` when absent. */
  theme?: ThemeName;
  /**
   * Text and everything that is as high as text, 0.8 to 2; 1 when absent. Sizes that hot code gives are scaled along:
   * they are always those at 1.
   */
  textScale?: number;
}

export interface WindowProps {
  title: string;
  /** Where the window opens the first time; afterwards main's view state knows (rule S5). */
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  /** It has a close button, and Delete on its tab closes it: for who minds the answer, and draws it no longer then. */
  closable?: boolean;
  /**
   * Docked when it opens the first time: at an edge of the area, as wide or as high as it asks to be, or in what room
   * the others leave (`fill`). Where there is no room side by side, docked windows become tabs.
   */
  dock?: 'left' | 'right' | 'top' | 'bottom' | 'fill';
}

/** A question, or something to be done before all else: what is behind it is dimmed and cannot be used. */
export interface DialogProps {
  title: string;
  /** 480 when absent. Narrower where the viewport is. */
  width?: number;
  /** What the content needs when absent, as far as there is room: the content scrolls, the buttons stay. */
  height?: number;
  /** It interrupts, to ask before something that cannot be undone: it is read out at once. */
  alert?: boolean;
}

/** A bar along an edge of the viewport; windows are kept out of it. */
export interface DockProps {
  edge: 'top' | 'bottom';
  /** Higher where what is in it needs more than one line. */
  height: number;
  label: string;
}

/** A surface over the windows, placed by anchor. Main's own chrome uses it: toast, failure panel, overlay. */
export interface PopupProps extends StackProps {
  label: string;
  anchor: 'top-right' | 'bottom-right' | 'bottom-center' | 'center';
  /** Semantics: how assistive technology treats it. */
  role: 'alert' | 'status' | 'alertdialog' | 'dialog';
  /** Dim and block what is behind. */
  modal?: boolean;
  tone?: Tone;
}

/** What lies on the viewport itself. */
export interface SurfaceKinds {
  window: WindowProps;
  dock: DockProps;
  popup: PopupProps;
  dialog: DialogProps;
}

/** A window's or a dialog's close button, or Escape in a dialog. */
export type SurfaceEvent = { type: 'close'; key: string };
