import type { NodeActions } from '../kinds/kind.js';
import type { WindowActions } from '../kinds/surfaces/pane-look.js';
import type { Pane } from '../layout/arrangement.js';
import { moveBoundary } from '../layout/dock/dock-layout.js';
import { type DockTarget, type DockWhere, dock, siteOf, undock } from '../layout/dock/dock-sites.js';
import type { DockSide } from '../layout/dock/dock-tree.js';
import {
  fitPlace,
  movePlace,
  type Rect,
  resizePlace,
  smallestSize,
  type WindowEdge,
} from '../layout/place.js';
import { squeezed, stretched } from '../layout/squeeze.js';
import type { DropGuidesLook } from '../paint/drop-guides.js';
import type { ViewStore } from '../view/view-store.js';
import type { WindowPlace } from '../view-state.js';
import type { Item } from './item.js';
import { dragBar } from './window-drag.js';
import type { WindowLayout } from './window-layout.js';

export interface WindowActionsHost {
  storeOf(item: Item): ViewStore;
  layoutOf(item: Item): WindowLayout;
  item(layer: Item['layer'], key: string): Item | undefined;
  area(): Rect;
  /** View state changed: windows are to be placed again, and the owner told. */
  rearrange(): void;
  drag: NodeActions['drag'];
  /** Gives the focus to the window's title bar, or to its tab there, once it is in its place. */
  focusHandle(item: Item): void;
  /** Where a window that is dragged can be docked; null when it is let go. */
  showGuides(look: DropGuidesLook | null): void;
}

const SIDE_OF = { n: 'top', e: 'right', s: 'bottom', w: 'left' } as const;

/** A window with its store and its place: what can be done with it. */
export class WindowHandle {
  readonly key: string;
  readonly store: ViewStore;
  readonly layout: WindowLayout;
  readonly host: WindowActionsHost;
  readonly #item: Item;

  constructor(item: Item, host: WindowActionsHost) {
    this.key = item.key;
    this.store = host.storeOf(item);
    this.layout = host.layoutOf(item);
    this.host = host;
    this.#item = item;
  }

  get pane(): Pane | null {
    return this.layout.paneOf(this.key);
  }

  get titleBar(): number {
    return this.#item.look.theme.titleBar;
  }

  get smallest(): { width: number; height: number } {
    return this.#item.is('window') ? smallestSize(this.#item.props) : { width: 0, height: 0 };
  }

  get wish(): WindowPlace {
    const props = this.#item.is('window') ? this.#item.props : { title: '' };
    return this.store.place(this.key, props, this.host.area());
  }

  set wish(place: WindowPlace) {
    this.store.setPlace(this.key, place);
  }

  /** Where it is, or would be, while it floats by itself. */
  get shown(): WindowPlace {
    return fitPlace(squeezed(this.wish, this.layout.squeeze), this.smallest, this.host.area());
  }

  /** Puts it there, as far as there is room. */
  show(place: WindowPlace): void {
    this.wish = stretched(fitPlace(place, this.smallest, this.host.area()), this.layout.squeeze);
    this.host.rearrange();
  }

  /** Takes it out of what it is docked in. */
  undock(): void {
    const { sites, freed } = undock(this.store.docks, this.key);
    this.store.docks = sites;
    if (freed) this.store.setPlace(freed.window, { ...freed.place, collapsed: false });
  }

  dock(target: DockTarget): void {
    this.undock();
    this.store.docks = dock(this.store.docks, this.key, target);
    this.wish = { ...this.wish, collapsed: false, maximised: false };
    this.store.raise(this.key);
    this.host.rearrange();
  }

  /** Of the group that it is docked in. */
  moveGroup(change: (place: Rect) => Rect): void {
    const { docks } = this.store;
    const site = siteOf(docks, this.key);
    if (!site?.place) return;
    const place = stretched(change(this.layout.groupRect(site) ?? site.place), this.layout.squeeze);
    this.store.docks = docks.map((other) => (other === site ? { ...site, place } : other));
    this.host.rearrange();
  }
}

/** What a window's kind may do with a window when the user touches it. */
export function createWindowActions(host: WindowActionsHost): (item: Item) => WindowActions {
  return (item) => {
    const handle = new WindowHandle(item, host);
    const dockAt = (where: DockWhere): void => {
      const docked = handle.layout.panes.filter(({ kind, active }) => kind === 'area' && active !== null);
      const beside = docked
        .toSorted((a, b) => depthOf(b) - depthOf(a))
        .find(({ active }) => active !== item.key);
      handle.dock({ at: 'area', where, beside: beside?.active ?? null });
      host.focusHandle(item);
    };
    /** The keyboard comes along, unless it is in what is still to be seen of the window. */
    const takeFocusAlong = (isRolledUp: boolean): void => {
      const { main, content } = item.elements;
      const { activeElement } = main.ownerDocument;
      const isLost = isRolledUp && content?.contains(activeElement);
      if (isLost || !main.contains(activeElement)) host.focusHandle(item);
    };
    const depthOf = ({ active }: Pane): number => (active === null ? -1 : handle.store.depth(active));
    return {
      toggleCollapsed() {
        const collapsed = !handle.wish.collapsed;
        handle.wish = { ...handle.wish, collapsed };
        host.rearrange();
        takeFocusAlong(collapsed);
      },
      toggleMaximised() {
        const { maximised } = handle.wish;
        handle.wish = { ...handle.wish, collapsed: false, maximised: !maximised };
        host.rearrange();
        takeFocusAlong(false);
      },
      dragBar: (event, tab) => dragBar(event, new WindowHandle(tabOf(tab) ?? item, host), tab !== null),
      dragEdge(event, edge) {
        let drag: ((dx: number, dy: number) => void) | null = null;
        const putBack = handle.store.keepWindows();
        host.drag(
          event,
          () => {
            drag = startResize(handle, edge);
          },
          (dx, dy) => drag?.(dx, dy),
          (isKept) => {
            if (isKept) return;
            putBack();
            host.rearrange();
          },
        );
      },
      move(dx, dy) {
        const { pane } = handle;
        if (pane?.kind === 'group') handle.moveGroup((place) => movePlace(place, dx, dy));
        else if (pane?.kind === 'single' && !pane.isMaximised) handle.show(movePlace(handle.shown, dx, dy));
      },
      resize(dx, dy) {
        const { edges } = item.state.pane;
        const across = edges.includes('e') ? 'e' : 'w';
        const along = edges.includes('s') ? 's' : 'n';
        const edge = dx === 0 ? along : across;
        if (edges.includes(edge)) startResize(handle, edge)(dx, dy);
      },
      dock: dockAt,
      toggleDocked() {
        if (handle.pane?.kind === 'single') {
          dockAt('inside');
          return;
        }
        handle.undock();
        host.rearrange();
        host.focusHandle(item);
      },
      showTab(key) {
        const tab = host.item(item.layer, key);
        if (!tab) return;
        handle.store.raise(key);
        host.rearrange();
        host.focusHandle(tab);
      },
    };

    function tabOf(key: string | null): Item | undefined {
      return key === null ? undefined : host.item(item.layer, key);
    }
  };
}

/** Begins to drag an edge; the answer takes the way since then. Each step is counted from there, so edges do not stick. */
function startResize(handle: WindowHandle, edge: WindowEdge): (dx: number, dy: number) => void {
  const { pane, host, store } = handle;
  const side: DockSide | null = edge.length === 1 ? SIDE_OF[edge as keyof typeof SIDE_OF] : null;
  const boundary = side && pane?.boundaries[side];
  const site = pane?.site;
  if (site && boundary) {
    const isAcross = side === 'left' || side === 'right';
    return (dx, dy) => {
      const tree = moveBoundary(site.tree, boundary, isAcross ? dx : dy);
      const now = siteOf(store.docks, handle.key);
      store.docks = store.docks.map((other) => (other === now ? { ...other, tree } : other));
      host.rearrange();
    };
  }
  if (site?.place) {
    const start = handle.layout.groupRect(site) ?? site.place;
    const smallest = handle.layout.smallestOf(site);
    return (dx, dy) => handle.moveGroup(() => resizePlace(start, edge, dx, dy, smallest, host.area()));
  }
  const start = handle.shown;
  return (dx, dy) => handle.show(resizePlace(start, edge, dx, dy, handle.smallest, host.area()));
}
