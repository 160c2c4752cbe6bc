import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBeyond, isNewer } from './code-versions.js';

describe('CodeVersions', () => {
  const code = { format: 2, modules: { desk: 3, hub: 1 } };

  it('J4: a higher format, or a higher version of a module that both have, is beyond', () => {
    assert.equal(isBeyond(code, code), false);
    assert.equal(isBeyond({ ...code, format: 3 }, code), true);
    assert.equal(isBeyond({ ...code, modules: { desk: 4 } }, code), true);
    assert.equal(isBeyond({ ...code, modules: { desk: 2, more: 9 } }, code), false);
  });

  it('J4: what is beyond in one thing and behind in another is not newer', () => {
    const mixed = { format: 2, modules: { desk: 4, hub: 0 } };
    assert.deepEqual([isBeyond(mixed, code), isBeyond(code, mixed)], [true, true]);
    assert.deepEqual([isNewer(mixed, code), isNewer(code, mixed)], [false, false]);
    assert.equal(isNewer({ format: 3, modules: {} }, code), true);
  });
});
