import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_VIEW, type ViewState } from '../view-state.js';
import { ViewStore } from './view-store.js';

const AREA = { width: 800, height: 600 };

const VIEW: ViewState = {
  windows: { Chat: { x: 1, y: 2, width: 300, height: 400, collapsed: true } },
  docks: [],
  squeeze: { for: '[800,"Chat"]', mode: 'share', factor: 0.8 },
  stack: ['Dashboard', 'Chat'],
  scrolls: { 'Chat/log': { x: 0, y: 120 } },
  columns: { 'Chat/roles': { name: 200 } },
  feeds: { 'Chat/log': { rowId: 'e7', index: 7, top: -12, atEnd: false, granted: null } },
  focus: 'Chat/draft',
  edit: { key: 'Chat/draft', value: 'hel', selectionStart: 1, selectionEnd: 3 },
};

describe('ViewStore', () => {
  it('S5: what is captured is what was restored, also before any of its nodes is there', () => {
    const store = new ViewStore();
    store.restore(VIEW);
    assert.deepEqual(store.capture(null), VIEW);
  });

  it('S5: a node that comes later finds its part', () => {
    const store = new ViewStore();
    store.restore(VIEW);
    assert.deepEqual(store.place('Chat', { title: 'Chat', x: 9 }, AREA), VIEW.windows.Chat);
    assert.deepEqual(store.scroll('Chat/log'), { x: 0, y: 120 });
    assert.ok(store.depth('Chat') > store.depth('Dashboard'));
  });

  it('a captured view is a copy', () => {
    const store = new ViewStore();
    store.restore(VIEW);
    const captured = store.capture(null);
    store.setPlace('Chat', { x: 5, y: 5, width: 300, height: 400, collapsed: false });
    assert.equal(captured.windows.Chat?.x, 1);
    assert.equal(VIEW.windows.Chat?.x, 1);
  });

  it('S5: windows are docked again as they were; what is not sound of it is put right', () => {
    const store = new ViewStore();
    const tree = { kind: 'tabs', windows: ['Chat', 'Dashboard'] } as const;
    store.restore({ ...VIEW, docks: [{ tree, place: null }] });
    assert.deepEqual(store.capture(null).docks, [{ tree, place: null }]);
    const twice = { kind: 'tabs', windows: ['Chat', 'Chat'] } as const;
    store.restore({ ...VIEW, docks: [{ tree: twice, place: null }] });
    assert.deepEqual(store.docks[0]?.tree, { kind: 'tabs', windows: ['Chat'] });
  });

  it('windows are put back where they were', () => {
    const store = new ViewStore();
    store.restore(VIEW);
    const putBack = store.keepWindows();
    store.setPlace('Chat', { x: 5, y: 5, width: 300, height: 400, collapsed: false });
    store.docks = [{ tree: { kind: 'tabs', windows: ['Chat'] }, place: null }];
    putBack();
    assert.deepEqual(store.capture(null), VIEW);
  });

  it('a new window is in front, and raising the front one changes nothing', () => {
    const store = new ViewStore();
    store.restore(EMPTY_VIEW);
    store.depth('A');
    store.depth('B');
    assert.equal(store.raise('B'), false);
    assert.equal(store.raise('A'), true);
    assert.deepEqual(store.capture(null).stack, ['B', 'A']);
  });

  it('a window that was closed comes to the front when it is opened again', () => {
    const store = new ViewStore();
    store.restore(EMPTY_VIEW);
    store.depth('A');
    store.depth('B');
    store.lower('A');
    assert.ok(store.depth('A') > store.depth('B'));
  });

  it('an edit that waits for its field is not lost when the view is captured again', () => {
    const store = new ViewStore();
    store.restore(VIEW);
    assert.deepEqual(store.capture(null).edit, VIEW.edit);
    store.waitingEdit = null;
    assert.equal(store.capture(null).edit, null);
  });
});
