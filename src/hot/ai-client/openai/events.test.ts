import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { takeEvents } from './events.js';

/** The events of a stream that comes in pieces, the rest handed on as the state does. */
function eventsOf(pieces: readonly string[]): string[] {
  const all: string[] = [];
  let rest = '';
  for (const piece of pieces) {
    const taken = takeEvents(rest + piece);
    all.push(...taken.events);
    rest = taken.rest;
  }
  return [...all, ...takeEvents(`${rest}\n\n`).events];
}

describe('server-sent events in pieces', () => {
  it('are the same wherever the stream is cut, whatever ends its lines', () => {
    const field = fc.constantFrom(
      'data: a',
      'data: {"b":1}',
      'data:',
      ': keep-alive',
      'event: x',
      'id: 7',
      'retry: 9',
      '',
    );
    const stream = fc
      .tuple(fc.array(field, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, end]) => lines.map((line) => line + end).join(''));
    const cut = fc.tuple(stream, fc.array(fc.nat(), { maxLength: 8 }));
    fc.assert(
      fc.property(cut, ([text, cuts]) => {
        const at = [0, ...cuts.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        assert.equal(pieces.join(''), text);
        assert.deepEqual(eventsOf(pieces), eventsOf([text]));
      }),
      { numRuns: 500 },
    );
  });

  it('comments say nothing, lines of one event are joined, what is not whole waits', () => {
    assert.deepEqual(takeEvents(': hello\n\ndata: a\ndata: b\n\ndata: c'), {
      events: ['a\nb'],
      rest: 'data: c',
    });
    assert.deepEqual(takeEvents('data: c'), { events: [], rest: 'data: c' });
  });
});
