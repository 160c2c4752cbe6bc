import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UiEvent } from '../node.js';
import type { Ui } from '../ui.js';
import { UiFrame } from '../ui-frame.js';

function draw(body: (ui: Ui) => void, events: UiEvent[] = []) {
  const frame = new UiFrame(events);
  frame.ui.window('W', {}, () => body(frame.ui));
  return frame.finish();
}

/** What the window says of a call that cannot be drawn. */
function errorOf(body: (ui: Ui) => void): unknown {
  const node = draw(body).get('W!error');
  return node?.kind === 'text' ? node.props.text : undefined;
}

test('a menu knows whether it is in a bar, in another menu or by itself; the first of a bar leads', () => {
  const tree = draw((ui) => {
    ui.menuBar('Bar', () => {
      ui.menu('Off', { disabled: true }, () => {});
      ui.menu('File', {}, () => ui.menu('Recent', {}, () => {}));
      ui.menu('View', {}, () => {});
    });
    ui.menu('More', {}, () => {});
  });
  const props = (key: string) => tree.get(key)?.props;
  assert.deepEqual(props('W/Bar/Off'), { label: 'Off', place: 'bar', disabled: true });
  assert.deepEqual(props('W/Bar/File'), { label: 'File', place: 'bar', leads: true });
  assert.deepEqual(props('W/Bar/File/Recent'), { label: 'Recent', place: 'menu' });
  assert.deepEqual(props('W/Bar/View'), { label: 'View', place: 'bar' });
  assert.deepEqual(props('W/More'), { label: 'More', place: 'button' });
});

test('an item answers true in the frame in which it was chosen, unless it is disabled', () => {
  const chosen: string[] = [];
  const body = (ui: Ui): void => {
    ui.menu('File', {}, () => {
      if (ui.menuItem('New')) chosen.push('New');
      if (ui.menuItem('Open', { disabled: true })) chosen.push('Open');
    });
  };
  draw(body, [{ type: 'press', key: 'W/File/New' }]);
  draw(body, [{ type: 'press', key: 'W/File/Open' }]);
  assert.deepEqual(chosen, ['New']);
});

test('U1: what no menu can show is refused with what to do', () => {
  assert.match(
    String(errorOf((ui) => ui.menuItem('Lost'))),
    /ui\.menuItem\('Lost'\) in 'W' is drawn outside of any menu; draw it in the body of ui\.menu/,
  );
  assert.match(
    String(errorOf((ui) => ui.menu('M', {}, () => ui.button('B')))),
    /ui\.button\('B'\) in 'W\/M' is drawn in a menu, which holds ui\.menu, ui\.menuItem/,
  );
  assert.match(
    String(errorOf((ui) => ui.menu('M', {}, () => ui.contextMenu('C', () => {})))),
    /ui\.contextMenu\('C'\) in 'W\/M' is drawn in a menu/,
  );
});

test('U1: an error in a menu leaves those after it where they belong', () => {
  const tree = draw((ui) => {
    assert.throws(() => ui.menu('Broken', {}, () => ui.button('B')));
    ui.menu('Sound', {}, () => {});
  });
  assert.deepEqual(tree.get('W/Sound')?.props, { label: 'Sound', place: 'button' });
});

test('a select answers what the user chose, if it is one of its choices', () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B', disabled: true },
    { value: 'c', label: 'C' },
  ];
  const now = (value: string): string => {
    let answer = '';
    const body = (ui: Ui): void => {
      answer = ui.select('S', 'a', choices);
    };
    draw(body, [{ type: 'change', key: 'W/S', value }]);
    return answer;
  };
  assert.deepEqual(['c', 'b', 'x'].map(now), ['c', 'a', 'a']);
});

test('the choices of a select are copies: hot code may change its list afterwards', () => {
  const choices = [{ value: 1, label: 'One' }];
  const tree = draw((ui) => void ui.select('S', 1, choices));
  choices.push({ value: 2, label: 'Two' });
  const node = tree.get('W/S');
  assert.equal(node?.kind === 'select' && node.props.choices.length, 1);
});

test('U1: choices that are none are refused, with their place', () => {
  const select = (choices: unknown) => errorOf((ui) => ui.select('S', 'a', choices as never));
  assert.match(String(select('abc')), /ui\.select\('S'\) in 'W': the choices are 'abc'; expected a list of/);
  assert.match(
    String(select([{ value: 'a', label: 'A' }, 'b'])),
    /choice 1 is 'b'; expected \{ value, label \}/,
  );
  assert.match(String(select([{ value: {}, label: 'A' }])), /choice 0: its value is an object \(Object\)/);
  assert.match(
    String(select([{ value: 'a', label: 'A', icon: 'none' }])),
    /choice 0: its icon is 'none'; expected/,
  );
  assert.match(
    String(select([{ value: 'a', label: 'A', hint: 3 }])),
    /choice 0: its hint is 3; expected a string/,
  );
});
