import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TravelledState } from './testing/travelled-state.js';
import { TimelineFeed } from './timeline-feed.js';

function start(limits?: { steps: number; bytes: number }) {
  const app = new TravelledState({}, limits);
  let viewing: number | null = null;
  const feed = new TimelineFeed(
    () => app.history,
    () => viewing,
  );
  const ids = (points: readonly { id: number }[] | undefined) => points?.map(({ id }) => id);
  const view = (point: number | null): void => {
    viewing = point;
  };
  return { app, feed, ids, view };
}

describe('TimelineFeed', () => {
  it('T3: tells nothing to code that does not look', () => {
    const { app, feed } = start();
    app.set('a', 1);
    assert.equal(feed.isNews, false);
    assert.equal(feed.take(), null);
  });

  it('tells what undo and redo would do, once', () => {
    const { app, feed, view } = start();
    app.set('a', 1, { label: 'One' });
    feed.watch('head');
    assert.equal(feed.isNews, true);
    assert.deepEqual(feed.take(), { head: { at: 1, origin: 0, undo: 'One', redo: null, viewing: null } });
    assert.equal(feed.isNews, false);
    assert.equal(feed.take(), null);
    app.go('undo');
    assert.deepEqual(feed.take()?.head, { at: 0, origin: 0, undo: null, redo: 'One', viewing: null });
    view(1);
    assert.equal(feed.isNews, true);
    assert.equal(feed.take()?.head.viewing, 1);
  });

  it('tells the points that are new, have grown, or are gone', () => {
    const { app, feed, ids } = start({ steps: 3, bytes: Number.POSITIVE_INFINITY });
    app.set('a', 1);
    app.set('a', 2, { group: 'g' });
    feed.watch('points');
    assert.deepEqual(ids(feed.take()?.points), [1, 2]);
    app.set('a', 3, { group: 'g' });
    const grown = feed.take();
    assert.deepEqual([ids(grown?.points), grown?.dropped], [[2], []]);
    assert.equal(grown?.points?.[0]?.until, 3);
    app.set('a', 4);
    app.set('a', 5);
    const next = feed.take();
    assert.deepEqual([ids(next?.points), next?.dropped], [[3, 4], [1]]);
  });

  it('tells what each did in a few words, anew when it has grown', () => {
    const { app, feed } = start();
    feed.watch('points');
    app.set('text', '');
    app.apply([{ op: 'replace', path: ['text'], value: 'hel' }], { group: 'edit app/text 1' });
    const details = () => feed.take()?.points?.map(({ detail }) => detail);
    assert.deepEqual(details(), [null, '“hel”']);
    app.apply([{ op: 'replace', path: ['text'], value: 'hello' }], { group: 'edit app/text 1' });
    assert.deepEqual(details(), ['“hello”']);
  });

  it('tells all of it again to code that looked away, or that is new', () => {
    const { app, feed, ids } = start();
    app.set('a', 1);
    feed.watch('points');
    feed.take();
    feed.watch('head');
    assert.deepEqual(Object.keys(feed.take() ?? {}), ['head']);
    feed.watch('points');
    assert.deepEqual(ids(feed.take()?.points), [1]);
    assert.deepEqual(ids(feed.whole().points), [1]);
    feed.reset();
    assert.equal(feed.isNews, false);
    assert.equal(feed.whole().points, undefined);
    feed.watch('points');
    assert.deepEqual(ids(feed.take()?.points), [1]);
  });
});
