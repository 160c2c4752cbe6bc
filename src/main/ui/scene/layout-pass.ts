import { Direction, Edge } from '../layout/yoga.js';
import { placeArranged } from './arranging.js';
import type { Item } from './item.js';

/** What the pass tells of each item that has another place or size. */
export type OnMoved = (item: Item, resized: boolean) => void;

/** What a root is laid out in, CSS px; what is left out its content decides. */
export interface Room {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly maxWidth?: number;
  readonly maxHeight?: number;
}

/** What a root was laid out in last. */
interface Settled {
  room: Room | null;
  /** Something below it has changed since. */
  isStale: boolean;
}

const settledRoots = new WeakMap<Item, Settled>();

/** More than enough for regions inside regions: each time at least one more of them is settled. */
const MOST_ROUNDS = 8;

/**
 * Lays out what changed below `root` and reads the results, rounded to device pixels: an item's edges inside its
 * parent, so that neighbours stay neighbours.
 */
export function layoutRoot(root: Item, room: Room, resolution: number, onMoved: OnMoved): void {
  const settled = settledRoots.get(root) ?? watch(root);
  if (!settled.isStale && isSameRoom(room, settled.room)) return;
  settled.room = room;
  const { yoga } = root;
  if (room.maxWidth !== undefined) yoga.setMaxWidth(room.maxWidth);
  if (room.maxHeight !== undefined) yoga.setMaxHeight(room.maxHeight);
  const snap = (length: number): number => Math.round(length * resolution) / resolution;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    yoga.calculateLayout(room.width, room.height, Direction.LTR);
    settled.isStale = false;
    if (!yoga.hasNewLayout()) return;
    const found: Found = { regions: [], stale: [] };
    resize(root, snap(yoga.getComputedWidth()), snap(yoga.getComputedHeight()), onMoved);
    read(root, snap, onMoved, found);
    // A scrollbar that came takes room from the content, which may get higher, but never so low that it goes again.
    for (const item of found.regions) settleScrollbar(item);
    for (const item of found.stale) item.restyle();
  }
}

function isSameRoom(one: Room, other: Room | null): boolean {
  return (
    other !== null &&
    one.width === other.width &&
    one.height === other.height &&
    one.maxWidth === other.maxWidth &&
    one.maxHeight === other.maxHeight
  );
}

/** Yoga tells when a root is no longer laid out: to ask it in each frame takes longer than the rest of moving a window. */
function watch(root: Item): Settled {
  const settled: Settled = { room: null, isStale: true };
  settledRoots.set(root, settled);
  root.yoga.setDirtiedFunc(() => {
    settled.isStale = true;
  });
  return settled;
}

/** What a round of layout leaves to be done. */
interface Found {
  readonly regions: Item[];
  /**
   * Regions in rows that have another height now. They are as high as their row by a share of it (`minHeight`), and
   * yoga keeps what it found for one row's height when the row has another.
   */
  readonly stale: Item[];
}

function settleScrollbar(item: Item): void {
  const { state } = item;
  const needed = state.scroll.height > item.height + 0.5;
  const neededBelow = state.scroll.width > item.width + 0.5;
  if (state.scrollbar === needed && state.scrollbarBelow === neededBelow) return;
  state.scrollbar = needed;
  state.scrollbarBelow = neededBelow;
  item.restyle();
}

function read(item: Item, snap: (length: number) => number, onMoved: OnMoved, found: Found): void {
  item.yoga.markLayoutSeen();
  if (item.definition.shelves) return;
  const boxes = item.arranges ? placeArranged(item) : null;
  let flow = 0;
  let isMoved = false;
  let right = 0;
  let bottom = 0;
  for (const child of item.children) {
    if (child.floating) continue;
    const { yoga } = child;
    const box = boxes?.[flow++];
    const left = box ? box.x : yoga.getComputedLeft();
    const top = box ? box.y : yoga.getComputedTop();
    const x = snap(left);
    const y = item.definition.placesRows ? child.y : snap(top);
    const width = snap(left + yoga.getComputedWidth()) - x;
    const height = snap(top + yoga.getComputedHeight()) - snap(top);
    if (x !== child.x || y !== child.y) {
      child.x = x;
      child.y = y;
      isMoved = true;
      onMoved(child, false);
    }
    if (resize(child, width, height, onMoved) && child.definition.axis === 'row')
      found.stale.push(...child.children.filter(({ definition }) => definition.scrolls));
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
    if (yoga.hasNewLayout()) read(child, snap, onMoved, found);
  }
  // Who lays its children out may paint what leaves them room.
  if (boxes && isMoved) onMoved(item, true);
  const own = item.definition.extent?.(item.look);
  if (own) {
    right = own.width;
    bottom = own.height;
  }
  if (!item.definition.clips) return;
  // What floats has room for a scrollbar in its padding.
  if (!item.floating) found.regions.push(item);
  // Most of the rows are not here: who draws them knows how high they are together.
  if (item.definition.rows) return;
  const scroll = item.state.scroll;
  const contentWidth = right + snap(item.yoga.getComputedPadding(Edge.Right));
  const contentHeight = bottom + snap(item.yoga.getComputedPadding(Edge.Bottom));
  if (scroll.width === contentWidth && scroll.height === contentHeight) return;
  item.state.scroll = { ...scroll, width: contentWidth, height: contentHeight };
  onMoved(item, true);
}

/** Whether its height is another. */
function resize(item: Item, width: number, height: number, onMoved: OnMoved): boolean {
  const { height: before } = item;
  if (item.width === width && before === height) return false;
  item.width = width;
  item.height = height;
  onMoved(item, true);
  return before !== height;
}
