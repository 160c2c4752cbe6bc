import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeTabs, following, NAME, threeTabs } from './testing/fake-tabs.js';

describe('WorkspaceSeat', () => {
  it('J4: the first tab owns the workspace, the others read it, and nobody waits', async () => {
    const { tabs, a, b, c } = await threeTabs();
    assert.deepEqual(tabs.roles, { a: 'owner', b: 'reader', c: 'reader' });
    assert.deepEqual(a.host.told, ['owner']);
    assert.deepEqual(b.host.told, ['opened', 'reload 0']);
    assert.equal(tabs.locks.holder(NAME), 'a');
    assert.deepEqual(tabs.locks.queue(NAME), ['b', 'c']);
    assert.deepEqual([following(b), following(c)], ['live', 'live']);
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: when the owner is killed, the reader that was first is the owner, and the others follow it', async () => {
    const { tabs, a, b, c } = await threeTabs();
    a.type('x');
    await a.host.flush();
    a.kill();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { b: 'owner', c: 'reader' });
    b.type('y');
    await tabs.settle();
    assert.deepEqual([b.host.texts, c.host.texts], ['xy', 'xy']);
    assert.equal(following(c), 'live');
    b.seat.dispose();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { b: 'closed', c: 'owner' });
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: an owner that is robbed while it loads the workspace is told at once', async () => {
    const { tabs, a, b } = await threeTabs();
    let ownership: AbortSignal | undefined;
    b.host.becomeOwner = (_handover, signal) => {
      ownership = signal;
      return new Promise(() => {});
    };
    a.kill();
    await tabs.settle();
    assert.equal(ownership?.aborted, false);
    void tabs.locks.of(b.tab).request(NAME, { steal: true }, () => new Promise(() => {}));
    await tabs.settle();
    assert.equal(ownership?.aborted, true);
    assert.equal(b.host.told.at(-1), 'stolen');
  });

  it('J4: a host that cannot take the workspace leaves it to the next, and waits again', async () => {
    const { tabs, a, b, c } = await threeTabs();
    b.host.trouble = 'refuses';
    a.kill();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { b: 'reader', c: 'owner' });
    await tabs.clock.advance(5_000);
    assert.deepEqual(tabs.locks.queue(NAME), ['b']);
    b.host.trouble = 'none';
    c.kill();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { b: 'owner' });
  });

  it('J4: a page in the back-forward cache keeps nothing, and joins again when it is back', async () => {
    const { tabs, a, b, c } = await threeTabs();
    a.type('x');
    await a.host.flush();
    a.seat.suspend();
    c.seat.suspend();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'suspended', b: 'owner', c: 'suspended' });
    assert.deepEqual([a.host.isOwner, a.host.told.at(-1)], [false, 'suspended']);
    b.type('y');
    await a.seat.resume();
    await tabs.settle();
    assert.deepEqual([a.seat.role, a.host.texts], ['reader', 'xy']);
    b.kill();
    a.seat.dispose();
    await tabs.settle();
    await c.seat.resume();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'closed', c: 'owner' });
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: without Web Locks each tab writes, and says that it is alone', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a', undefined, 'locks');
    const state = { role: 'owner', isAlone: true, problem: 'This browser gives no Web Locks to the page.' };
    assert.deepEqual(a.seat.state, state);
    assert.equal(a.host.isOwner, true);
    a.type('x');
    await a.seat.takeOver();
    assert.equal(a.host.texts, 'x');
  });

  it('J4: where locks are forbidden a tab is alone, too; where they do not answer it writes nothing', async () => {
    const tabs = new FakeTabs();
    tabs.locks.of = () => ({
      request: () => Promise.reject(new DOMException('Storage is blocked.', 'SecurityError')),
    });
    const a = await tabs.open('a');
    assert.deepEqual(a.seat.state, { role: 'owner', isAlone: true, problem: 'Storage is blocked.' });
    tabs.locks.of = () => ({ request: () => new Promise(() => {}) });
    const b = tabs.add('b');
    await tabs.clock.advance(2_000);
    assert.deepEqual([b.seat.role, b.host.told], ['reader', ['opened']]);
    b.seat.dispose();
    assert.equal(tabs.clock.pending, 0);
  });

  it('disposing ends what waits and leaves neither lock nor timer', async () => {
    const { tabs, a, b, c } = await threeTabs();
    a.tab.freeze();
    const waiting = assert.rejects(b.seat.takeOver(), /left the workspace/);
    b.seat.dispose();
    c.seat.dispose();
    await waiting;
    a.kill();
    await tabs.settle();
    assert.equal(tabs.locks.holder(NAME), undefined);
    assert.deepEqual(tabs.locks.queue(NAME), []);
    assert.equal(tabs.clock.pending, 0);
    await assert.rejects(b.seat.takeOver(), /left the workspace/);
    assert.equal(await b.seat.open(), 'closed');
  });
});
