import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UiEvent } from '../../shared/ui/node.js';
import { InputQueue } from './input-queue.js';

const edit = (value: string, key = 'f'): UiEvent => ({ type: 'edit', key, value });
const submit: UiEvent = { type: 'submit', key: 'f' };

describe('InputQueue', () => {
  it('R5: a frame takes edits up to the first action, so a field is submitted as it was then', () => {
    const queue = new InputQueue();
    for (const event of [edit('a'), edit('ab'), submit, edit('abc')]) queue.addEvent(event);
    const first = queue.peek();
    assert.deepEqual(first.events, [edit('a'), edit('ab'), submit]);
    queue.consume(first);
    assert.deepEqual(queue.peek().events, [edit('abc')]);
  });

  it('R5: what was looked at and not consumed is still there', () => {
    const queue = new InputQueue();
    queue.addEvent(edit('a'));
    queue.addReply({ id: '1', ok: true, value: null, done: true });
    assert.deepEqual(queue.peek(), queue.peek());
    assert.equal(queue.isEmpty, false);
  });

  it('consumes what was looked at, not what came since', () => {
    const queue = new InputQueue();
    queue.addEvent(edit('a'));
    const taken = queue.peek();
    queue.addEvent(edit('ab'));
    queue.consume(taken);
    assert.deepEqual(queue.peek().events, [edit('ab')]);
    assert.equal(queue.hasChange('f'), true);
    assert.equal(queue.hasChange('g'), false);
  });

  it('rebases the edits of one field', () => {
    const queue = new InputQueue();
    for (const event of [edit('sent x'), edit('other', 'g')]) queue.addEvent(event);
    queue.rebaseEdits('f', (text) => text.replace('sent ', ''));
    assert.deepEqual(queue.peek().events, [edit('x'), edit('other', 'g')]);
  });
});
