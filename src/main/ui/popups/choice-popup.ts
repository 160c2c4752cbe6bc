import type { FrameCore } from '../../../shared/ui/frame-core.js';
import type { UiEvent } from '../../../shared/ui/node.js';
import { clamp } from '../layout/place.js';
import type { Item } from '../scene/item.js';
import type { ChoiceRow, ChoiceSource } from './choice-source.js';
import { drawChoices, listKeyOf, rowKeyOf } from './draw-choices.js';
import { keyOf } from './key-of.js';
import type { Anchor, Popup } from './popup.js';
import type { Popups } from './popups.js';
import { TypeAhead } from './type-ahead.js';

/** A list of options, of which one is chosen by pointer or keys: the drop-down of a select, or the palette. */
export class ChoicePopup implements Popup {
  readonly key: string;
  readonly owner: Item | null;
  readonly focus: string;
  readonly #popups: Popups;
  readonly #source: ChoiceSource;
  readonly #list: string;
  readonly #typed = new TypeAhead();
  #query = '';
  #rows: readonly ChoiceRow[] = [];
  #active = -1;
  #byKeys = true;
  #offset = 0;

  constructor(popups: Popups, source: ChoiceSource) {
    this.#popups = popups;
    this.#source = source;
    this.key = source.key;
    this.owner = source.owner;
    this.#list = listKeyOf(source);
    this.focus = source.search ? keyOf(source.key, 'search') : this.#list;
    this.#find();
    const checked = source.opensAtChecked ? this.#rows.findIndex((row) => row.checked) : -1;
    if (checked >= 0) this.#active = checked;
    // What is chosen stands in the middle.
    this.#scrollTo(this.#active * this.#rowHeight - (source.listHeight - this.#rowHeight) / 2);
  }

  anchor(): Anchor {
    return this.#source.anchor();
  }

  draw(core: FrameCore): void {
    drawChoices(core, {
      source: this.#source,
      query: this.#query,
      rows: this.#rows,
      active: this.#active,
      byKeys: this.#byKeys,
      offset: this.#offset,
    });
  }

  handle(event: UiEvent): void {
    if (event.type === 'edit') {
      this.#query = event.value;
      this.#find();
      this.#scrollTo(0);
      return;
    }
    const row = this.#rows.find((candidate) => rowKeyOf(this.#source, candidate) === event.key);
    if (event.type === 'press' && row) this.#choose(row);
  }

  point(key: string): void {
    const index = this.#rows.findIndex((row) => rowKeyOf(this.#source, row) === key);
    if (index < 0 || index === this.#active || this.#rows[index]?.disabled) return;
    this.#active = index;
    this.#byKeys = false;
    this.#popups.changed();
  }

  scrolled(_key: string, y: number): void {
    this.#offset = y;
  }

  keyDown(event: KeyboardEvent): void {
    if (event.key === 'Tab') {
      this.#popups.closeAll();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (
      event.key === 'Enter' ||
      (event.key === ' ' && !this.#source.search) ||
      (event.altKey && event.key === 'ArrowUp')
    ) {
      const row = this.#rows[this.#active];
      if (row) this.#choose(row);
    } else if (event.altKey || !(this.#move(event.key) || this.#type(event.key))) return;
    this.#byKeys = true;
    event.preventDefault();
    this.#popups.changed();
  }

  get #rowHeight(): number {
    return this.#source.theme().control.height;
  }

  /** Height of the list as it is shown, CSS px. */
  get #shownHeight(): number {
    const most = Math.min(this.#source.listHeight, this.#rows.length * this.#rowHeight);
    return this.#popups.item(this.#list)?.height || most;
  }

  #find(): void {
    this.#rows = this.#source.rows(this.#query);
    this.#active = this.#rows.findIndex((row) => !row.disabled);
  }

  #choose(row: ChoiceRow): void {
    if (row.disabled) return;
    this.#popups.closeAll();
    this.#source.choose(row);
  }

  #move(key: string): boolean {
    const to = this.#goal(key);
    if (to === null) return false;
    this.#activate(to, to >= this.#active ? 1 : -1);
    return true;
  }

  /** Where a key leads, if it does; it may be beyond the ends. */
  #goal(key: string): number | null {
    const page = Math.max(1, Math.floor(this.#shownHeight / this.#rowHeight) - 1);
    switch (key) {
      case 'ArrowDown':
        return this.#active + 1;
      case 'ArrowUp':
        return this.#active - 1;
      case 'PageDown':
        return this.#active + page;
      case 'PageUp':
        return this.#active - page;
      // In a field that has text, Home and End are the caret's.
      case 'Home':
        return this.#query === '' ? 0 : null;
      case 'End':
        return this.#query === '' ? this.#rows.length - 1 : null;
      default:
        return null;
    }
  }

  /** The row, or the next one in that direction that can be chosen. */
  #activate(index: number, direction: 1 | -1): void {
    const { length } = this.#rows;
    const from = clamp(index, 0, length - 1);
    const usable = (at: number): boolean => this.#rows[at] !== undefined && !this.#rows[at]?.disabled;
    let at = from;
    while (at >= 0 && at < length && !usable(at)) at += direction;
    if (!usable(at)) for (at = from; at >= 0 && at < length && !usable(at); ) at -= direction;
    if (usable(at)) this.#active = at;
    this.#reveal();
  }

  #type(key: string): boolean {
    if (this.#source.search || key.length !== 1) return false;
    const labels = this.#rows.map(({ label, disabled }) => (disabled ? '' : label));
    const found = this.#typed.find(key, labels, this.#active);
    if (found !== null) this.#active = found;
    this.#reveal();
    return true;
  }

  #reveal(): void {
    const top = this.#active * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    if (top < this.#offset) this.#scrollTo(top);
    else if (bottom > this.#offset + this.#shownHeight) this.#scrollTo(bottom - this.#shownHeight);
  }

  #scrollTo(y: number): void {
    const most = this.#rows.length * this.#rowHeight - this.#shownHeight;
    this.#offset = clamp(y, 0, most);
    this.#popups.scrollTo(this.#list, this.#offset);
  }
}
