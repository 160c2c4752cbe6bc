import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wantedOfFeed } from '../../../../shared/ui/collections/feed-rows.js';
import type { CollectionView } from '../../../../shared/ui/views.js';
import { type FeedNow, FeedRows } from './feed-rows.js';
import { wantedOf } from './wanted-rows.js';

interface Row {
  readonly id: string;
  height: number;
}

const ROOM = 300;
const THEME = {};

let names = 0;
const row = (height: number): Row => ({ id: `r${names++}`, height });

/** Hot code with its rows, and main, which sees those that are drawn alone. */
class Reader {
  readonly rows: Row[];
  readonly feed = new FeedRows();
  y = 0;
  view: CollectionView | undefined;
  /** Ids of the rows that main has. */
  drawn = new Set<string>();
  /** It has been at an end, where there is nothing more to scroll to. */
  wasAtAnEnd = false;
  now: Partial<FeedNow> = {};

  constructor(rows: Row[]) {
    this.rows = rows;
  }

  /** Draws what main asks for, and asks again, until it asks for nothing else. */
  settle(): void {
    for (let round = 0; round < 30; round++) {
      const asked = this.view;
      this.draw();
      if (asked && asked.first === this.view?.first && asked.count === this.view.count) return;
    }
    throw new Error('It never has enough');
  }

  /** @param meanwhile What the user does before main has what is drawn. */
  draw(meanwhile: () => void = () => {}): void {
    const { rows } = this;
    const ids = { rowCount: rows.length, rowId: (index: number): string => rows[index]?.id ?? '' };
    const { indices, gone } = wantedOfFeed(ids, this.view, undefined, this.now.sticks === true);
    const drawn = indices.map((index) => ({ index, id: ids.rowId(index), height: rows[index]?.height ?? 0 }));
    meanwhile();
    const moved = this.feed.arrange({
      rowCount: rows.length,
      drawn,
      gone,
      room: ROOM,
      y: this.y,
      width: 400,
      theme: THEME,
      gap: 8,
      estimate: 100,
      sticks: false,
      isMoving: false,
      isDragged: false,
      focused: null,
      isEditing: false,
      snap: Math.round,
      ...this.now,
    });
    this.y = this.feed.y;
    if (this.isAtAnEnd) this.wasAtAnEnd = true;
    this.drawn = new Set(drawn.map(({ id }) => id));
    const before = moved && this.view ? { ...this.view, first: moved.to(this.view.first) } : this.view;
    const seen = this.feed.seen(this.now.focused ?? null);
    const feed = { seen, ...(this.feed.staysAtEnd ? { atEnd: true } : {}) };
    this.view = { ...wantedOf(this.feed, ROOM, before), feed };
  }

  scrollTo(y: number): void {
    this.y = Math.max(0, Math.min(y, Math.max(0, this.feed.extent - ROOM)));
  }

  /** Where a row is in the region. */
  topOf(id: string): number | null {
    const index = this.rows.findIndex((candidate) => candidate.id === id);
    return index >= 0 && this.feed.id(index) === id ? this.feed.top(index) - this.y : null;
  }

  /** The row that is to stay where it is: the first that begins in the region. */
  get held(): { id: string; top: number } | null {
    for (const { id } of this.rows) {
      const top = this.topOf(id);
      if (top !== null && top >= 0 && top < ROOM) return { id, top };
    }
    return null;
  }

  get isAtAnEnd(): boolean {
    return this.feed.offset <= 0.5 || this.feed.offset >= this.most - 0.5;
  }

  /** How far it can be scrolled. */
  get most(): number {
    const { offset, extent, y } = this.feed;
    return Math.max(0, extent - (y - offset) - ROOM);
  }
}

const heights = fc.array(fc.integer({ min: 10, max: 500 }), { minLength: 1, maxLength: 60 });
const change = fc.oneof(
  fc.record({
    do: fc.constant('insert' as const),
    at: fc.nat(60),
    heights: fc.array(fc.integer({ min: 10, max: 500 }), { maxLength: 20 }),
  }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(60), count: fc.nat(10) }),
  fc.record({ do: fc.constant('grow' as const), at: fc.nat(60), height: fc.integer({ min: 10, max: 900 }) }),
  fc.record({ do: fc.constant('scroll' as const), to: fc.nat(20_000) }),
  fc.record({ do: fc.constant('scrollBy' as const), by: fc.integer({ min: -400, max: 400 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function make(reader: Reader, made: Change): void {
  const { rows } = reader;
  switch (made.do) {
    case 'insert':
      rows.splice(made.at, 0, ...made.heights.map(row));
      return;
    case 'remove':
      rows.splice(made.at, made.count);
      return;
    case 'grow': {
      const grown = rows[made.at];
      if (grown) grown.height = made.height;
      return;
    }
    case 'scroll':
      reader.scrollTo(made.to);
      return;
    default:
      reader.scrollTo(reader.y + made.by);
  }
}

/** Whatever the change does, what is in view stays: all that may move it is that there is nothing more to scroll to. */
function staysAfter(reader: Reader, made: Change): void {
  const isScroll = made.do === 'scroll' || made.do === 'scrollBy';
  if (isScroll) {
    make(reader, made);
    reader.settle();
    return;
  }
  const { held } = reader;
  reader.wasAtAnEnd = false;
  make(reader, made);
  reader.settle();
  // Where all but fits, what is not known yet decides how far it can be scrolled.
  if (!held || reader.wasAtAnEnd || reader.most < ROOM || !reader.rows.some(({ id }) => id === held.id))
    return;
  const top = reader.topOf(held.id);
  assert.ok(top !== null && Math.abs(top - held.top) <= 1, `${held.id} was at ${held.top}, is at ${top}`);
}

interface Seen {
  readonly id: string;
  readonly top: number;
}

/** Rows that are drawn and in the region, as main sees it, which does not know yet what has changed. */
function seenByMain({ feed, y, drawn }: Reader): Seen[] {
  const seen: Seen[] = [];
  for (let index = 0; index < feed.length; index++) {
    const top = feed.top(index) - y;
    const id = feed.id(index);
    if (top + feed.height(index) > 0 && top < ROOM && id !== undefined && drawn.has(id))
      seen.push({ id, top });
  }
  return seen;
}

describe('U6: rows of a feed', () => {
  it('what is in view stays where it is, whatever comes, goes and grows', () => {
    fc.assert(
      fc.property(heights, fc.array(change, { maxLength: 12 }), (first, changes) => {
        const reader = new Reader(first.map(row));
        reader.settle();
        for (const made of changes) staysAfter(reader, made);
      }),
      { numRuns: 300 },
    );
  });

  it('also while the user scrolls; and then the region’s own offset is left alone', () => {
    fc.assert(
      fc.property(heights, fc.array(change, { maxLength: 12 }), (first, changes) => {
        const reader = new Reader(first.map(row));
        reader.settle();
        reader.now = { isMoving: true };
        for (const made of changes) {
          const { y } = reader;
          staysAfter(reader, made);
          const isLeftAlone = reader.y === y || made.do === 'scroll' || made.do === 'scrollBy';
          assert.ok(isLeftAlone || y === 0 || reader.isAtAnEnd, `${y} became ${reader.y}`);
        }
        reader.now = {};
        const { held } = reader;
        reader.settle();
        assert.equal(reader.feed.isUnsettled, false);
        assert.ok(!held || reader.isAtAnEnd || Math.abs((reader.topOf(held.id) ?? 0) - held.top) <= 1);
      }),
      { numRuns: 300 },
    );
  });

  it('also when the user scrolls on before a frame comes: one of the rows in view at least', () => {
    const by = fc.integer({ min: -250, max: 250 });
    const many = fc.array(fc.integer({ min: 40, max: 500 }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(many, fc.array(fc.tuple(change, by), { maxLength: 12 }), (first, changes) => {
        const reader = new Reader(first.map(row));
        reader.settle();
        for (const [made, on] of changes) {
          reader.wasAtAnEnd = false;
          make(reader, made);
          // Hot code draws what it was told of: others may be drawn a frame later.
          const told = new Set(reader.view?.feed?.seen.map(({ id }) => id));
          let before: Seen[] = [];
          reader.draw(() => {
            reader.scrollTo(reader.y + on);
            before = seenByMain(reader);
          });
          reader.settle();
          const kept = before.filter(({ id }) => reader.topOf(id) !== null);
          if (!kept.some(({ id }) => told.has(id)) || reader.wasAtAnEnd) continue;
          const moves = kept.map(({ id, top }) => Math.abs((reader.topOf(id) ?? 0) - top));
          assert.ok(Math.min(...moves) <= 1, `they moved by ${moves.join()}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('rows that are drawn lie one below the other, at their heights', () => {
    fc.assert(
      fc.property(heights, fc.array(change, { maxLength: 12 }), fc.boolean(), (first, changes, isMoving) => {
        const reader = new Reader(first.map(row));
        reader.now = { isMoving };
        for (const made of changes) {
          make(reader, made);
          reader.settle();
          const { feed, rows } = reader;
          const { first: from, count } = feed.within(0);
          for (let index = from; index < from + count; index++) {
            assert.equal(feed.id(index), rows[index]?.id);
            assert.equal(feed.height(index), rows[index]?.height);
            if (index > from) assert.equal(feed.top(index), feed.top(index - 1) + feed.height(index - 1) + 8);
          }
          // It is never scrolled beyond its ends.
          assert.ok(feed.offset >= 0 && feed.offset <= reader.most);
          assert.ok(feed.y >= 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('at its end it stays there while something is added, and no more once the user has left it', () => {
    const reader = new Reader(Array.from({ length: 50 }, () => row(90)));
    reader.now = { sticks: true };
    reader.settle();
    const isAtEnd = () => reader.feed.offset === reader.feed.extent - ROOM;
    assert.ok(isAtEnd());
    reader.rows.push(row(200));
    reader.settle();
    assert.ok(isAtEnd());
    const last = reader.rows.at(-1);
    assert.ok(last);
    for (let step = 0; step < 10; step++) {
      last.height += 40;
      reader.draw();
      assert.ok(isAtEnd());
    }
    reader.scrollTo(reader.y - 900);
    reader.settle();
    const { held } = reader;
    last.height += 400;
    reader.settle();
    assert.ok(held && reader.topOf(held.id) === held.top);
  });

  it('what is being edited stays under the hands, though the end grows; unless it is the end', () => {
    const reader = new Reader(Array.from({ length: 50 }, () => row(90)));
    reader.now = { sticks: true };
    reader.settle();
    const edited = reader.rows.at(-2);
    const last = reader.rows.at(-1);
    assert.ok(edited && last);
    const before = reader.topOf(edited.id);
    reader.now = { sticks: true, focused: edited.id, isEditing: true };
    last.height += 40;
    reader.settle();
    assert.equal(reader.topOf(edited.id), before);
  });

  it('the row that has the focus is the one that stays, if it is in view', () => {
    const reader = new Reader(Array.from({ length: 50 }, () => row(90)));
    reader.settle();
    reader.scrollTo(2000);
    reader.settle();
    reader.now = { focused: reader.rows[22]?.id ?? null };
    const top = reader.topOf(reader.rows[22]?.id ?? '');
    const above = reader.rows[21];
    assert.ok(above && top !== null && top > 0);
    above.height += 60;
    reader.settle();
    assert.equal(reader.topOf(reader.rows[22]?.id ?? ''), top);
  });

  it('a row that is far away is shown where it is to be, though nothing between is known', () => {
    const reader = new Reader(Array.from({ length: 5000 }, (_, index) => row(20 + ((index * 37) % 300))));
    reader.settle();
    const shown = (index: number, to: 'start' | 'end' | 'middle' | 'nearest'): number => {
      reader.feed.show(index, to);
      reader.settle();
      return reader.topOf(reader.rows[index]?.id ?? '') ?? Number.NaN;
    };
    const heightOf = (index: number): number => reader.rows[index]?.height ?? 0;
    assert.equal(shown(4000, 'start'), 4);
    assert.equal(shown(1000, 'end') + heightOf(1000) + 4, ROOM);
    assert.equal(shown(2500, 'middle'), (ROOM - heightOf(2500)) / 2);
    assert.equal(shown(2000, 'nearest'), 4);
    assert.equal(shown(2000, 'nearest'), 4);
    assert.equal(shown(4999, 'nearest') + heightOf(4999) + 4, ROOM);
  });

  it('it comes back to where it was, by the row that was there', () => {
    const rows = Array.from({ length: 500 }, (_, index) => row(20 + ((index * 37) % 300)));
    const before = new Reader(rows);
    before.settle();
    before.scrollTo(20_000);
    before.settle();
    const place = before.feed.place();
    const { held } = before;
    assert.ok(place && held);
    const after = new Reader([row(100), row(200), ...rows]);
    after.feed.restore({ ...place, granted: null });
    after.settle();
    assert.equal(after.topOf(held.id), Math.round(held.top));
  });

  it('another width breaks all lines anew: the row at the top stays there, by the same part of it', () => {
    const reader = new Reader(Array.from({ length: 100 }, () => row(600)));
    reader.settle();
    reader.scrollTo(4 + 10 * 608 + 150);
    reader.settle();
    const { first } = reader.feed.within(0);
    const id = reader.rows[first]?.id ?? '';
    const part = (reader.topOf(id) ?? 0) / 600;
    for (const narrow of reader.rows) narrow.height = 900;
    reader.now = { width: 200 };
    reader.settle();
    assert.ok(Math.abs((reader.topOf(id) ?? 0) / 900 - part) < 0.01);
    assert.ok(reader.feed.height(5) > 800, 'others are taken to be about as high as those that are seen');
  });

  it('the thumb at the top of its way shows the first row, whatever has been found out of those above', () => {
    const reader = new Reader(Array.from({ length: 500 }, () => row(300)));
    reader.settle();
    reader.scrollTo(20_000);
    reader.settle();
    reader.now = { isMoving: true, isDragged: true };
    for (let y = reader.y; y > 0; y -= 900) {
      reader.scrollTo(y);
      reader.draw();
    }
    reader.scrollTo(0);
    reader.settle();
    assert.equal(reader.topOf(reader.rows[0]?.id ?? ''), 4);
    assert.equal(reader.y, 0);
  });
});
