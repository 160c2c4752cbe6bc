import type { DockSite } from '../../view-state.js';
import type { Rect } from '../place.js';
import {
  type DockSide,
  type DockTree,
  insertAtEdge,
  insertBeside,
  insertInside,
  insertTab,
  normalise,
  paneWith,
  removeWindow,
  replace,
  tabsOf,
  windowsIn,
} from './dock-tree.js';

/** Beside something, or on it: as a tab, or in free room. */
export type DockWhere = DockSide | 'inside';

export type DockTarget =
  | {
      readonly at: 'area';
      readonly where: DockWhere;
      /** Docked inside, where there is no free room: a tab beside that window, if it is docked. */
      readonly beside?: string | null;
      /** What of the area the window gets at an edge, 0 to 1. */
      readonly share?: number;
    }
  /** A window, docked or floating there. */
  | { readonly at: 'window'; readonly window: string; readonly place: Rect; readonly where: DockWhere }
  /** Free room, a node of the area's tree. */
  | { readonly at: 'free'; readonly node: DockTree; readonly where: DockWhere };

export interface Undocked {
  readonly sites: DockSite[];
  /** What was the last but one of its site floats by itself now, there. */
  readonly freed: { readonly window: string; readonly place: Rect } | null;
}

export function siteOf(sites: readonly DockSite[], key: string): DockSite | null {
  return sites.find(({ tree }) => paneWith(tree, key)) ?? null;
}

export function undock(sites: readonly DockSite[], key: string): Undocked {
  let freed: Undocked['freed'] = null;
  const left = sites.flatMap((site) => {
    const tree = removeWindow(site.tree, key);
    if (tree === site.tree) return [site];
    if (!tree) return [];
    const [window, ...others] = windowsIn(tree);
    if (!site.place || others.length > 0 || window === undefined) return [{ ...site, tree }];
    freed = { window, place: site.place };
    return [];
  });
  return { sites: left, freed };
}

/** Docks a window, which must not be docked. Nothing changes if the target is there no more. */
export function dock(sites: readonly DockSite[], key: string, target: DockTarget): DockSite[] {
  if (target.at === 'window') {
    const site = siteOf(sites, target.window);
    if (site) return change(sites, site, (tree) => insertAt(tree, target.window, target.where, key));
    const tree = insertAt(tabsOf(target.window), target.window, target.where, key);
    return [...sites, { tree, place: target.place }];
  }
  const area = sites.find(({ place }) => place === null) ?? null;
  const { where } = target;
  if (target.at === 'area') {
    const { beside = null, share } = target;
    const before = area?.tree ?? null;
    const tree =
      where === 'inside' ? insertInside(before, key, beside) : insertAtEdge(before, where, key, share);
    return area ? change(sites, area, () => tree) : [{ tree, place: null }, ...sites];
  }
  if (!area) return [...sites];
  return change(sites, area, (tree) =>
    where === 'inside'
      ? replace(tree, target.node, tabsOf(key))
      : insertBeside(tree, target.node, where, key),
  );
}

/** What was stored, perhaps by another version of the page, made sound: each window docked once, one area. */
export function soundSites(sites: readonly DockSite[]): DockSite[] {
  const seen = new Set<string>();
  const sound: DockSite[] = [];
  for (const { tree, place } of sites) {
    const once = windowsIn(tree)
      .filter((key) => seen.has(key))
      .reduce<DockTree | null>((left, key) => left && removeWindow(left, key), normalise(tree));
    const isSecondArea = place === null && sound.some((site) => site.place === null);
    if (!once || isSecondArea) continue;
    for (const key of windowsIn(once)) seen.add(key);
    sound.push({ tree: once, place });
  }
  return sound;
}

function insertAt(tree: DockTree, window: string, where: DockWhere, key: string): DockTree {
  const pane = paneWith(tree, window);
  if (!pane) return tree;
  return where === 'inside' ? insertTab(tree, pane, key) : insertBeside(tree, pane, where, key);
}

function change(sites: readonly DockSite[], site: DockSite, edit: (tree: DockTree) => DockTree): DockSite[] {
  return sites.map((other) => (other === site ? { ...site, tree: edit(site.tree) } : other));
}
