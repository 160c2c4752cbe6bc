import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeClock, settle } from '../reload/testing/fake-clock.js';
import { Follower } from './follower.js';

/** A follower; `asked` and `loading` are its questions to the owner, and to the host, that wait for an answer. */
function start() {
  const clock = new FakeClock();
  const asked: number[] = [];
  const followed: number[] = [];
  const loading: { upTo: number; signal: AbortSignal; found: (seq: number) => void }[] = [];
  let numbers = 0;
  const follower = new Follower<{ seq: number }>({
    clock,
    number: () => {
      numbers += 1;
      return numbers;
    },
    ask: (id) => asked.push(id),
    changed: () => {},
    host: {
      follow: ({ seq }) => followed.push(seq),
      reload: (upTo, signal) => new Promise((found) => loading.push({ upTo, signal, found })),
    },
  });
  follower.start();
  return { clock, asked, followed, loading, follower };
}

describe('Follower', () => {
  it('J4: what comes while it loads is kept, and applied if it is newer and the owner is the same', async () => {
    const { asked, followed, loading, follower } = start();
    follower.hearSynced(1, 'a', 3);
    await settle();
    for (const seq of [3, 4, 5, 6]) follower.hearChange('a', { seq });
    follower.hearChange('another', { seq: 7 });
    assert.equal(follower.isLive, false);
    loading[0]?.found(4);
    await settle();
    assert.deepEqual([followed, follower.isLive, follower.term], [[5, 6], true, 'a']);
    follower.hearChange('a', { seq: 7 });
    assert.deepEqual([followed, asked], [[5, 6, 7], [1]]);
  });

  it('J4: only the answer to its last question counts, and only once', async () => {
    const { asked, loading, follower } = start();
    follower.startAgain();
    follower.hearSynced(1, 'a', 3);
    await settle();
    assert.deepEqual([asked, loading.length], [[1, 2], 0]);
    follower.hearSynced(2, 'b', 3);
    follower.hearSynced(2, 'b', 3);
    await settle();
    assert.equal(loading.length, 1);
  });

  it('J4: when there is another owner, what is being loaded is given up', async () => {
    const { loading, followed, follower } = start();
    follower.hearSynced(1, 'a', 3);
    await settle();
    follower.startAgain();
    assert.equal(loading[0]?.signal.aborted, true);
    loading[0]?.found(3);
    await settle();
    assert.deepEqual([follower.isLive, follower.term], [false, null]);
    follower.hearSynced(2, 'b', 1);
    await settle();
    loading[1]?.found(1);
    await settle();
    follower.hearChange('b', { seq: 2 });
    assert.deepEqual([follower.term, followed], ['b', [2]]);
  });

  it('J4: what is stored must hold what the owner said; if not, or if loading hangs, it is tried again', async () => {
    const { clock, asked, loading, follower } = start();
    follower.hearSynced(1, 'a', 3);
    await settle();
    loading[0]?.found(2);
    await settle();
    assert.match(follower.problem ?? '', /stored change 3; found was only 2/);
    await clock.advance(1_000);
    assert.deepEqual(asked, [1, 2]);
    follower.hearSynced(2, 'a', 3);
    await clock.advance(30_000);
    assert.match(follower.problem ?? '', /took longer than 30 s/);
    assert.equal(loading[1]?.signal.aborted, true);
    follower.stop();
    assert.equal(clock.pending, 0);
  });
});
