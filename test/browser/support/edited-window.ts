import type { Drag } from './drags.js';
import type { OpenApp } from './open-app.js';

/** A window of the workbench with all that can be under way in it at once, and edits of its code. */
export interface EditedWindow {
  /** What is under way, for the test's name. */
  readonly what: string;
  /** Fills the window, and opens it. */
  setUp(app: OpenApp): Promise<unknown>;
  /** Role and name of what is scrolled in it, and how far, if not a little, CSS px. */
  readonly scrolled: readonly [role: string, name: string, by?: number];
  /** Opens a dialog of it, or what else comes after scrolling. */
  open?(app: OpenApp): Promise<unknown>;
  /** Name of the dialog that is open; null: none. */
  readonly dialog: string | null;
  /** What is dragged; null: nothing, because a dialog lies over it. */
  readonly drag: Drag | null;
  /** Labels of the fields that are half typed into, the one with the focus last; none: it has no field. */
  readonly fields: readonly string[];
  /** What is typed first, and then bit by bit, where not everything will do. */
  readonly typed?: readonly [string, string, string, string, string];
  /** Without a field of hot code's: makes hot code draw something, and waits for it. @param step differs each time */
  answers?(app: OpenApp, step: number): Promise<unknown>;
  /** A text that the window shows, and where its code has it. */
  readonly shows: { readonly file: string; readonly text: string };
  /** A function of it, which throws and then does not build. `head`: its first line. */
  readonly breaks: { readonly file: string; readonly head: string };
}
