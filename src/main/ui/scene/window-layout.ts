import type { Viewport } from '../../../shared/protocol.js';
import { isSameLook, type PaneLook, type PaneTab } from '../kinds/surfaces/pane-look.js';
import {
  type ArrangementInput,
  arrange,
  floatersOf,
  groupRect,
  type OpenWindow,
  type Pane,
  rulesOf,
} from '../layout/arrangement.js';
import { smallestDock } from '../layout/dock/dock-layout.js';
import { type DockTarget, dock, siteOf, undock } from '../layout/dock/dock-sites.js';
import { type Rect, type Size, smallestSize, WINDOW_EDGES, type WindowEdge } from '../layout/place.js';
import { NO_SQUEEZE, squeezeOf } from '../layout/squeeze.js';
import type { ViewStore } from '../view/view-store.js';
import type { DockSite, Squeeze } from '../view-state.js';
import type { Item } from './item.js';
import { layoutRoot, type OnMoved } from './layout-pass.js';

const SIDES = [
  ['n', 'top'],
  ['e', 'right'],
  ['s', 'bottom'],
  ['w', 'left'],
] as const;

/** Where the windows of one layer are: those that float, those that are docked, and which of several tabs is seen. */
export class WindowLayout {
  readonly #store: ViewStore;
  readonly #onMoved: OnMoved;
  #panes: readonly Pane[] = [];
  /** What was found last: a view that is restored may bring another one. */
  #squeeze: ViewStore['squeeze'] = null;
  #input: ArrangementInput = { windows: [], sites: [], area: { width: 0, height: 0 }, gap: 0 };

  constructor(store: ViewStore, onMoved: OnMoved) {
    this.#store = store;
    this.#onMoved = onMoved;
  }

  /** As they were placed last. */
  get panes(): readonly Pane[] {
    return this.#panes;
  }

  get squeeze(): Squeeze {
    return this.#store.squeeze ?? NO_SQUEEZE;
  }

  paneOf(key: string): Pane | null {
    return this.#panes.find(({ windows }) => windows.includes(key)) ?? null;
  }

  /** The smallest size of windows that are docked to one another. */
  smallestOf({ tree }: DockSite): Size {
    return smallestDock(tree, rulesOf(this.#input));
  }

  /** Where a group of docked windows is. */
  groupRect(site: DockSite): Rect | null {
    return site.place && groupRect(this.#input, site.tree, site.place, this.squeeze);
  }

  /** The place that a window would have if it were docked there. */
  preview(key: string, target: DockTarget): Rect | null {
    const { sites } = undock(this.#store.docks, key);
    const panes = arrange({ ...this.#input, sites: dock(sites, key, target) }, this.squeeze);
    return panes.find(({ windows }) => windows.includes(key))?.rect ?? null;
  }

  /** Stacking order: docked in the area below what floats, and a group as high as the highest in it. */
  depth(key: string): number {
    const pane = this.paneOf(key);
    if (pane?.kind === 'area' && !pane.isMaximised) return 0;
    const together = pane?.site?.place ? this.#panes.filter(({ site }) => site === pane.site) : [pane];
    const depths = together.flatMap((part) => part?.windows.map((other) => this.#store.depth(other)) ?? []);
    return 1 + Math.max(this.#store.depth(key), ...depths);
  }

  /** @param raise Puts an item where it belongs in the stack. */
  place(
    windows: readonly Item[],
    area: Rect,
    viewport: Viewport,
    gap: number,
    raise: (item: Item) => void,
  ): void {
    const before = this.#input;
    // Nothing was open, and nothing is: most layers have no windows.
    if (windows.length === 0 && before.windows.length === 0) return;
    const items = new Map(windows.map((item) => [item.key, item]));
    const input = this.#inputFor(windows, area, gap);
    this.#input = input;
    if (!isSameCast(input, before) || this.#store.squeeze !== this.#squeeze) this.#squeezeFor(input);
    this.#squeeze = this.#store.squeeze;
    this.#panes = arrange(input, this.squeeze);
    let front: Item | null = null;
    for (const pane of this.#panes) {
      const look = this.#lookOf(pane, items);
      for (const key of pane.windows) {
        const item = items.get(key);
        if (!item) continue;
        const isSeen = key === pane.active;
        this.#show(item, isSeen, pane, look);
        if (!isSeen) continue;
        const { width, height } = pane.rect;
        layoutRoot(item, { width, height }, viewport.scale, this.#onMoved);
        const snap = (length: number): number => Math.round(length * viewport.scale) / viewport.scale;
        moveTo(item, snap(pane.rect.x) + area.x, snap(pane.rect.y) + area.y, this.#onMoved);
        if (!front || this.#store.depth(key) > this.#store.depth(front.key)) front = item;
      }
    }
    for (const item of windows) {
      raise(item);
      if (item.state.front === (item === front)) continue;
      item.state.front = item === front;
      this.#onMoved(item, true);
    }
  }

  #squeezeFor(input: ArrangementInput): void {
    // Nothing is open yet: what holds for the windows that come is still to be found.
    if (input.windows.length === 0) return;
    const floating = input.windows.filter(({ key }) => siteOf(input.sites, key) === null);
    const keys = floating.map(({ key }) => key).toSorted();
    const squeezedFor = JSON.stringify([input.area.width, ...keys]);
    if (this.#store.squeeze?.for === squeezedFor) return;
    this.#store.squeeze = { ...squeezeOf(floatersOf(input), input.area), for: squeezedFor };
  }

  #inputFor(windows: readonly Item[], area: Rect, gap: number): ArrangementInput {
    const open: string[] = [];
    const input = windows.flatMap((item): OpenWindow[] => {
      if (!item.is('window')) return [];
      const { key, props } = item;
      const isNew = !this.#store.knows(key);
      const place = this.#store.place(key, props, area, open);
      open.push(key);
      if (isNew && props.dock) {
        const isAcross = props.dock === 'left' || props.dock === 'right';
        const length = (isAcross ? area.width : area.height) - 3 * gap;
        const share = (isAcross ? place.width : place.height) / Math.max(length, 1);
        const where = props.dock === 'fill' ? 'inside' : props.dock;
        const target = { at: 'area', where, share: Math.min(share, 0.8) } as const;
        this.#store.docks = dock(this.#store.docks, key, target);
      }
      return [{ key, place, smallest: smallestSize(props), depth: this.#store.depth(key) }];
    });
    const { width, height } = area;
    return { windows: input, sites: this.#store.docks, area: { width, height }, gap };
  }

  #lookOf(pane: Pane, items: ReadonlyMap<string, Item>): PaneLook {
    const isDocked = pane.kind !== 'single';
    const tabs = isDocked ? tabsOf(pane, items) : null;
    return { tabs, edges: edgesOf(pane), isMaximised: pane.isMaximised, isDocked };
  }

  #show(item: Item, isSeen: boolean, pane: Pane, look: PaneLook): void {
    const { state, view, elements } = item;
    if (view.visible !== isSeen) {
      view.visible = isSeen;
      elements.main.classList.toggle('rk-hidden', !isSeen);
    }
    if (!isSeen || (isSameLook(look, state.pane) && state.collapsed === pane.isCollapsed)) return;
    state.pane = look;
    state.collapsed = pane.isCollapsed;
    this.#onMoved(item, true);
  }
}

/** The same windows, docked in the same way, have as much room as before: they are as narrow as they were. */
function isSameCast(one: ArrangementInput, other: ArrangementInput): boolean {
  return (
    one.sites === other.sites &&
    one.area.width === other.area.width &&
    one.windows.length === other.windows.length &&
    one.windows.every(({ key }, index) => key === other.windows[index]?.key)
  );
}

function tabsOf({ windows }: Pane, items: ReadonlyMap<string, Item>): PaneTab[] {
  return windows.flatMap((key) => {
    const item = items.get(key);
    return item?.is('window')
      ? [{ key, title: item.props.title, isClosable: item.props.closable === true }]
      : [];
  });
}

/** What can be dragged: all sides of what floats, and between docked panes what is between them. */
function edgesOf({ kind, isMaximised, isCollapsed, boundaries }: Pane): readonly WindowEdge[] {
  if (isMaximised || isCollapsed || kind === 'narrow') return [];
  if (kind === 'single') return WINDOW_EDGES;
  const inner = SIDES.filter(([, side]) => boundaries[side]).map(([edge]) => edge);
  if (kind === 'area') return inner;
  // A corner of a group is one of its own only where no other pane is beside it.
  return WINDOW_EDGES.filter((edge) => edge.length === 1 || !inner.some((side) => edge.includes(side)));
}

function moveTo(item: Item, x: number, y: number, onMoved: OnMoved): void {
  if (item.x === x && item.y === y) return;
  item.x = x;
  item.y = y;
  onMoved(item, false);
}
