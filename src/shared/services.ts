import type { Data } from './data.js';
import type { HttpReply, HttpRequest } from './http.js';
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

/** What one frame took. Times in ms. */
export interface FrameFigures {
  /** Counts the frames of the page's life. */
  readonly seq: number;
  /** When it was taken in, ms since 1970. */
  readonly at: number;
  /** Hot code's run, and comparing what it drew. */
  readonly workerMs: number;
  /** Main's work to take it in. */
  readonly mainMs: number;
  /** Main's work for drawing, of all drawings since the frame before. */
  drawMs: number;
  /** From the first event in it to the drawing that shows what came of it; null: it had no events, or drew nothing. */
  latencyMs: number | null;
  /** Changes of the state, and of what is drawn. */
  readonly patches: number;
  readonly records: number;
  /** About how much crossed for it; null while nobody asks. */
  readonly bytes: number | null;
  /** Component → ms, where hot code measured any. */
  readonly components: Readonly<Record<string, number>>;
}

/** A module of the code that runs. */
export interface ModuleFigures {
  readonly name: string;
  readonly version: number;
  /** The generation that its code came with. */
  readonly generation: number;
  /** Begins the hash over its sources; empty for a module registered at run time. */
  readonly hash: string;
  /** Characters of its code, with the parts that it shares with other modules. */
  readonly size: number;
  readonly loadMs: number;
  readonly stateKeys: readonly string[];
  readonly targets: readonly string[];
  readonly dependsOn: readonly string[];
}

/** What a reload did, ms by step in their order. */
export interface ReloadFigures {
  readonly at: number;
  readonly ok: boolean;
  readonly generation: number;
  readonly trigger: string;
  readonly changed: readonly string[];
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
  readonly total: number;
  readonly pause: number;
  /** Why it failed; null if it did not. */
  readonly failure: string | null;
}

/** How the workbench runs. */
export interface DiagnosticsReport {
  /** Those asked for that are drawn, the oldest first; at most 600. */
  readonly frames: readonly FrameFigures[];
  readonly modules: readonly ModuleFigures[];
  /** The newest last; at most 100. */
  readonly reloads: readonly ReloadFigures[];
  /** What the canvas holds: nodes, layout nodes, pixi objects, drawings, DOM elements. */
  readonly canvas: Readonly<Record<string, number>>;
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
  /**
   * Whether nothing will ever come under an id: it was asked for before the page was restarted, or by another tab. Ids are
   * never given twice, so one that the state has kept is lost or means what it meant.
   */
  isLost(id: string): boolean;
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
    /**
     * Copies a text. Where the browser refuses, the user is told, and the reply is not `ok`.
     *
     * @param said What the user is told when it is copied ('Entry copied'): nothing, if it is left out.
     */
    writeText(text: string, said?: string): string;
  };
  readonly links: {
    /**
     * Opens an `http:`, `https:` or `mailto:` address in a tab of its own, which cannot reach the app and is not told
     * where it was opened from (`noopener`, `noreferrer`). Right after the user pressed something: the browser refuses it
     * at other times. The reply is not `ok`, with the reason, if nothing was opened.
     */
    open(url: string): string;
  };
  /**
   * Requests to any server, whose answers come piece by piece, as text (UTF-8). Main holds the connection: it goes on
   * while code is reloaded, fails or hangs, and each piece reaches the code that runs by then, once.
   */
  readonly http: {
    /**
     * Sends a request, and answers its id. What comes is joined to a few pieces a frame. What is not taken (an older state
     * is shown, or code failed on it) waits: some 256 kB in main, the rest at the server.
     */
    stream(request: HttpRequest): string;
    /** Ends it. What waits of its answer is dropped; the last piece says `failed`, `cancelled`. */
    cancel(id: string): string;
    /** The pieces that this frame's input has for an id, in order. Look in every frame: they come once. */
    replies(id: string): readonly HttpReply[];
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
    /**
     * Offers a text as a file of that name, for the user to keep, in UTF-8. What a file's name cannot have becomes a
     * hyphen.
     */
    exportText(name: string, text: string): string;
    /**
     * Lets the user choose a text file of up to 64 MB, with one of these endings ('.json', '.md,.txt'). Replies `{ name, text }`; null if none was chosen, and not `ok`, with
     * the reason, if it cannot be read. It must be asked for by what the user just did, else the browser refuses.
     */
    openText(endings: string): string;
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
  /** How the workbench runs. */
  readonly diagnostics: {
    /** Replies a `DiagnosticsReport`, with the frames after that one (0: all that are kept). */
    report(after: number): string;
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
