import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../reload/testing/fake-clock.js';
import { FakeTabs, NAME, type OpenTab } from './testing/fake-tabs.js';

/** Three tabs, opened in that order; `a` owns the workspace. */
async function three() {
  const tabs = new FakeTabs();
  const a = await tabs.open('a');
  const b = await tabs.open('b');
  const c = await tabs.open('c');
  return { tabs, a, b, c };
}

function following(tab: OpenTab): string {
  const { state } = tab.seat;
  return state.role === 'reader' ? state.following : state.role;
}

describe('WorkspaceSeat', () => {
  it('J4: the first tab owns the workspace, the others read it, and nobody waits', async () => {
    const { tabs, a, b, c } = await three();
    assert.deepEqual(tabs.roles, { a: 'owner', b: 'reader', c: 'reader' });
    assert.deepEqual(a.host.told, ['owner']);
    assert.deepEqual(b.host.told, ['opened', 'reload 0']);
    assert.equal(tabs.locks.holder(NAME), 'a');
    assert.deepEqual(tabs.locks.queue(NAME), ['b', 'c']);
    assert.deepEqual([following(b), following(c)], ['live', 'live']);
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: a reader shows each change of the owner at once, without loading', async () => {
    const { tabs, a, b, c } = await three();
    a.type('x');
    a.type('y');
    b.type('not its own to change');
    await tabs.settle();
    assert.deepEqual([a.host.texts, b.host.texts, c.host.texts], ['xy', 'xy', 'xy']);
    assert.deepEqual(b.host.told, ['opened', 'reload 0']);
    assert.equal(tabs.disk.changes.length, 0, 'nobody has asked for it to be durable');
  });

  it('J4: a tab that opens later loads what the owner has made durable for it, and applies what came meanwhile', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a');
    a.type('x');
    const b = tabs.add('b');
    for (let turn = 0; turn < 400; turn += 1) {
      await null;
      if (turn % 20 === 0) a.type('.');
    }
    await tabs.settle();
    assert.equal(b.host.texts, a.host.texts);
    assert.equal(b.host.told.length, 2, b.host.told.join(', '));
    assert.notEqual(tabs.disk.changes.length, 0);
  });

  it('J4: when the owner is killed, the reader that was first is the owner, and the others follow it', async () => {
    const { tabs, a, b, c } = await three();
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

  it('J4: a reader takes over before the others in the queue; the owner is told, and hands over what is not durable', async () => {
    const { tabs, a, b, c } = await three();
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
    const { tabs, a, b } = await three();
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
    const { tabs, a, b } = await three();
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
    const { tabs, a, b, c } = await three();
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
    assert.ok(a.host.told.includes('stolen'));
    assert.equal(a.host.isOwner, false);
    assert.deepEqual([a.host.texts, b.host.texts, c.host.texts], ['y', 'y', 'y']);
  });

  it('J4: of two readers that ask at once one gets it, and the other is told', async () => {
    const { tabs, a, b, c } = await three();
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
    const { tabs, a, b, c } = await three();
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
    const { tabs, a, b, c } = await three();
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
    const { tabs, a, b } = await three();
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
    const { tabs, a, b } = await three();
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

  it('J4: a missing change, an unreadable message and a change that does not fit make the reader load again', async () => {
    const { tabs, a, b, c } = await three();
    for (const fate of ['lost', 'unreadable'] as const) {
      tabs.channels.fate = (_from, to) => (to === 'b' ? fate : 'arrives');
      a.type('x');
      tabs.channels.fate = () => 'arrives';
      a.type('y');
      await tabs.settle();
      assert.equal(b.host.texts, a.host.texts);
    }
    assert.deepEqual(c.host.told, ['opened', 'reload 0']);
    a.type('misfit');
    await tabs.settle();
    const state = b.seat.state;
    assert.deepEqual(state.role === 'reader' && [state.following, state.problem], [
      'joining',
      'The change does not fit.',
    ]);
    await tabs.clock.advance(1_000);
    assert.deepEqual([b.host.texts, c.host.texts], [a.host.texts, a.host.texts]);
    assert.equal(following(b), 'live');
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: a reader whose questions get lost asks again, and says so', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a');
    a.type('x');
    tabs.channels.fate = () => 'lost';
    const b = await tabs.open('b');
    await tabs.clock.advance(1_000);
    const state = b.seat.state;
    assert.equal(state.role === 'reader' && state.problem, 'The owner tab does not answer.');
    tabs.channels.fate = () => 'arrives';
    await tabs.clock.advance(2_000);
    assert.deepEqual([following(b), b.host.texts], ['live', 'x']);
    assert.equal(tabs.clock.pending, 0);
  });

  it('J4: a reader says why it cannot follow: the owner cannot save, or it cannot load', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a');
    a.host.trouble = 'flush fails';
    const b = await tabs.open('b');
    const problem = () => (b.seat.state.role === 'reader' ? b.seat.state.problem : null);
    assert.match(problem() ?? '', /The owner tab cannot save its changes: The disk is full/);
    a.host.trouble = 'none';
    b.host.trouble = 'reload fails';
    await tabs.clock.advance(1_000);
    assert.match(problem() ?? '', /not to be read/);
    b.host.trouble = 'none';
    await tabs.clock.advance(16_000);
    assert.deepEqual([following(b), problem()], ['live', null]);
  });

  it('J4: a host that cannot take the workspace leaves it to the next, and waits again', async () => {
    const { tabs, a, b, c } = await three();
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

  it('J4: messages of other versions, of strangers and of the dead are not heard', async () => {
    const { tabs, a, b } = await three();
    const stranger = tabs.channels.of(a.tab)(NAME);
    const code = { format: 9, modules: {} };
    for (const message of [
      null,
      'hello',
      { rekindle: 2, from: 'z', message: { type: 'owner', term: 'z 1', code } },
      { rekindle: 1, from: 'z', message: { type: 'dance' } },
      { rekindle: 1, from: 'z', message: { type: 'synced', to: 'b', id: 1, term: 'z 1', seq: '7', code } },
      { rekindle: 1, from: 'z', message: { type: 'yielded', to: 'b', until: 9e15, handover: { edit: 7 } } },
      { rekindle: 1, from: 'z', message: { type: 'yielded', to: 'b', until: 0, handover: null } },
      { rekindle: 1, from: 'z', message: { type: 'refused', to: 'b', id: 99, why: 'Never.' } },
    ])
      stranger.postMessage(message);
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'owner', b: 'reader', c: 'reader' });
    // An owner that was closed a moment ago may still be heard.
    stranger.postMessage({
      rekindle: 1,
      from: 'z',
      message: { type: 'owner', term: 'z 1', code: { format: 1, modules: {} } },
    });
    a.type('x');
    await tabs.settle();
    assert.equal(a.seat.role, 'owner');
    assert.deepEqual([following(b), b.host.texts], ['live', 'x']);
  });

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
    const { tabs, a, b, c } = await three();
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

  it('J4: a page in the back-forward cache keeps nothing, and joins again when it is back', async () => {
    const { tabs, a, b, c } = await three();
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

  it('J4: without BroadcastChannel a reader cannot follow, says so, and can take over all the same', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a', undefined, 'channel');
    const b = await tabs.open('b', undefined, 'channel');
    assert.equal(following(b), 'never');
    await b.seat.takeOver();
    await settle();
    assert.deepEqual(tabs.roles, { a: 'reader', b: 'owner' });
    assert.equal(a.host.told.at(-1), 'stolen');
  });

  it('disposing ends what waits and leaves neither lock nor timer', async () => {
    const { tabs, a, b, c } = await three();
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
