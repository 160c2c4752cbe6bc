import type { Data } from './data.js';
import type { ServiceReply } from './protocol.js';

export interface ToastOptions {
  /** 'info' when absent. */
  tone?: 'info' | 'success' | 'warning' | 'danger';
  /** How long it stays, ms. */
  ms?: number;
}

/** What is different at one place of the state. Values as short texts; null: nothing is there. */
export interface Difference {
  /** The state key. */
  readonly key: string;
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How the state is kept. Times in ms since 1970, sizes in bytes; null: not known, or never. */
export interface StorageReport {
  readonly save: { readonly state: 'saved' | 'saving' | 'unsaved'; readonly reason?: string };
  /** Changes since the last checkpoint. */
  readonly journalEntries: number;
  readonly journalBytes: number;
  readonly checkpointAt: number | null;
  readonly checkpointMs: number | null;
  readonly checkpointError: string | null;
  readonly historySteps: number;
  readonly historyBytes: number;
  /** Records that could not be read and were set aside. */
  readonly setAside: number;
  /** What this site takes on the disk, and may take. */
  readonly usage: number | null;
  readonly quota: number | null;
  /** The browser has promised not to delete it by itself. */
  readonly persisted: boolean | null;
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
    /**
     * Goes back to the code that ran before, with the state of before its migration if there was one. The reply's value is
     * whether that succeeded; it is not `ok` if there is no code to go back to.
     */
    rollBack(): string;
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
    /**
     * Lets the user choose such a file, and puts what it holds in the place of all state. It is migrated and checked as
     * a whole before anything is replaced, and what was replaced is one step of undo away. The reply is not `ok`, with
     * the reason, if it was refused: then nothing has changed.
     */
    importState(): string;
  };
  /** The history of the state; what is in it is `app.history`. Replies are not `ok`, with the reason, where one cannot go. */
  readonly history: {
    undo(): string;
    redo(): string;
    /**
     * Shows the state as it was at a point, read-only: frames are frozen (`app.isReadOnly`) until `leave` or `goBack`.
     */
    view(point: number): string;
    /** Shows the state as it is again. */
    leave(): string;
    /** Makes the point that is shown the state; redo leads back to where it was. */
    goBack(): string;
    /** Replies what turns the state at one point into that at another, place by place: a list of `Difference`. */
    compare(from: number, to: number): string;
  };
  /** How the state is kept. */
  readonly storage: {
    /** Replies a `StorageReport`. */
    report(): string;
    /** Asks the browser not to delete what is stored when it needs room. Replies whether it promised that. */
    persist(): string;
    /** Writes a checkpoint now, in place of the journal; replies when it is there. */
    checkpoint(): string;
    /** Offers what could not be read and was set aside as a file. */
    exportSetAside(): string;
  };
  readonly notify: {
    /**
     * A toast: it tells something in passing, and goes by itself after `ms` (4,000 when absent), or stays until it is put
     * away (Infinity). One in `danger` is read out at once.
     */
    toast(text: string, options?: ToastOptions): string;
  };
}
