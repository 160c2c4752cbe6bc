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
}

/** By the collection's key. A collection that main has not laid out yet is not in it. */
export type CollectionViews = Readonly<Record<string, CollectionView>>;

export const NO_VIEWS: CollectionViews = {};
