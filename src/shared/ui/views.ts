/**
 * What main tells hot code, with every frame, of a collection that is too long to be drawn whole: which of its rows
 * are wanted. It is part of the frame's input, so that a frame can be played again.
 */
export interface CollectionView {
  /** Index of the first row that is wanted, and how many. A little more than what is in view. */
  first: number;
  count: number;
  /** Index of a row that is wanted wherever it is: what is in it has the focus. */
  keep?: number;
  /** What the user looks for in it: each row that is drawn says whether it has that. */
  find?: RowQuery;
  /** The user types the first letters of a row to go to it. */
  typed?: RowTyped;
  /** Rows whose texts the user copies. */
  copy?: RowsCopy;
  /** Of a feed. */
  feed?: FeedView;
}

/**
 * What hot code has to know of a feed so that it draws the rows that the user sees even when others have come above
 * them, or have gone: indices alone would lead to other rows then, and what is in view would be gone for a frame.
 */
export interface FeedView {
  /** Rows in view, and their indices when main saw them last. First the one that is to stay where it is. */
  seen: SeenRow[];
  /** Id of the row that `keep` means. */
  keepId?: string;
  /** The user is at the end and stays there: the last rows are wanted, however many there are by now. */
  atEnd?: boolean;
  /** Which wish for a row to be shown main has granted (`ScrollTo.wish`). */
  granted?: string;
}

export interface SeenRow {
  id: string;
  index: number;
}

export interface RowQuery {
  /** Not empty. */
  query: string;
  matchCase: boolean;
  /** Rows that are to be looked through now, drawn or not. */
  look?: RowLook;
}

/**
 * One stretch of a search. Main asks for the next one when this is answered, a frame later: no frame is held up by
 * the number of rows, and what is answered depends on the frame's input alone.
 */
export interface RowLook {
  /** The answer has the same. */
  id: number;
  /** Where it begins: nowhere for the beginning, an index, or (in a tree) a place among the siblings at each level. */
  from: number[];
  /** How many rows. */
  count: number;
}

/** What the text of a row is to begin with, and the rows that are looked through for the first such now. */
export interface RowTyped {
  /** Not empty. Upper and lower case are the same. */
  word: string;
  look: RowLook;
}

/**
 * One stretch of the rows that are being copied, as they were chosen: main asks for the next one when this is answered,
 * as in `RowLook`.
 */
export interface RowsCopy {
  /** The answer has the same. */
  id: number;
  rows: SeenRow[];
}

/** By the collection's key. A collection that main has not laid out yet is not in it. */
export type CollectionViews = Readonly<Record<string, CollectionView>>;

export const NO_VIEWS: CollectionViews = {};
