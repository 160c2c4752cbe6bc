import type { ReloadFailure } from '../reload/failure.js';
import type { SaveState } from '../store/save-state.js';
import type { ImportRefusal } from './import-dialog.js';

/** What main's own chrome shows. */
export interface ChromeModel {
  generation: number;
  /** A reload has been under way for longer than a blink. */
  isReloading: boolean;
  isRunning: boolean;
  /** How long the last good reload took, ms; null before the first. */
  lastReloadMs: number | null;
  restartNeeded: boolean;
  save: SaveState;
  /** Why the last reload, or frame, failed; stays until a reload works. */
  error: ReloadFailure | null;
  /** The user has put the failure panel away; the tint stays. */
  isErrorDismissed: boolean;
  /** The newest last. */
  toasts: readonly Toast[];
  /** The overlay asks whether the state may really be cleared. */
  isAskingForReset: boolean;
  /** The point of the history that is shown, read-only, in place of the state; its time in ms since 1970. */
  viewed: { label: string; time: number | null } | null;
  /** Rolling back would help against what failed. */
  isRollBackOfUse: boolean;
  /** A file that was not taken in; null: none, or the user has seen it. */
  importRefusal: ImportRefusal | null;
  /** What there is to say of other tabs with this workspace; null: nothing. */
  tab: TabNotice | null;
}

/** This tab is read-only, because another one has the workspace. */
export interface TabNotice {
  text: string;
  /** What the user can do about it: `wait`: it is under way. */
  way: 'take-over' | 'restart' | 'wait';
}

export interface Toast {
  /** Its own among all that there ever were. */
  id: string;
  text: string;
  tone: 'success' | 'danger' | 'info' | 'warning';
  isUrgent: boolean;
}

/** What the chrome's buttons do. */
export interface ChromeActions {
  reload(): void;
  retry(): void;
  rollBack(): void;
  /** Makes this tab the one that has the workspace. */
  takeOver(): void;
  /** Shows the state as it is again. */
  leaveHistory(): void;
  /** Makes the point of the history that is shown the state. */
  goBackHere(): void;
  restart(): void;
  dismiss(): void;
  /** The failure as text, to the clipboard. */
  copyFailure(): void;
  showFailure(): void;
  askForReset(asking: boolean): void;
  reset(): void;
  exportState(): void;
  dismissImportRefusal(): void;
  /** The same as text, to the clipboard. */
  copyImportRefusal(): void;
  dismissToast(id: string): void;
  /** The pointer or the focus is on it, or has left it. */
  holdToast(id: string, on: boolean): void;
}
