import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { Realm } from './hot-realm.js';
import { warmUp } from './warm-up.js';

it('R2: warming up loads, proves and runs a frame without an error', async () => {
  const spies = (['load', 'prove', 'frame', 'dispose'] as const).map((call) =>
    mock.method(Realm.prototype, call),
  );
  await warmUp();
  for (const { mock: spy } of spies) {
    const outcome = await spy.calls[0]?.result;
    assert.ok(outcome?.ok, JSON.stringify(outcome));
  }
});
