import type { WindowProps } from '../../../shared/ui/surfaces/props.js';
import { soundSites } from '../layout/dock/dock-sites.js';
import { firstPlace, type Size } from '../layout/place.js';
import type { DockSite, FeedPlace, FieldEdit, ScrollOffset, ViewState, WindowPlace } from '../view-state.js';

/** Feeds whose places are kept: hot code is told where each of them was. */
const MOST_FEEDS = 50;

const NO_COLUMNS: Readonly<Record<string, number>> = {};

/**
 * View state by key (rule S5). It outlives the nodes that it is about: what a node left behind is there when the
 * node comes back, after a reload or a restart of the page.
 */
export class ViewStore {
  readonly #windows = new Map<string, WindowPlace>();
  readonly #scrolls = new Map<string, ScrollOffset>();
  readonly #columns = new Map<string, Readonly<Record<string, number>>>();
  readonly #feeds = new Map<string, FeedPlace>();
  #stack: string[] = [];
  /** Never changed in place. */
  docks: readonly DockSite[] = [];
  squeeze: ViewState['squeeze'] = null;
  /** The node that the user wants to have the focus, whether it is there or not. */
  focus: string | null = null;
  /** An edit that was restored and still waits for its field. */
  waitingEdit: FieldEdit | null = null;

  /** Whether a window has been there before. */
  knows(key: string): boolean {
    return this.#windows.has(key);
  }

  /** Where a window is wished to be; one that is new gets a place among those in `open` (see `firstPlace`). */
  place(key: string, props: WindowProps, area: Size, open: Iterable<string> = []): WindowPlace {
    const known = this.#windows.get(key);
    if (known) return known;
    const others: WindowPlace[] = [];
    for (const other of open) {
      const place = this.#windows.get(other);
      if (place) others.push(place);
    }
    const place = firstPlace(props, others, area);
    this.#windows.set(key, place);
    return place;
  }

  setPlace(key: string, place: WindowPlace): void {
    this.#windows.set(key, place);
  }

  /** Where all windows are: to put them back if what begins now is broken off. */
  keepWindows(): () => void {
    const windows = new Map(this.#windows);
    const { docks } = this;
    return () => {
      for (const [key, place] of windows) this.#windows.set(key, place);
      this.docks = docks;
    };
  }

  scroll(key: string): ScrollOffset | undefined {
    return this.#scrolls.get(key);
  }

  setScroll(key: string, offset: ScrollOffset): void {
    this.#scrolls.set(key, offset);
  }

  /** Position in the stack, the front window's being the highest; a window that is new comes to the front. */
  depth(key: string): number {
    const depth = this.#stack.indexOf(key);
    return depth < 0 ? this.#stack.push(key) - 1 : depth;
  }

  /** Brings a window to the front; false if it is there already. */
  raise(key: string): boolean {
    if (this.#stack.at(-1) === key) return false;
    this.#stack = this.#stack.filter((other) => other !== key);
    this.#stack.push(key);
    return true;
  }

  /** The window was closed: when it is opened again it comes to the front. */
  lower(key: string): void {
    this.#stack = this.#stack.filter((other) => other !== key);
  }

  /** The region is gone, and what comes under its key is not the same one. */
  forgetScroll(key: string): void {
    this.#scrolls.delete(key);
  }

  /** The widths that the user gave to a table's columns, by the column's id, CSS px. */
  columns(key: string): Readonly<Record<string, number>> {
    return this.#columns.get(key) ?? NO_COLUMNS;
  }

  setColumn(key: string, column: string, width: number): void {
    this.#columns.set(key, { ...this.columns(key), [column]: width });
  }

  feed(key: string): FeedPlace | undefined {
    return this.#feeds.get(key);
  }

  setFeed(key: string, place: FeedPlace): void {
    // The last one that was seen comes last.
    this.#feeds.delete(key);
    this.#feeds.set(key, place);
    for (const oldest of this.#feeds.keys()) {
      if (this.#feeds.size <= MOST_FEEDS) return;
      this.#feeds.delete(oldest);
    }
  }

  get feeds(): ReadonlyMap<string, FeedPlace> {
    return this.#feeds;
  }

  capture(edit: FieldEdit | null): ViewState {
    return structuredClone({
      windows: Object.fromEntries(this.#windows),
      docks: [...this.docks],
      squeeze: this.squeeze,
      stack: this.#stack,
      scrolls: Object.fromEntries(this.#scrolls),
      columns: Object.fromEntries(this.#columns),
      feeds: Object.fromEntries(this.#feeds),
      focus: this.focus,
      edit: edit ?? this.waitingEdit,
    });
  }

  restore(view: ViewState): void {
    const { windows, docks, squeeze, stack, scrolls, columns, feeds, focus, edit } = structuredClone(view);
    this.#windows.clear();
    this.#scrolls.clear();
    this.#columns.clear();
    this.#feeds.clear();
    for (const [key, place] of Object.entries(windows)) this.#windows.set(key, place);
    for (const [key, offset] of Object.entries(scrolls)) this.#scrolls.set(key, offset);
    this.docks = soundSites(docks);
    this.squeeze = squeeze;
    for (const [key, widths] of Object.entries(columns)) this.#columns.set(key, widths);
    for (const [key, place] of Object.entries(feeds)) this.#feeds.set(key, place);
    this.#stack = stack;
    this.focus = focus;
    this.waitingEdit = edit;
  }
}
