import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bytesIn } from './body.js';

it('the bytes of a text are those that go out', () => {
  for (const text of ['', 'abc', 'ä “quoted” €', '😀', 'x😀\u07ff\u0800\ud7ff\ue000\uffff'])
    assert.equal(bytesIn(text), Buffer.byteLength(text), text);
});
