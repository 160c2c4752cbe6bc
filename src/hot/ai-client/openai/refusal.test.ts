import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Refusal, refusalError } from './refusal.js';
import { wordsOf } from './words.js';

const now = Date.UTC(2026, 0, 1);

function refused(given: Partial<Refusal>) {
  const address = 'http://localhost/v1/chat/completions';
  return refusalError({
    status: 400,
    body: '',
    address,
    model: 'm',
    hasKey: true,
    retryAfter: null,
    now,
    ...given,
  });
}

describe('what a refusal means', () => {
  for (const [given, kind, message] of [
    [{ status: 401, hasKey: false }, 'auth', /wants an API key \(401\)\. Enter one/],
    [{ status: 403 }, 'auth', /refused the API key \(403\)/],
    [
      { status: 404, body: '404 page not found' },
      'not-found',
      /nothing at http:\/\/localhost\/v1\/chat\/completions \(404\).*\/v1/,
    ],
    [
      { status: 404, body: '{"error":{"message":"model \'m\' not found"}}' },
      'not-found',
      /no model “m”.*It says: model 'm' not found/,
    ],
    [
      { status: 400, body: '{"error":"too long"}' },
      'refused',
      /refused the request \(400\)\. It says: too long/,
    ],
    [{ status: 422, body: '{"detail":"no stream"}' }, 'refused', /\(422\)\. It says: no stream/],
    [{ status: 503, body: '{"message":"loading"}' }, 'server', /failed \(503\).*It says: loading/],
    [{ status: 304 }, 'malformed', /\(304\)/],
  ] as const)
    it(JSON.stringify(given), () => {
      const error = refused(given);
      assert.equal(error.kind, kind);
      assert.match(error.message, message);
      assert.equal(error.retryAt, null);
    });

  for (const [retryAfter, retryAt] of [
    ['20', now + 20_000],
    [' 0.5', now + 500],
    ['Thu, 01 Jan 2026 00:01:00 GMT', now + 60_000],
    ['soon', null],
    ['', null],
    [null, null],
  ] as const)
    it(`429 with Retry-After ${retryAfter}`, () => {
      const error = refused({ status: 429, retryAfter });
      assert.deepEqual([error.kind, error.retryAt], ['rate-limit', retryAt]);
      assert.match(error.message, retryAt === null ? /Wait a little/ : /Wait (20|1|60) s/);
    });

  it('long words are shortened', () => {
    assert.equal(wordsOf('x'.repeat(10_000)).length, 502);
  });
});
