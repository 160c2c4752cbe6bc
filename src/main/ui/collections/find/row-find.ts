import type { FoundRow } from '../../../../shared/ui/collections/props.js';
import type { UiEvent } from '../../../../shared/ui/node.js';
import type { RowQuery } from '../../../../shared/ui/views.js';
import type { Findable, Found } from '../../find/findable.js';
import type { RowsFind } from '../../kinds/kind.js';
import type { Item } from '../../scene/item.js';
import type { Collection } from '../collection.js';
import { SEARCHING, Stretch } from '../stretch.js';
import { RowSweep } from './row-sweep.js';

export interface RowFindHost {
  send(item: Item, event: UiEvent): void;
  /** The item is to be painted again. */
  invalidate(item: Item): void;
  scrollTo(item: Item, x: number, y: number): void;
  /** What the find bar says is another now. */
  changed(): void;
}

/** Rows that change all the time are looked through again so often at most, ms. */
const PAUSE_MS = 200;

/**
 * Looks for a text in the rows of a collection. Hot code alone knows those that are not drawn: it is told the query with
 * each frame's input, and answers with the collection that it draws. So the search goes on with whatever code runs.
 */
export class RowFind implements Findable {
  readonly #collection: Collection;
  readonly #host: RowFindHost;
  #query = '';
  #matchCase = false;
  #told: RowQuery | undefined;
  #mark: RowsFind | null = null;
  /** Index of the row that the search is for the first from. */
  #origin: number;
  #sweep: RowSweep | null = null;
  /** It was answered since it was shown. */
  #hasNews = false;
  readonly #stretch = new Stretch(SEARCHING);
  /** The first search for this query is under way. */
  #isFirst = false;
  /** Rows may have changed since they were looked through. */
  #isStale = false;
  /** Until it fires, they are not looked through again. */
  #pause: ReturnType<typeof setTimeout> | undefined;
  #rows: readonly FoundRow[] = [];
  #isAll = true;
  #current: FoundRow | null = null;
  /** Steps that were asked for, and whose rows are not known yet. */
  #steps = 0;

  constructor(collection: Collection, host: RowFindHost) {
    this.#collection = collection;
    this.#host = host;
    this.#origin = collection.cursor?.index ?? collection.visible.first;
  }

  /** What hot code is told: another object when it is something else. */
  get told(): RowQuery | undefined {
    return this.#told;
  }

  /** How rows are marked: another object when it is otherwise. */
  get mark(): RowsFind | null {
    return this.#mark;
  }

  find(query: string, matchCase: boolean): void {
    this.#query = query;
    this.#matchCase = matchCase;
    this.#rows = [];
    this.#current = null;
    this.#steps = 0;
    this.#isStale = false;
    this.#hasNews = false;
    this.#isFirst = query !== '';
    this.#sweep = this.#isFirst ? this.#newSweep(this.#origin) : null;
    this.#tell();
  }

  step(by: 1 | -1): void {
    this.#steps += by;
    this.#walk();
  }

  found(): Found {
    return { count: this.#rows.length, at: this.#place, isAll: this.#isAll, isLooking: this.#isFirst };
  }

  end(): void {
    this.#endPause();
    const { feed } = this.#collection;
    // Where rows are gone through one by one, the cursor is there already.
    if (feed && this.#current) feed.wish = this.#current.index;
    this.#collection.find = null;
  }

  /** Rows may be others than those that were looked through. */
  refresh(): void {
    this.#isStale = this.#query !== '';
  }

  /** Hot code has drawn: takes what it answered, and says what it is to be asked next. true if it was an answer. */
  take(): boolean {
    const { found } = this.#collection.item.props;
    if (!found || !this.#sweep?.take(found, performance.now())) return false;
    this.#hasNews = true;
    this.#tell();
    this.#host.changed();
    return true;
  }

  /** Shows what is known. Once a drawing, when all has its place. */
  settle(): void {
    this.take();
    if (this.#hasNews && this.#sweep) this.#show(this.#sweep);
    this.#hasNews = false;
    this.#noticeOpened();
    if (this.#isStale && !this.#sweep && this.#pause === undefined) {
      this.#isStale = false;
      this.#sweep = this.#newSweep(0);
    }
    this.#tell();
  }

  get #place(): number {
    return this.#rows.findIndex(({ rowId }) => rowId === this.#current?.rowId);
  }

  #newSweep(start: number): RowSweep {
    const { item } = this.#collection;
    const { rowCount } = item.props;
    // What is open of a tree says nothing of where its rows are among all.
    return new RowSweep(item.is('tree') ? 0 : Math.min(start, rowCount), this.#stretch);
  }

  #startPause(): void {
    this.#endPause();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#isStale) this.#host.changed();
    }, PAUSE_MS);
  }

  #endPause(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  #show(sweep: RowSweep): void {
    if (sweep.isOver) {
      this.#sweep = null;
      this.#startPause();
      this.#isAll = sweep.isAll;
    }
    if (this.#isFirst) {
      this.#rows = sweep.rows;
      this.#isFirst = !sweep.isOver;
      const first = this.#current ? null : sweep.firstFrom(this.#origin);
      if (first) this.#goTo(first);
    } else if (sweep.isOver) {
      this.#rows = sweep.rows;
      this.#follow();
    }
    this.#walk();
    this.#host.changed();
  }

  /** Rows have come, gone and changed places: the current one is where it is now. */
  #follow(): void {
    const before = this.#current;
    const from = before?.index ?? this.#origin;
    const same = this.#rows.find(({ rowId }) => rowId === before?.rowId);
    const now = same ?? this.#rows.find(({ index }) => index >= from) ?? this.#rows[0] ?? null;
    this.#current = now;
    if (before?.inside && same && !same.inside) {
      // It was hidden, and has been opened for it.
      this.#goTo(same);
    } else if (same && this.#collection.cursor?.rowId === same.rowId) {
      this.#collection.cursor = { index: same.index, rowId: same.rowId };
    }
  }

  /** The row that was opened on the way may be drawn before it is found again. */
  #noticeOpened(): void {
    const current = this.#current;
    if (!current?.inside) return;
    for (const { props } of this.#collection.drawn()) {
      if (props.rowId === current.rowId) this.#goTo({ index: props.index, rowId: props.rowId });
    }
  }

  /** Goes as many steps as were asked for, as far as is known what comes next. */
  #walk(): void {
    const by = Math.sign(this.#steps);
    let place = this.#place;
    let to: FoundRow | undefined;
    while (this.#steps !== 0 && place >= 0) {
      const next = place + by;
      if (this.#isFirst && (by < 0 || next >= this.#rows.length)) break;
      place = (next + this.#rows.length) % this.#rows.length;
      to = this.#rows[place];
      this.#steps -= by;
    }
    if (!this.#isFirst) this.#steps = 0;
    if (!to) return;
    this.#origin = to.index;
    this.#goTo(to);
  }

  /** Makes it the current one, and brings it into view; what it is hidden in is opened. */
  #goTo(row: FoundRow): void {
    const { item } = this.#collection;
    this.#current = row;
    const { index, rowId, inside = [] } = row;
    if (this.#collection.hasCursor) {
      this.#collection.cursor = { index, rowId: inside.length > 0 ? null : rowId };
      this.#collection.heading = null;
      this.#collection.byKeys = true;
    }
    this.#reveal(index, inside.length > 0 ? null : rowId);
    this.#tell();
    // What is opened is looked for again at once.
    if (inside.length > 0) this.#endPause();
    for (const id of inside) this.#host.send(item, { type: 'openRow', key: item.key, rowId: id, open: true });
    this.#host.invalidate(item);
  }

  /** To the middle, if it is out of sight or under the find bar. */
  #reveal(index: number, rowId: string | null): void {
    const { item, metrics, room, feed } = this.#collection;
    const { scroll } = item.state;
    const { control, space } = item.look.theme;
    // The bar has two lines where it is narrow.
    const covered = Math.max(0, 2 * control.height + 3 * space.s - metrics.header);
    if (feed) {
      if (rowId === null || !feed.isSeen(rowId, covered)) feed.rows.show(index, 'middle', rowId, covered);
      return;
    }
    const top = index * metrics.row;
    const isSeen = top >= scroll.y + covered && top + metrics.row <= scroll.y + room;
    if (!isSeen) this.#host.scrollTo(item, scroll.x, Math.max(0, top - (room - metrics.row) / 2));
  }

  /** Brings in line what hot code is told and how rows are marked. */
  #tell(): void {
    if (this.#query === '') {
      this.#told = undefined;
      this.#mark = null;
      return;
    }
    const query = this.#query;
    const matchCase = this.#matchCase;
    const look = this.#sweep?.look(performance.now()) ?? undefined;
    const isOther = this.#told?.query !== query || this.#told.matchCase !== matchCase;
    if (isOther || this.#told?.look !== look) this.#told = { query, matchCase, ...(look && { look }) };
    const current = this.#current?.rowId ?? null;
    if (this.#mark?.query !== query || this.#mark.matchCase !== matchCase || this.#mark.current !== current)
      this.#mark = { query, matchCase, current };
  }
}
