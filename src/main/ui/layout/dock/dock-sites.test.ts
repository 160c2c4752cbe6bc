import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DockSite } from '../../view-state.js';
import { dock, siteOf, soundSites, undock } from './dock-sites.js';
import { tabsOf, windowsIn } from './dock-tree.js';

const PLACE = { x: 10, y: 20, width: 300, height: 200 };

function windows(sites: readonly DockSite[]): (readonly string[])[] {
  return sites.map(({ tree }) => windowsIn(tree));
}

describe('sites of docked windows', () => {
  it('a window on another that floats makes a group in its place', () => {
    const sites = dock([], 'B', { at: 'window', window: 'A', place: PLACE, where: 'right' });
    assert.deepEqual(windows(sites), [['A', 'B']]);
    assert.deepEqual(sites[0]?.place, PLACE);
    const three = dock(sites, 'C', { at: 'window', window: 'B', place: PLACE, where: 'inside' });
    assert.deepEqual(windows(three), [['A', 'B', 'C']]);
  });

  it('a group of one is a window again, where the group was', () => {
    const sites = dock([], 'B', { at: 'window', window: 'A', place: PLACE, where: 'right' });
    assert.deepEqual(undock(sites, 'B'), { sites: [], freed: { window: 'A', place: PLACE } });
    const area = dock([], 'A', { at: 'area', where: 'left' });
    assert.deepEqual(undock(dock(area, 'B', { at: 'area', where: 'inside' }), 'B').freed, null);
    assert.deepEqual(undock(area, 'A').sites, []);
    assert.deepEqual(undock(area, 'never there').sites, area);
  });

  it('there is one area, which windows are docked to by its edges, by a window, or by its free room', () => {
    const left = dock([], 'A', { at: 'area', where: 'left' });
    const [area] = left;
    assert.ok(area?.tree.kind === 'split');
    const [, free] = area.tree.children;
    assert.ok(free);
    const both = dock(left, 'B', { at: 'free', node: free, where: 'top' });
    assert.deepEqual(windows(both), [['A', 'B']]);
    assert.equal(siteOf(both, 'B'), both[0]);
    assert.equal(siteOf(both, 'C'), null);
    assert.deepEqual(windows(dock(both, 'C', { at: 'area', where: 'bottom' })), [['A', 'B', 'C']]);
  });

  it('of what was stored, each window is docked once, and one site has the area', () => {
    const stored: DockSite[] = [
      { tree: tabsOf('A', 'B'), place: null },
      { tree: tabsOf('B', 'C'), place: PLACE },
      { tree: tabsOf('A'), place: PLACE },
      { tree: tabsOf('D'), place: null },
    ];
    assert.deepEqual(windows(soundSites(stored)), [['A', 'B'], ['C']]);
  });
});
