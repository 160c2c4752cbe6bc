/** The history of the state, as hot code sees it: `app.history`. */

export interface TimelinePoint {
  /** Its own for the life of the workspace, rising. */
  readonly id: number;
  /** The point that it came after. What is done after an undo begins a branch. */
  readonly parent: number;
  readonly kind: 'edit' | 'auto' | 'reload' | 'migration' | 'rollback' | 'import' | 'restore';
  /** For people: "Delete entry". */
  readonly label: string;
  /** What it did, in a few words of the state itself: `“hello”`, `removed “hello”`, `20 → 56`. null: nothing short can be said. */
  readonly detail: string | null;
  /** When it began and when it last grew, ms since 1970. */
  readonly time: number;
  readonly until: number;
  /** What it takes in memory, about. */
  readonly bytes: number;
}

export interface TimelineHead {
  /** The point that the state is at. */
  readonly at: number;
  /** The state before the oldest point. */
  readonly origin: number;
  /** What undo would take back and redo would do again, by label; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** The point that is being looked at, read-only; null: the state is shown as it is. */
  readonly viewing: number | null;
}

export interface Timeline extends TimelineHead {
  /** In the order in which they were made. They come a frame after they are first asked for. */
  readonly points: readonly TimelinePoint[];
}

/** How much of the timeline hot code has looked at: main tells no more. */
export type TimelineWatch = 'nothing' | 'head' | 'points';

/** What is new of it. */
export interface TimelineUpdate {
  readonly head: TimelineHead;
  /** Points that are new, or have grown; absent when they are not watched. */
  readonly points?: readonly TimelinePoint[];
  /** Points that are gone. */
  readonly dropped?: readonly number[];
}

export const NO_TIMELINE: Timeline = {
  at: 0,
  origin: 0,
  undo: null,
  redo: null,
  viewing: null,
  points: [],
};
