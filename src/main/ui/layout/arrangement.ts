import type { DockSite, Squeeze, WindowPlace } from '../view-state.js';
import { type DockLayoutRules, type DockPane, layoutDock, smallestDock } from './dock/dock-layout.js';
import { siteOf } from './dock/dock-sites.js';
import type { DockTree } from './dock/dock-tree.js';
import { fitPlace, type Rect, type Size } from './place.js';
import { type Floater, squeezed } from './squeeze.js';

/** A window that is open. */
export interface OpenWindow {
  readonly key: string;
  /** As it was wished for. */
  readonly place: WindowPlace;
  readonly smallest: Size;
  /** Place in the stack: the front window's is the highest. */
  readonly depth: number;
}

/** A place on the screen that one window has, or several as tabs. */
export interface Pane {
  /**
   * `single`: floats by itself. `area`, `group`: docked, in the whole area or in a group that floats. `narrow`: one of
   * those that there is no room for side by side.
   */
  readonly kind: 'single' | 'area' | 'group' | 'narrow';
  /** In the order of their tabs; none in free room. */
  readonly windows: readonly string[];
  /** The one that is seen. */
  readonly active: string | null;
  /** CSS px in the area. */
  readonly rect: Rect;
  readonly site: DockSite | null;
  readonly node: DockTree | null;
  readonly boundaries: DockPane['boundaries'];
  readonly isMaximised: boolean;
  readonly isCollapsed: boolean;
}

export interface ArrangementInput {
  readonly windows: readonly OpenWindow[];
  readonly sites: readonly DockSite[];
  readonly area: Size;
  /** Between docked panes, and around them, CSS px. */
  readonly gap: number;
}

const LONE = { site: null, node: null, boundaries: {}, isMaximised: false, isCollapsed: false } as const;

/** What floats, and would have to share an area that is too narrow. */
export function floatersOf(input: ArrangementInput): Floater[] {
  const rules = rulesOf(input);
  const singles = input.windows.filter(
    ({ key, place }) => !place.maximised && siteOf(input.sites, key) === null,
  );
  const groups = input.sites.flatMap(({ tree, place }) => {
    const smallest = smallestDock(tree, rules);
    return place && smallest.width > 0 ? [{ place, smallest }] : [];
  });
  return [...singles, ...groups];
}

/** Where everything is shown. */
export function arrange(input: ArrangementInput, squeeze: Squeeze): Pane[] {
  const { windows, sites, area, gap } = input;
  const { width, height } = area;
  const whole: Rect = { x: 0, y: 0, width, height };
  const inner: Rect = { x: gap, y: gap, width: width - 2 * gap, height: height - 2 * gap };
  const rules = rulesOf(input);
  const byKey = new Map(windows.map((window) => [window.key, window]));
  const frontOf = (keys: readonly string[]): string | null =>
    keys.reduce<string | null>((front, key) => {
      const isHigher = (byKey.get(key)?.depth ?? 0) >= (byKey.get(front ?? '')?.depth ?? -1);
      return isHigher ? key : front;
    }, null);
  const panes: Pane[] = [];
  const narrow: string[] = [];
  for (const site of sites) {
    if (site.place && squeeze.mode === 'tabs') {
      for (const pane of layoutDock(site.tree, whole, rules)) narrow.push(...pane.windows);
      continue;
    }
    const rect = site.place ? groupRect(input, site.tree, site.place, squeeze) : inner;
    for (const pane of layoutDock(site.tree, rect, rules)) {
      const active = frontOf(pane.windows);
      const isMaximised = byKey.get(active ?? '')?.place.maximised === true;
      panes.push({
        ...pane,
        kind: site.place ? 'group' : 'area',
        active,
        rect: isMaximised ? whole : pane.rect,
        site,
        isMaximised,
        isCollapsed: false,
      });
    }
  }
  for (const { key, place, smallest } of windows) {
    if (siteOf(sites, key)) continue;
    if (place.maximised) {
      panes.push({ ...LONE, kind: 'single', windows: [key], active: key, rect: whole, isMaximised: true });
    } else if (squeeze.mode === 'tabs') {
      narrow.push(key);
    } else {
      const { collapsed, ...rect } = fitPlace(squeezed(place, squeeze), smallest, area);
      panes.push({ ...LONE, kind: 'single', windows: [key], active: key, rect, isCollapsed: collapsed });
    }
  }
  if (narrow.length > 0) {
    panes.push({ ...LONE, kind: 'narrow', windows: narrow, active: frontOf(narrow), rect: inner });
  }
  return panes;
}

/** Where a group is shown that is wished for at `place`. */
export function groupRect(input: ArrangementInput, tree: DockTree, place: Rect, squeeze: Squeeze): Rect {
  return fitPlace(squeezed(place, squeeze), smallestDock(tree, rulesOf(input)), input.area);
}

export function rulesOf({ windows, gap }: ArrangementInput): DockLayoutRules {
  const open = new Map(windows.map(({ key, smallest }) => [key, smallest]));
  return {
    gap,
    isOpen: (key) => open.has(key),
    smallest: (key) => open.get(key) ?? { width: 0, height: 0 },
  };
}
