import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent, UiTree } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';

function draw(body: (ui: Ui) => void, events: UiEvent[] = []): UiTree {
  const frame = new UiFrame(events);
  frame.ui.window('W', {}, () => body(frame.ui));
  return frame.finish();
}

function errorIn(body: (ui: Ui) => void): string {
  const note = draw(body).get('W!error');
  assert.ok(note?.kind === 'text', 'the window says nothing');
  return note.props.text;
}

const nothing = (): void => {};

describe('ui.grid and ui.splitter', () => {
  it('do not count in ids: what goes from one into another stays itself', () => {
    const tree = draw((ui) => {
      ui.grid({ columns: 2 }, () => ui.button('A'));
      ui.splitter(
        'S',
        0.5,
        {},
        () => ui.button('B'),
        () => ui.grid({ columns: ['auto', 'grow'] }, () => ui.button('C')),
      );
    });
    assert.ok(tree.has('W/A') && tree.has('W/B') && tree.has('W/C'));
    assert.deepEqual(tree.get('W/S')?.children, ['W/S/pane:0', 'W/S/pane:1']);
  });

  it('a splitter’s value is the user’s as soon as there is one', () => {
    let value = 0;
    const events: UiEvent[] = [{ type: 'change', key: 'W/S', value: 0.3 }];
    draw((ui) => {
      value = ui.splitter('S', 0.5, {}, nothing, nothing);
    }, events);
    assert.equal(value, 0.3);
  });

  it('U1: refuse what cannot be drawn', () => {
    assert.match(
      errorIn((ui) => ui.grid({ columns: 0 }, nothing)),
      /option 'columns' is 0; expected a whole number of columns, a list of widths/,
    );
    assert.match(
      errorIn((ui) => ui.grid({ columns: [12, Number.NaN] }, nothing)),
      /option 'columns' has NaN at index 1; expected/,
    );
    assert.match(
      errorIn((ui) => ui.grid({ columns: [] }, nothing)),
      /option 'columns' is empty; expected/,
    );
    assert.match(
      errorIn((ui) => ui.splitter('S', 30, {}, nothing, nothing)),
      /ui\.splitter\('S'\) in 'W': the value is 30; expected the first pane's share, a number from 0 to 1/,
    );
  });
});

describe('ui.tabs', () => {
  const TABS = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B', closable: true },
    { id: 'c', label: 'C', disabled: true },
  ];

  it('draws the panel of the tab that is shown, in ids of its own', () => {
    const tree = draw((ui) => ui.tabs('T', 'b', TABS, {}, (id) => ui.button(`Of ${id}`)));
    assert.ok(tree.has('W/T/tabPanel:0/b:/Of b'));
    const marked = [...tree.values()].filter((node) => node.kind === 'tab' && node.props.isActive);
    assert.deepEqual(
      marked.map(({ key }) => key),
      ['W/T/b'],
    );
  });

  it('shows the first one when none is meant, and nothing when there is none', () => {
    let shown = '';
    draw((ui) => {
      shown = ui.tabs('T', 'gone', TABS, {}, nothing);
    });
    assert.equal(shown, 'a');
    assert.equal([...draw((ui) => ui.tabs('T', '', [], {}, nothing)).values()].at(-1)?.kind, 'tabList');
  });

  it('answers which one was chosen and which one closed; a disabled one cannot be', () => {
    const after = (event: UiEvent): unknown[] => {
      let seen: unknown[] = [];
      draw(
        (ui) => {
          const shown = ui.tabs('T', 'a', TABS, {}, nothing);
          seen = [shown, ui.closedTab('T')];
        },
        [event],
      );
      return seen;
    };
    assert.deepEqual(after({ type: 'change', key: 'W/T', value: 'b' }), ['b', null]);
    assert.deepEqual(after({ type: 'change', key: 'W/T', value: 'c' }), ['a', null]);
    assert.deepEqual(after({ type: 'closeTab', key: 'W/T', tab: 'b' }), ['a', 'b']);
  });

  it('U1: refuse what cannot be drawn', () => {
    const twice = [TABS[0], TABS[0]] as typeof TABS;
    assert.match(
      errorIn((ui) => ui.tabs('T', 'a', twice, {}, nothing)),
      /ui\.tabs\('T'\) in 'W': tab 2: the id 'a' is taken by a tab before it/,
    );
    assert.match(
      errorIn((ui) => ui.closedTab('T')),
      /ui\.closedTab\('T'\) in 'W': no tabs of that label have been drawn here/,
    );
  });
});

describe('ui.section', () => {
  it('draws its body while it is open', () => {
    const keys = (isOpen: boolean, events: UiEvent[] = []): string[] => {
      const tree = draw((ui) => ui.section('S', isOpen, {}, () => ui.button('In')), events);
      return [...tree.keys()].filter((key) => key.startsWith('W/S/'));
    };
    assert.deepEqual(keys(true), ['W/S/In']);
    assert.deepEqual(keys(false), []);
    assert.deepEqual(keys(false, [{ type: 'change', key: 'W/S', value: true }]), ['W/S/In']);
  });

  it('is as hot code says where it is disabled, and its body is drawn', () => {
    let isOpen = false;
    const change: UiEvent = { type: 'change', key: 'W/S', value: false };
    const tree = draw(
      (ui) => {
        isOpen = ui.section('S', true, { disabled: true }, () => ui.button('In'));
      },
      [change],
    );
    assert.equal(isOpen, true);
    assert.ok(tree.has('W/S/In'));
    assert.match(
      errorIn((ui) => ui.section('S', true, { disabled: 1 as unknown as boolean }, nothing)),
      /option 'disabled' is 1; expected true or false/,
    );
  });
});
