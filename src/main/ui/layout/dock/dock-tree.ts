/**
 * How docked windows divide a place among them: side by side, one below the other, or as tabs of one pane. Plain
 * data, never changed in place, and sound whichever of its windows are open: it names windows by key, and one that
 * is closed keeps its place for when it comes back.
 */
export type DockTree = DockTabs | DockFree | DockSplit;

/** A pane: its windows are tabs, and the one that was in front last is seen. Never empty. */
export interface DockTabs {
  readonly kind: 'tabs';
  readonly windows: readonly string[];
}

/** Room in the area that is left to the canvas, until something is docked into it. */
export interface DockFree {
  readonly kind: 'free';
}

export interface DockSplit {
  readonly kind: 'split';
  readonly axis: DockAxis;
  /** Two or more, none of them a split along the same axis. */
  readonly children: readonly DockTree[];
  /** How much of the length each child has; they add up to 1. */
  readonly shares: readonly number[];
}

export type DockAxis = 'row' | 'column';
export type DockSide = 'left' | 'right' | 'top' | 'bottom';

const FREE: DockFree = { kind: 'free' };

export function tabsOf(...windows: readonly string[]): DockTabs {
  return { kind: 'tabs', windows };
}

export function axisOf(side: DockSide): DockAxis {
  return side === 'left' || side === 'right' ? 'row' : 'column';
}

/** The windows of a tree, in reading order. */
export function windowsIn(tree: DockTree): readonly string[] {
  if (tree.kind === 'free') return [];
  return tree.kind === 'tabs' ? tree.windows : tree.children.flatMap(windowsIn);
}

/** The pane that has the window. */
export function paneWith(tree: DockTree, key: string): DockTabs | null {
  if (tree.kind === 'free') return null;
  if (tree.kind === 'tabs') return tree.windows.includes(key) ? tree : null;
  for (const child of tree.children) {
    const found = paneWith(child, key);
    if (found) return found;
  }
  return null;
}

/**
 * Puts a window beside a part of the tree.
 *
 * @param target A node of the tree: the same object.
 * @param share What of the target's length the window gets, 0 to 1.
 */
export function insertBeside(
  tree: DockTree,
  target: DockTree,
  side: DockSide,
  key: string,
  share = 1 / 2,
): DockTree {
  const isFirst = side === 'left' || side === 'top';
  const added = tabsOf(key);
  const split: DockSplit = {
    kind: 'split',
    axis: axisOf(side),
    children: isFirst ? [added, target] : [target, added],
    shares: isFirst ? [share, 1 - share] : [1 - share, share],
  };
  return normalise(replace(tree, target, split)) ?? added;
}

/** Adds a window to a pane of the tree, as its last tab, or before the one at `index`. */
export function insertTab(
  tree: DockTree,
  pane: DockTabs,
  key: string,
  index = pane.windows.length,
): DockTree {
  return replace(tree, pane, tabsOf(...pane.windows.toSpliced(index, 0, key)));
}

/** Docks a window at an edge of the whole: into free room if there is any at that edge, else beside all the rest. */
export function insertAtEdge(tree: DockTree | null, side: DockSide, key: string, share?: number): DockTree {
  if (tree === null) return insertBeside(FREE, FREE, side, key, share);
  if (tree.kind === 'split' && tree.axis === axisOf(side)) {
    const end = side === 'left' || side === 'top' ? tree.children[0] : tree.children.at(-1);
    if (end?.kind === 'free') return replace(tree, end, tabsOf(key));
  }
  return insertBeside(tree, tree, side, key, share ?? 1 / 3);
}

/** Docks a window where there is free room, else as a tab of the pane that has `beside`, else of the first pane. */
export function insertInside(tree: DockTree | null, key: string, beside: string | null): DockTree {
  if (tree === null) return tabsOf(key);
  const free = find(tree, (node) => node.kind === 'free');
  if (free) return replace(tree, free, tabsOf(key));
  const first = find(tree, (node) => node.kind === 'tabs');
  const pane = (beside !== null && paneWith(tree, beside)) || (first?.kind === 'tabs' ? first : null);
  return pane ? insertTab(tree, pane, key) : tabsOf(key);
}

/** Takes a window out; what it leaves goes to its neighbours. Null when no window is left. */
export function removeWindow(tree: DockTree, key: string): DockTree | null {
  const pane = paneWith(tree, key);
  if (!pane) return tree;
  return normalise(replace(tree, pane, tabsOf(...pane.windows.filter((other) => other !== key))));
}

/** The tree with another node in the place of `target`; itself, if the target is not in it. */
export function replace(tree: DockTree, target: DockTree, by: DockTree): DockTree {
  if (tree === target) return by;
  if (tree.kind !== 'split') return tree;
  const children = tree.children.map((child) => replace(child, target, by));
  return children.some((child, index) => child !== tree.children[index]) ? { ...tree, children } : tree;
}

/**
 * The tree as it should be: no empty panes, no splits of one, no split right inside another along the same axis, no
 * two free rooms side by side, no window twice, and shares that add up to 1. Null when it has no window. What was stored by another
 * version, or edited by hand, goes through here too.
 */
export function normalise(tree: DockTree): DockTree | null {
  const sound = clean(tree, new Set());
  return sound && windowsIn(sound).length > 0 ? sound : null;
}

function clean(tree: DockTree, seen: Set<string>): DockTree | null {
  if (tree.kind === 'free') return tree;
  if (tree.kind === 'tabs') {
    const windows = tree.windows.filter((key) => !seen.has(key) && seen.add(key));
    if (windows.length === tree.windows.length) return windows.length > 0 ? tree : null;
    return windows.length > 0 ? { ...tree, windows } : null;
  }
  const parts: { node: DockTree; share: number }[] = [];
  const add = (node: DockTree, share: number): void => {
    const last = parts.at(-1);
    if (node.kind === 'free' && last?.node.kind === 'free') last.share += share;
    else parts.push({ node, share });
  };
  tree.children.forEach((child, index) => {
    const node = clean(child, seen);
    const given = tree.shares[index] ?? 0;
    const share = Number.isFinite(given) && given > 0 ? given : 1 / tree.children.length;
    if (!node) return;
    if (node.kind !== 'split' || node.axis !== tree.axis) add(node, share);
    else {
      for (const [at, inner] of node.children.entries()) add(inner, share * (node.shares[at] ?? 0));
    }
  });
  const [first] = parts;
  if (parts.length < 2) return first?.node ?? null;
  const sum = parts.reduce((total, { share }) => total + share, 0);
  return {
    kind: 'split',
    axis: tree.axis,
    children: parts.map(({ node }) => node),
    shares: parts.map(({ share }) => share / sum),
  };
}

function find(tree: DockTree, fits: (node: DockTree) => boolean): DockTree | null {
  if (fits(tree)) return tree;
  if (tree.kind !== 'split') return null;
  for (const child of tree.children) {
    const found = find(child, fits);
    if (found) return found;
  }
  return null;
}
