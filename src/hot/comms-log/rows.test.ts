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

  it('show what is under way, and what has ended once', () => {
    const pending = (id: string, endedAt: number | null, startedAt: number | null = 9): PendingRequest => ({
      ...{
        id,
        purpose: 'p',
        address: 'x',
        model: 'm',
        state: 'streaming',
        status: 200,
        startedAt,
        firstAt: null,
      },
      ...{ endedAt, bytesOut: 1, bytesIn: 1, messages: [{ role: 'user', content: 'q' }], text: 'so far' },
      ...{
        askedModel: null,
        thinking: '',
        error: null,
        usage: null,
        notes: [],
        queuedAt: 9,
        connection: null,
      },
    });
    const rows = commsRows(
      log,
      [pending('run', null), pending('over', 10), pending('queued', null, null)],
      '',
      null,
    );
    assert.equal(ids(rows), 'run b c a');
    assert.deepEqual([rows[0]?.endedAt, rows[0]?.answer, rows[0]?.request], [null, 'so far', 'user:\nq']);
  });
});
