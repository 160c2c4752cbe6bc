import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent } from '../../shared/ui/node.js';
import { InputQueue } from './input-queue.js';

const edit = (value: string, key = 'f'): UiEvent => ({ type: 'edit', key, value });
const submit: UiEvent = { type: 'submit', key: 'f' };

describe('InputQueue', () => {
  it('R5: a frame takes edits up to the first action, so a field is submitted as it was then', () => {
    const queue = new InputQueue();
    for (const event of [edit('a'), edit('ab'), submit, edit('abc')]) queue.addEvent(event, 0);
    const first = queue.peek();
    assert.deepEqual(first.events, [edit('a'), edit('ab'), submit]);
    queue.consume(first);
    assert.deepEqual(queue.peek().events, [edit('abc')]);
  });

  it('R5: what was looked at and not consumed is still there', () => {
    const queue = new InputQueue();
    queue.addEvent(edit('a'), 0);
    queue.addReplies([{ id: '1', ok: true, value: null, done: true }]);
    assert.deepEqual(queue.peek(), queue.peek());
    assert.equal(queue.hasNothing(), false);
  });

  it('consumes what was looked at, not what came since', () => {
    const queue = new InputQueue();
    queue.addEvent(edit('a'), 0);
    const taken = queue.peek();
    queue.addEvent(edit('ab'), 0);
    queue.consume(taken);
    assert.deepEqual(queue.peek().events, [edit('ab')]);
    assert.equal(queue.hasChange('f'), true);
    assert.equal(queue.hasChange('g'), false);
  });

  it('rebases the edits of one field', () => {
    const queue = new InputQueue();
    for (const event of [edit('sent x'), edit('other', 'g')]) queue.addEvent(event, 0);
    queue.rebaseEdits('f', (text) => text.replace('sent ', ''));
    assert.deepEqual(queue.peek().events, [edit('x'), edit('other', 'g')]);
  });

  it('moves of a pointer become one with the way that it went; a press between keeps them apart', () => {
    const queue = new InputQueue();
    const pointer = (phase: 'move' | 'down', x: number, buttons: number): UiEvent => ({
      type: 'pointer',
      key: 'c',
      pointer: {
        ...{
          phase,
          x,
          y: 0,
          trail: [x, 0, 0.5],
          button: 0,
          buttons,
          pointerId: 1,
          pointerType: 'mouse',
          pressure: 0.5,
        },
        ...{ shift: false, ctrl: false, alt: false, meta: false },
      },
    });
    queue.addEvent(pointer('move', 1, 0), 0);
    queue.addEvent(pointer('move', 2, 0), 0);
    queue.addEvent(pointer('down', 2, 1), 0);
    queue.addEvent(pointer('move', 3, 1), 0);
    queue.addEvent(pointer('move', 4, 1), 0);
    const seen: number[][] = [];
    while (!queue.hasNothing()) {
      const taken = queue.peek();
      for (const event of taken.events) if (event.type === 'pointer') seen.push([...event.pointer.trail]);
      queue.consume(taken);
    }
    assert.deepEqual(seen, [
      [1, 0, 0.5, 2, 0, 0.5],
      [2, 0, 0.5],
      [3, 0, 0.5, 4, 0, 0.5],
    ]);
  });
});
