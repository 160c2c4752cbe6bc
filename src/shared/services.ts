import type { Data } from './data.js';
import type { ServiceReply } from './protocol.js';

export interface ToastOptions {
  /** 'info' when absent. */
  tone?: 'info' | 'success' | 'warning' | 'danger';
  /** How long it stays, ms. */
  ms?: number;
}

/**
 * Effects that hot code asks main for, as data (rule P1). Each call answers the id under which replies come
 * back as input of later frames; keep the id in the App state, and it is found again after a reload.
 */
export interface Services {
  /** Any service by name. The others are this one with types. */
  call(service: string, method: string, ...args: Data[]): string;
  /** The replies that this frame's input has for an id, in order. */
  replies(id: string): readonly ServiceReply[];
  readonly reloader: {
    /** Reload all modules, or one. The same as the button that main draws. */
    reload(name?: string): string;
  };
  readonly clipboard: {
    writeText(text: string): string;
  };
  readonly timer: {
    /** One reply after so many ms. Runs on through reloads. */
    after(ms: number): string;
  };
  readonly commands: {
    /** Opens the command palette, as Ctrl+Shift+P does, which needs no hot code. */
    openPalette(): string;
  };
  readonly files: {
    /** Offers all state but the secret keys as a file, for the user to keep. */
    exportState(): string;
  };
  readonly notify: {
    /**
     * A toast: it tells something in passing, and goes by itself after `ms` (4,000 when absent), or stays until it is put
     * away (Infinity). One in `danger` is read out at once.
     */
    toast(text: string, options?: ToastOptions): string;
  };
}
