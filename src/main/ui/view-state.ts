import type { DockTree } from './layout/dock/dock-tree.js';
import type { Rect } from './layout/place.js';

/**
 * View state is main's own (rule S5): no hot code sees it or can lose it. Plain data, kept by node key, so that it
 * meets its nodes again after a reload and after a restart of the page.
 */
export interface WindowPlace {
  /** CSS px, relative to the area that the docks leave free. */
  x: number;
  y: number;
  width: number;
  height: number;
  collapsed: boolean;
  /** Over the whole area, until it is restored to this place. */
  maximised?: boolean | undefined;
}

/** Windows that are docked to one another. */
export interface DockSite {
  tree: DockTree;
  /** Where they float together; null if they have the whole area. There is one of these at most. */
  place: Rect | null;
}

/**
 * How windows share an area that is too narrow for what was wished: those that stood side by side each get less,
 * and where that would be too little for any of them, all become tabs of one pane. The wishes stay as they are, so
 * everything comes back when the area grows.
 */
export interface Squeeze {
  mode: 'none' | 'share' | 'tabs';
  /** What the windows have for each px that they wished for. */
  factor: number;
}

/** Where the user is in a feed: by a row, since what is above it may be of another height the next time. */
export interface FeedPlace {
  /** The row that is held in view; null if nobody has seen it yet. */
  rowId: string | null;
  /** Its index when it was last seen. */
  index: number;
  /** Where it begins, CSS px below the region's top. */
  top: number;
  atEnd: boolean;
  /** The last wish to show a row that was granted (`ScrollTo.wish`). */
  granted: string | null;
}

export interface ScrollOffset {
  x: number;
  y: number;
}

/** The edit of the focused text field, or of one whose text hot code has not seen. */
export interface FieldEdit {
  key: string;
  /** The whole text as the user sees it. */
  value: string;
  /**
   * The text that hot code had instead, when it had not seen this one. Only over that text is the edit put back: state is
   * saved more often than the view, and what it has may be the newer text. null: over any text, since it is known to be the newer one.
   */
  over?: string | null | undefined;
  selectionStart: number;
  selectionEnd: number;
}

export interface ViewState {
  /** What the user, or hot code, wished for, whatever the area has room for now. */
  windows: Record<string, WindowPlace>;
  docks: DockSite[];
  /**
   * How the windows were squeezed last, and for what: the area's width, and which windows float. It holds until one of these
   * changes: what the user does with a window must not make the others jump, nor may a restart.
   */
  squeeze: (Squeeze & { for: string }) | null;
  /** Keys of the windows, the front one last. */
  stack: string[];
  scrolls: Record<string, ScrollOffset>;
  /** Tables: the widths that the user gave to columns, by the column's id, CSS px. */
  columns: Record<string, Record<string, number>>;
  /** Feeds, those that were seen last behind the others. */
  feeds: Record<string, FeedPlace>;
  /** Key of the node that has the focus. */
  focus: string | null;
  edit: FieldEdit | null;
}

export const EMPTY_VIEW: ViewState = {
  windows: {},
  docks: [],
  squeeze: null,
  stack: [],
  scrolls: {},
  columns: {},
  feeds: {},
  focus: null,
  edit: null,
};
