import { clamp, type Rect, type Size } from '../place.js';
import {
  type DockAxis,
  type DockSide,
  type DockSplit,
  type DockTree,
  replace,
  windowsIn,
} from './dock-tree.js';

/** A pane of docked windows as it is shown. */
export interface DockPane {
  /** The part of the tree that it shows: more than one pane of it where there was no room side by side. */
  readonly node: DockTree;
  /** Those that are open, in the order of their tabs; none in free room. */
  readonly windows: readonly string[];
  readonly rect: Rect;
  /** What can be moved at its sides; a side that is left out is an edge of the whole. */
  readonly boundaries: Readonly<Partial<Record<DockSide, Boundary>>>;
}

/** What is between two children of a split. */
export interface Boundary {
  readonly split: DockSplit;
  /** Indices of the children at its two sides. */
  readonly before: number;
  readonly after: number;
  /** Of each child as it is shown, CSS px; 0 for those that are not. */
  readonly lengths: readonly number[];
  readonly least: readonly number[];
}

export interface DockLayoutRules {
  isOpen(key: string): boolean;
  smallest(key: string): Size;
  /** Room between panes, CSS px. */
  readonly gap: number;
}

/**
 * Where the open windows of a tree are. Where windows stand side by side and the smallest sizes of all do not go into
 * the room, they become tabs of one pane until there is room again.
 */
export function layoutDock(tree: DockTree, rect: Rect, rules: DockLayoutRules): DockPane[] {
  const panes: DockPane[] = [];
  if (isOpen(tree, rules)) place(tree, rect, {}, rules, panes);
  return panes;
}

/** Moves a boundary by `delta` CSS px, as far as the smallest sizes at its two sides allow. */
export function moveBoundary(tree: DockTree, boundary: Boundary, delta: number): DockTree {
  const { split, before, after, lengths, least } = boundary;
  const [first = 0, second = 0] = [lengths[before], lengths[after]];
  const shift = clamp(
    delta,
    Math.min(0, (least[before] ?? 0) - first),
    Math.max(0, second - (least[after] ?? 0)),
  );
  const moved = lengths.with(before, first + shift).with(after, second - shift);
  const shown = lengths.map((length) => length > 0);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  // Those that are closed keep their share, for when they come back.
  const share = split.shares.reduce((sum, own, index) => sum + (shown[index] ? own : 0), 0);
  const shares = split.shares.map((own, index) =>
    shown[index] ? ((moved[index] ?? 0) / total) * share : own,
  );
  return replace(tree, split, { ...split, shares });
}

/** The smallest size in which all open windows of a tree can stand as it says. */
export function smallestDock(tree: DockTree, rules: DockLayoutRules): Size {
  if (tree.kind !== 'split') {
    const sizes = windowsIn(tree).filter(rules.isOpen).map(rules.smallest);
    return { width: most(sizes.map(({ width }) => width)), height: most(sizes.map(({ height }) => height)) };
  }
  const open = tree.children.filter((child) => isShown(child, rules));
  const sizes = open.map((child) => smallestDock(child, rules));
  const gaps = Math.max(0, open.length - 1) * rules.gap;
  const along = (lengths: number[]): number => lengths.reduce((sum, length) => sum + length, gaps);
  const widths = sizes.map(({ width }) => width);
  const heights = sizes.map(({ height }) => height);
  return tree.axis === 'row'
    ? { width: along(widths), height: most(heights) }
    : { width: most(widths), height: along(heights) };
}

function place(
  tree: DockTree,
  rect: Rect,
  boundaries: DockPane['boundaries'],
  rules: DockLayoutRules,
  panes: DockPane[],
): void {
  if (tree.kind !== 'split') {
    panes.push({ node: tree, windows: windowsIn(tree).filter(rules.isOpen), rect, boundaries });
    return;
  }
  const shown = tree.children.flatMap((child, index) => (isShown(child, rules) ? [{ child, index }] : []));
  const [only] = shown;
  if (shown.length === 1 && only) {
    place(only.child, rect, boundaries, rules, panes);
    return;
  }
  const { axis } = tree;
  const length = lengthOf(rect, axis) - rules.gap * (shown.length - 1);
  const least = shown.map(({ child }) => lengthOf(smallestDock(child, rules), axis));
  if (least.reduce((sum, own) => sum + own, 0) > length) {
    panes.push({ node: tree, windows: windowsIn(tree).filter(rules.isOpen), rect, boundaries });
    return;
  }
  const lengths = distribute(
    length,
    shown.map(({ index }) => tree.shares[index] ?? 0),
    least,
  );
  const spread = (values: readonly number[]): number[] => {
    const all = tree.children.map(() => 0);
    shown.forEach(({ index }, at) => {
      all[index] = values[at] ?? 0;
    });
    return all;
  };
  const between = (at: number): Boundary | undefined => {
    const [one, other] = [shown[at], shown[at + 1]];
    if (!one || !other) return undefined;
    return {
      split: tree,
      before: one.index,
      after: other.index,
      lengths: spread(lengths),
      least: spread(least),
    };
  };
  let start = axis === 'row' ? rect.x : rect.y;
  shown.forEach(({ child }, at) => {
    const own = lengths[at] ?? 0;
    const part = axis === 'row' ? { ...rect, x: start, width: own } : { ...rect, y: start, height: own };
    const [low, high] = axis === 'row' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    const inner = { ...boundaries };
    const [left, right] = [between(at - 1), between(at)];
    if (left) inner[low] = left;
    if (right) inner[high] = right;
    place(child, part, inner, rules, panes);
    start += own + rules.gap;
  });
}

/** Whole px by share, none less than its least. There must be room for all of those. */
function distribute(length: number, shares: readonly number[], least: readonly number[]): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = shares.reduce((sum, share, index) => sum + (fixed.has(index) ? 0 : share), 0);
    const room = least.reduce((left, own, index) => left - (fixed.has(index) ? own : 0), length);
    const exact = shares.map((share, index) =>
      fixed.has(index) ? (least[index] ?? 0) : free > 0 ? (room * share) / free : 0,
    );
    const short = exact.findIndex((own, index) => !fixed.has(index) && own < (least[index] ?? 0));
    if (short < 0) return rounded(exact);
    fixed.add(short);
  }
}

/** Edges on whole px, so that the lengths add up. */
function rounded(exact: readonly number[]): number[] {
  let end = 0;
  let edge = 0;
  return exact.map((own) => {
    end += own;
    const before = edge;
    edge = Math.round(end);
    return edge - before;
  });
}

/** Whether any window of it is open. */
function isOpen(tree: DockTree, rules: DockLayoutRules): boolean {
  return windowsIn(tree).some(rules.isOpen);
}

/** Free room is kept; a part whose windows are all closed gives its room to its neighbours. */
function isShown(tree: DockTree, rules: DockLayoutRules): boolean {
  return tree.kind === 'free' || isOpen(tree, rules);
}

function lengthOf({ width, height }: Size, axis: DockAxis): number {
  return axis === 'row' ? width : height;
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}
