import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeTabs, NAME, threeTabs } from './testing/fake-tabs.js';

describe('Tabs with different code', () => {
  it('J4: a tab with newer code is given the workspace by itself, and the older one stops following too', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a', { format: 1, modules: { desk: 1, old: 1 } });
    const b = await tabs.open('b', { format: 1, modules: { desk: 1 } });
    a.type('x');
    const c = await tabs.open('c', { format: 1, modules: { desk: 2, more: 1 } });
    assert.deepEqual(tabs.roles, { a: 'outdated', b: 'outdated', c: 'owner' });
    assert.deepEqual(a.host.told, ['owner', 'newer-code']);
    c.type('y');
    await tabs.settle();
    assert.deepEqual([a.host.texts, b.host.texts, c.host.texts], ['x', 'x', 'xy']);
    assert.deepEqual(tabs.locks.queue(NAME), []);
    await assert.rejects(a.seat.takeOver(), /newer code/);
    b.seat.announce({ format: 1, modules: { desk: 2 } });
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'outdated', b: 'reader', c: 'owner' });
    assert.equal(b.host.texts, 'xy');
    c.kill();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'outdated', b: 'owner' });
  });

  it('J4: a reload in any tab is announced: newer code in the owner, then in a reader, then older in the owner', async () => {
    const { tabs, a, b, c } = await threeTabs();
    a.seat.announce({ format: 2, modules: {} });
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'owner', b: 'outdated', c: 'outdated' });
    b.seat.announce({ format: 2, modules: {} });
    await tabs.settle();
    b.seat.announce({ format: 3, modules: {} });
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'outdated', b: 'owner', c: 'outdated' });
    c.seat.announce({ format: 3, modules: {} });
    await tabs.settle();
    b.seat.announce({ format: 2, modules: {} });
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'outdated', b: 'outdated', c: 'owner' });
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: of two tabs that each have something newer the owner goes on', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a', { format: 1, modules: { desk: 2, hub: 1 } });
    const b = await tabs.open('b', { format: 1, modules: { desk: 1, hub: 2 } });
    assert.deepEqual(tabs.roles, { a: 'owner', b: 'outdated' });
    assert.equal(a.host.isOwner, true);
    await assert.rejects(b.seat.takeOver(), /newer code/);
  });
});
