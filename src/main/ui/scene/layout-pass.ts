import { Direction, Edge } from '../layout/yoga.js';
import type { Item } from './item.js';

/** What the pass tells of each item that has another place or size. */
export type OnMoved = (item: Item, resized: boolean) => void;

/**
 * Lays out what changed below `root` and reads the results, rounded to device pixels: an item's edges inside its
 * parent, so that neighbours stay neighbours. Sizes in CSS px; undefined lets the content decide.
 */
export function layoutRoot(
  root: Item,
  width: number | undefined,
  height: number | undefined,
  resolution: number,
  onMoved: OnMoved,
): void {
  root.yoga.calculateLayout(width, height, Direction.LTR);
  if (!root.yoga.hasNewLayout()) return;
  const snap = (length: number): number => Math.round(length * resolution) / resolution;
  resize(root, snap(root.yoga.getComputedWidth()), snap(root.yoga.getComputedHeight()), onMoved);
  read(root, snap, onMoved);
}

function read(item: Item, snap: (length: number) => number, onMoved: OnMoved): void {
  item.yoga.markLayoutSeen();
  let right = 0;
  let bottom = 0;
  for (const child of item.children) {
    if (child.floating) continue;
    const { yoga } = child;
    const left = yoga.getComputedLeft();
    const top = yoga.getComputedTop();
    const x = snap(left);
    const y = snap(top);
    const width = snap(left + yoga.getComputedWidth()) - x;
    const height = snap(top + yoga.getComputedHeight()) - y;
    if (x !== child.x || y !== child.y) {
      child.x = x;
      child.y = y;
      onMoved(child, false);
    }
    resize(child, width, height, onMoved);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
    if (yoga.hasNewLayout()) read(child, snap, onMoved);
  }
  if (!item.definition.clips) return;
  const scroll = item.state.scroll;
  const contentWidth = right + snap(item.yoga.getComputedPadding(Edge.Right));
  const contentHeight = bottom + snap(item.yoga.getComputedPadding(Edge.Bottom));
  if (scroll.width === contentWidth && scroll.height === contentHeight) return;
  item.state.scroll = { ...scroll, width: contentWidth, height: contentHeight };
  onMoved(item, true);
}

function resize(item: Item, width: number, height: number, onMoved: OnMoved): void {
  if (item.width === width && item.height === height) return;
  item.width = width;
  item.height = height;
  onMoved(item, true);
}
