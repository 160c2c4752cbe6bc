import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../reload/testing/fake-clock.js';
import { FakeBrowser, FakeTab } from './testing/fake-browser.js';
import { FakeLocks } from './testing/fake-locks.js';
import { WorkspaceLock } from './workspace-lock.js';

function start() {
  const browser = new FakeBrowser();
  const locks = new FakeLocks(browser);
  const told: string[] = [];
  const lockOf = (name: string): WorkspaceLock =>
    new WorkspaceLock({
      name: 'lock',
      locks: locks.of(new FakeTab(browser, name)),
      granted: () => told.push(`${name} granted`),
      stolen: () => told.push(`${name} stolen`),
    });
  return { locks, told, a: lockOf('a'), b: lockOf('b') };
}

describe('WorkspaceLock', () => {
  it('J4: what was stolen out of the queue is given back like any other', async () => {
    const { locks, told, a, b } = start();
    assert.equal(await a.tryNow(), true);
    assert.equal(await b.tryNow(), false);
    b.queue();
    await settle();
    await b.steal();
    await settle();
    assert.deepEqual([locks.holder('lock'), locks.queue('lock'), told], ['b', [], ['a stolen']]);
    b.release();
    await settle();
    assert.equal(locks.holder('lock'), undefined);
  });

  it('J4: a lock that comes when it is not waited for any more goes back at once', async () => {
    const { locks, told, a, b } = start();
    const late = a.tryNow();
    a.release();
    assert.equal(await late, false);
    await settle();
    assert.equal(await a.tryNow(), true);
    b.queue();
    await settle();
    a.release();
    b.release();
    await settle();
    assert.deepEqual([locks.holder('lock'), told], [undefined, []]);
  });

  it('J4: who gives it back while it is stolen is told of no theft', async () => {
    const { locks, told, a, b } = start();
    await a.tryNow();
    const stolen = b.steal();
    a.release();
    await stolen;
    await settle();
    assert.deepEqual([locks.holder('lock'), told], ['b', []]);
  });
});
