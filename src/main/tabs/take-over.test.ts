import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { following, NAME, newestFirst, threeTabs } from './testing/fake-tabs.js';

describe('Taking over', () => {
  it('J4: a reader takes over before the others in the queue; the owner is told, and hands over what is not durable', async () => {
    const { tabs, a, b, c } = await threeTabs();
    a.type('x');
    a.host.edit = 'half a wo';
    a.host.trouble = 'flush fails';
    await c.seat.takeOver();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'reader', b: 'reader', c: 'owner' });
    assert.deepEqual(a.host.told.slice(0, 2), ['owner', 'taken-over']);
    assert.ok(c.host.told.includes('owner with "half a wo"'));
    assert.deepEqual(
      b.host.told.filter((what) => what === 'owner'),
      [],
      'b never had it',
    );
    assert.equal(c.host.texts, 'x');
    assert.deepEqual(tabs.locks.queue(NAME), ['b', 'a']);
    c.type('y');
    await tabs.settle();
    assert.deepEqual([a.host.texts, b.host.texts], ['xy', 'xy']);
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: nothing is handed over that is durable', async () => {
    const { tabs, a, b } = await threeTabs();
    a.type('x');
    await b.seat.takeOver();
    assert.equal(tabs.disk.changes.length, 1);
    assert.equal(b.host.texts, 'x');
    assert.deepEqual(a.seat.state, {
      role: 'reader',
      reason: 'taken-over',
      following: 'joining',
      isTakingOver: false,
      problem: null,
    });
  });

  it('J4: an owner that takes long to save hands over after 2 s', async () => {
    const { tabs, a, b } = await threeTabs();
    a.type('x');
    a.host.trouble = 'flush hangs';
    const taken = b.seat.takeOver();
    await tabs.clock.advance(1_999);
    assert.deepEqual(b.seat.state, {
      role: 'reader',
      reason: 'opened',
      following: 'live',
      isTakingOver: true,
      problem: null,
    });
    await tabs.clock.advance(1);
    await taken;
    assert.equal(b.host.texts, 'x');
    assert.deepEqual(tabs.roles, { a: 'reader', b: 'owner', c: 'reader' });
  });

  it('J4: a hung owner loses the lock after 2 s; when it wakes it writes nothing and reads', async () => {
    const { tabs, a, b, c } = await threeTabs(newestFirst);
    a.type('x');
    await tabs.settle();
    a.tab.freeze();
    const taken = b.seat.takeOver();
    await tabs.clock.advance(1_999);
    assert.equal(b.seat.role, 'reader');
    await tabs.clock.advance(1);
    await taken;
    assert.deepEqual(tabs.roles, { a: 'owner', b: 'owner', c: 'reader' }, 'a does not know yet');
    assert.equal(tabs.locks.holder(NAME), 'b');
    b.type('y');
    a.tab.thaw();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'reader', b: 'owner', c: 'reader' });
    assert.deepEqual(a.host.told.slice(0, 2), ['owner', 'stolen']);
    assert.equal(a.host.isOwner, false);
    assert.deepEqual([a.host.texts, b.host.texts, c.host.texts], ['y', 'y', 'y']);
  });

  it('J4: an owner that hangs while it hands over does not take it for handed over', async () => {
    const { tabs, a, b } = await threeTabs(newestFirst);
    a.type('x');
    a.host.trouble = 'flush hangs';
    const taken = b.seat.takeOver();
    await tabs.clock.advance(1_000);
    a.tab.freeze();
    await tabs.clock.advance(3_000);
    await taken;
    a.tab.thaw();
    await tabs.settle();
    assert.deepEqual(a.host.told.slice(0, 2), ['owner', 'stolen']);
    assert.deepEqual(tabs.roles, { a: 'reader', b: 'owner', c: 'reader' });
  });

  it('J4: of two readers that ask at once one gets it, and the other is told', async () => {
    const { tabs, a, b, c } = await threeTabs();
    const outcomes = Promise.allSettled([b.seat.takeOver(), c.seat.takeOver()]);
    await tabs.clock.advance(10_000);
    assert.deepEqual(
      (await outcomes).map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    assert.deepEqual(tabs.roles, { a: 'reader', b: 'owner', c: 'reader' });
    assert.deepEqual(a.host.told.slice(0, 2), ['owner', 'taken-over']);
    assert.equal(following(c), 'live');
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: of two readers that ask a hung owner at once, one has it in the end', async () => {
    const { tabs, a, b, c } = await threeTabs();
    a.tab.freeze();
    void b.seat.takeOver().catch(() => {});
    void c.seat.takeOver().catch(() => {});
    await tabs.clock.advance(10_000);
    a.tab.thaw();
    await tabs.clock.advance(10_000);
    const owners = [a, b, c].filter(({ seat }) => seat.role === 'owner');
    assert.deepEqual(
      owners.map(({ name }) => name),
      [tabs.locks.holder(NAME)],
    );
    assert.equal(tabs.locks.queue(NAME).length, 2);
  });

  it('J4: an owner whose taker dies with the workspace in its hands goes on, with nothing lost', async () => {
    const { tabs, a, b, c } = await threeTabs();
    a.type('x');
    a.host.edit = 'half';
    a.host.trouble = 'flush fails';
    // It hears of nothing more once it has asked.
    void b.seat.takeOver();
    b.tab.freeze();
    await tabs.settle();
    assert.deepEqual([a.seat.role, a.host.isOwner], ['reader', false]);
    b.kill();
    await tabs.clock.advance(4_000);
    assert.deepEqual(tabs.roles, { a: 'owner', c: 'reader' });
    assert.equal(a.host.edit, 'half');
    a.type('y');
    a.host.trouble = 'none';
    await tabs.clock.advance(10_000);
    assert.deepEqual([a.host.texts, c.host.texts], ['xy', 'xy']);
  });

  it('J4: a taker that was frozen meanwhile does not take what is old', async () => {
    const { tabs, a, b } = await threeTabs();
    const refused = assert.rejects(b.seat.takeOver());
    b.tab.freeze();
    await tabs.clock.advance(60_000);
    assert.equal(a.seat.role, 'owner');
    b.tab.thaw();
    await tabs.clock.advance(10_000);
    await refused;
    assert.deepEqual([a.seat.role, b.seat.role, following(b)], ['owner', 'reader', 'live']);
  });

  it('J4: a host that cannot hand over plain data keeps the workspace until it is stolen', async () => {
    const { tabs, a, b } = await threeTabs();
    a.type('x');
    a.host.trouble = 'no plain data';
    const outcome = b.seat.takeOver().then(
      () => 'taken',
      (error: Error) => error.message,
    );
    await tabs.settle();
    assert.equal(a.host.isOwner, true);
    assert.equal(a.host.texts, 'x');
    assert.match(await outcome, /Another tab/);
  });
});
