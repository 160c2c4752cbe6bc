import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DockSite, WindowPlace } from '../view-state.js';
import { arrange, floatersOf, type OpenWindow, type Pane } from './arrangement.js';
import { tabsOf } from './dock/dock-tree.js';
import { squeezeOf } from './squeeze.js';

const AREA = { width: 1000, height: 600 };
const WHOLE = { x: 0, y: 0, ...AREA };
const INNER = { x: 4, y: 4, width: 992, height: 592 };

function open(key: string, depth: number, place: Partial<WindowPlace> = {}): OpenWindow {
  const whole = { x: 10, y: 10, width: 300, height: 200, collapsed: false, ...place };
  return { key, depth, place: whole, smallest: { width: 200, height: 100 } };
}

function panes(windows: OpenWindow[], sites: DockSite[] = [], area = AREA): Pane[] {
  const input = { windows, sites, area, gap: 4 };
  return arrange(input, squeezeOf(floatersOf(input), area));
}

describe('the arrangement of windows', () => {
  it('one that floats is where it was wished, inside the area', () => {
    const [pane] = panes([open('A', 0, { x: 900 })]);
    assert.deepEqual(pane?.rect, { x: 700, y: 10, width: 300, height: 200 });
    assert.equal(pane?.kind, 'single');
  });

  it('of tabs the one that was in front last is seen', () => {
    const sites: DockSite[] = [{ tree: tabsOf('A', 'B', 'C'), place: null }];
    const [pane] = panes([open('A', 0), open('B', 2), open('C', 1)], sites);
    assert.deepEqual([pane?.active, pane?.windows, pane?.rect], ['B', ['A', 'B', 'C'], INNER]);
  });

  it('a maximised window has the whole area, whether it floats or is docked', () => {
    const sites: DockSite[] = [{ tree: tabsOf('B'), place: { x: 0, y: 0, width: 200, height: 200 } }];
    const all = panes([open('A', 0, { maximised: true }), open('B', 1, { maximised: true })], sites);
    assert.deepEqual(
      all.map(({ rect, isMaximised }) => [rect, isMaximised]),
      [
        [WHOLE, true],
        [WHOLE, true],
      ],
    );
  });

  it('a group floats as one, inside the area', () => {
    const sites: DockSite[] = [{ tree: tabsOf('A', 'B'), place: { x: 900, y: 0, width: 300, height: 200 } }];
    const [pane] = panes([open('A', 0), open('B', 1)], sites);
    assert.equal(pane?.kind, 'group');
    assert.deepEqual(pane?.rect, { x: 700, y: 0, width: 300, height: 200 });
  });

  it('where there is no room side by side, all that floats becomes tabs, and comes back', () => {
    const windows = [open('A', 1, { x: 0, width: 600 }), open('B', 0, { x: 600, width: 400 })];
    const [pane, ...others] = panes(windows, [], { width: 400, height: 600 });
    assert.deepEqual([pane?.kind, pane?.windows, pane?.active], ['narrow', ['A', 'B'], 'A']);
    assert.equal(others.length, 0);
    assert.deepEqual(
      panes(windows).map(({ rect }) => [rect.x, rect.width]),
      [
        [0, 600],
        [600, 400],
      ],
    );
  });
});
