import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent, UiNode } from '../../shared/ui/node.js';
import { type StepCause, StepNames } from './step-names.js';

function start(props: Record<string, unknown> = { label: 'Name', value: '' }) {
  const gesture = { id: 1, isDown: false };
  const names = new StepNames({
    node: (key) => (key.startsWith('gone') ? undefined : ({ kind: 'any', props } as unknown as UiNode)),
    gesture: () => ({ ...gesture }),
  });
  let time = 0;
  const name = (events: UiEvent[], more: Partial<StepCause> = {}) => {
    time += 100;
    return names.name({ events, replies: [], named: null, time, ...more });
  };
  return { names, name, gesture };
}

const edit = (value: string, key = 'app/name'): UiEvent => ({ type: 'edit', key, value });
const slide = (value: number, key = 'slider'): UiEvent => ({ type: 'change', key, value });
const press: UiEvent = { type: 'press', key: 'app/delete' };

describe('StepNames', () => {
  it('calls a step after what the user did, and the label that was seen', () => {
    const { name } = start();
    assert.deepEqual(name([press]), { kind: 'edit', label: 'Name', group: null });
    assert.equal(name([edit('x')]).label, 'Type in Name');
    assert.equal(name([slide(1)]).label, 'Change Name');
    assert.equal(name([{ type: 'submit', key: 'a' }]).label, 'Submit Name');
  });

  it('falls back on the key, where there is no label or no node any more', () => {
    assert.equal(start({ label: '' }).name([press]).label, 'delete');
    assert.equal(start().name([{ type: 'press', key: 'gone/too' }]).label, 'too');
  });

  it('makes one step of the letters of a word', () => {
    const { name } = start();
    const groups = ['h', 'hi', 'hi ', 'hi y', 'hi yo'].map((text) => name([edit(text)]).group);
    assert.equal(new Set(groups.slice(0, 3)).size, 1);
    assert.equal(new Set(groups.slice(3)).size, 1);
    assert.equal(new Set(groups).size, 2);
    assert.ok(groups.every((group) => group?.startsWith('edit app/name ')));
  });

  it('makes one step of a drag, however long it rests, and two of two drags', () => {
    const { name, gesture } = start();
    gesture.isDown = true;
    const first = name([slide(1)], { time: 0 }).group;
    assert.equal(name([slide(2)], { time: 60_000 }).group, first);
    assert.notEqual(name([slide(2, 'other')], { time: 60_010 }).group, first);
    gesture.id = 2;
    assert.notEqual(name([slide(3)], { time: 60_020 }).group, first);
  });

  it('H2: makes one step of a stroke on a canvas, the lifting of the pen included, however long it rests', () => {
    const { name, gesture } = start();
    const pointer = (phase: 'down' | 'move' | 'up'): UiEvent => ({
      type: 'pointer',
      key: 'pad',
      pointer: {
        ...{ phase, x: 0, y: 0, trail: [0, 0, 0.5], button: 0, buttons: 1, pointerId: 1, pointerType: 'pen' },
        ...{ pressure: 0.5, shift: false, ctrl: false, alt: false, meta: false },
      },
    });
    gesture.isDown = true;
    const first = name([pointer('down')], { time: 0 }).group;
    assert.equal(name([pointer('move')], { time: 60_000 }).group, first);
    // The pointer is up before the frame that is told of it has run.
    gesture.isDown = false;
    assert.equal(name([pointer('up')], { time: 120_000 }).group, first);
    assert.notEqual(name([pointer('move')], { time: 180_000 }).group, first);
    gesture.id = 2;
    assert.notEqual(name([pointer('down')], { time: 180_010 }).group, first);
  });

  it('makes one step of a value that changes by keys, until there is a pause', () => {
    const { name } = start();
    const first = name([slide(1)], { time: 0 }).group;
    assert.equal(name([slide(2)], { time: 1_000 }).group, first);
    assert.equal(name([slide(3)], { time: 2_000 }).group, first, 'a pause is counted from the last one');
    assert.notEqual(name([slide(4)], { time: 3_001 }).group, first);
  });

  it('makes a step of its own of each press, toggle, and of events of several kinds', () => {
    const { name } = start();
    assert.equal(name([{ type: 'change', key: 'box', value: true }]).group, null);
    assert.equal(name([edit('x'), press]).group, null);
    assert.equal(name([edit('x'), edit('y', 'b')]).group, null);
    assert.notEqual(name([edit('x'), edit('xy')]).group, null);
  });

  it('takes the answers of one service request as one step, and what nobody asked for as passive', () => {
    const { name } = start();
    const reply = (id: string) => ({ id, ok: true, value: null, done: false });
    const first = name([], { replies: [reply('a'), reply('a')] });
    assert.deepEqual(first, { kind: 'edit', label: 'Answer', group: 'replies a' });
    assert.equal(name([], { replies: [reply('a')] }).group, first.group);
    assert.notEqual(name([], { replies: [reply('b')] }).group, first.group);
    assert.deepEqual(name([]), { kind: 'auto', label: 'By itself', group: 'auto' });
    assert.equal(name([press], { replies: [reply('a')] }).label, 'Name', 'what the user did comes first');
  });

  it('H2: takes the end of a timer as passive, but not what comes with another answer, or is named', () => {
    const { names, name } = start();
    const reply = (id: string) => ({ id, ok: true, value: null, done: true });
    const ask = (id: string, service: string) => names.asked({ id, service, method: 'm', args: [] });
    for (const id of ['a', 'b', 'c']) ask(id, 'timer');
    ask('d', 'clipboard');
    assert.deepEqual(name([], { replies: [reply('a')] }), {
      kind: 'auto',
      label: 'By itself',
      group: 'auto',
    });
    assert.deepEqual(name([], { replies: [reply('b'), reply('d')] }), {
      kind: 'edit',
      label: 'Answer',
      group: 'replies d',
    });
    assert.deepEqual(name([], { replies: [reply('c')], named: 'Ring' }), {
      kind: 'edit',
      label: 'Ring',
      group: 'Ring auto',
    });
  });

  it('takes the name that hot code gives, and still joins what belongs together', () => {
    const { name } = start();
    const named = { named: 'Block ticket' };
    assert.deepEqual(name([press], named), { kind: 'edit', label: 'Block ticket', group: null });
    const groups = ['a', 'ab'].map((text) => name([edit(text)], named).group);
    assert.equal(groups[0], groups[1]);
    assert.notEqual(name([edit('abc')], { named: 'Other' }).group, groups[0]);
    assert.equal(name([], named).kind, 'edit');
  });
});
