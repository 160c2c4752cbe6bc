import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PendingRequest } from '../ai-client/state.js';
import { commsRows } from './rows.js';
import { entry } from './testing/entry.js';

const ids = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id).join(' ');

describe('the lines of the comms log', () => {
  const log = [
    entry('a', { startedAt: 1 }),
    entry('b', { startedAt: 3, bytesIn: 9 }),
    entry('c', { startedAt: 2, error: 'Gone' }),
  ];

  it('are the newest first, or as the user sorts them', () => {
    assert.equal(ids(commsRows(log, [], '', null)), 'b c a');
    assert.equal(ids(commsRows(log, [], '', { column: 'received', descending: false })), 'b a c');
    assert.equal(ids(commsRows(log, [], '', { column: 'purpose', descending: true })), 'c b a');
  });

  it('are those that have what is looked for, anywhere', () => {
    assert.equal(ids(commsRows(log, [], ' GONE ', null)), 'c');
    assert.equal(ids(commsRows(log, [], 'good day', null)), 'b c a');
    assert.equal(ids(commsRows(log, [], 'nowhere', null)), '');
  });

  const pending = (id: string, more: Partial<PendingRequest> = {}): PendingRequest => ({
    ...{ id, purpose: 'p', address: 'x', model: 'm', state: 'streaming', status: 200, startedAt: 9 },
    ...{ firstAt: null, endedAt: null, bytesOut: 1, bytesIn: 1, text: 'so far', thinking: '' },
    ...{ messages: [{ role: 'user', content: 'q' }], askedModel: null, error: null, usage: null },
    ...{ notes: [], queuedAt: 9, connection: null },
    ...more,
  });

  it('show what is under way, and what has ended once', () => {
    const requests = [
      pending('run'),
      pending('over', { endedAt: 10 }),
      pending('queued', { startedAt: null }),
    ];
    const rows = commsRows(log, requests, '', null);
    assert.equal(ids(rows), 'run b c a');
    assert.deepEqual([rows[0]?.endedAt, rows[0]?.answer, rows[0]?.request], [null, 'so far', 'user:\nq']);
  });

  it('show of what is under way no more than of what has ended', () => {
    const content = 'x'.repeat(100_000);
    const long = pending('run', { messages: [{ role: 'user', content }], text: content, thinking: 'hm' });
    const [row] = commsRows([], [long], '', null);
    assert.ok(row && row.request.length < 10_000 && row.answer.length < 10_000);
    assert.match(row.request, /^user:\nx+\n… 92,006 more characters$/);
    assert.match(row.answer, /^thinking:\nhm\n\nx+\n… /);
  });
});
