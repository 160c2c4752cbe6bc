import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeTabs, following, NAME, threeTabs } from './testing/fake-tabs.js';

describe('Following the owner', () => {
  it('J4: a reader shows each change of the owner at once, without loading', async () => {
    const { tabs, a, b, c } = await threeTabs();
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

  it('J4: a missing change, an unreadable message and a change that does not fit make the reader load again', async () => {
    const { tabs, a, b, c } = await threeTabs();
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

  it('J4: messages of other versions, of strangers and of the dead are not heard', async () => {
    const { tabs, a, b } = await threeTabs();
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

  it('J4: without BroadcastChannel a reader cannot follow, says so, and can take over all the same', async () => {
    const tabs = new FakeTabs();
    const a = await tabs.open('a', undefined, 'channel');
    const b = await tabs.open('b', undefined, 'channel');
    assert.equal(following(b), 'never');
    await b.seat.takeOver();
    await tabs.settle();
    assert.deepEqual(tabs.roles, { a: 'reader', b: 'owner' });
    assert.equal(a.host.told.at(-1), 'stolen');
  });
});
