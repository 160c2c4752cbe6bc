import type { FrameCore } from '../../../shared/ui/frame-core.js';
import type { UiEvent } from '../../../shared/ui/node.js';
import type { ChoiceProps } from '../../../shared/ui/popups/props.js';
import { clamp } from '../layout/place.js';
import type { Item } from '../scene/item.js';
import type { Theme } from '../theme.js';
import { keyOf } from './key-of.js';
import type { Anchor, Popup } from './popup.js';
import type { Popups } from './popups.js';
import { TypeAhead } from './type-ahead.js';

/** Rows outside the list that are drawn too, so that a scroll of one frame has something to show. */
const OVERSCAN = 6;

export interface ChoiceRow
  extends Pick<ChoiceProps, 'label' | 'detail' | 'hint' | 'icon' | 'checked' | 'disabled' | 'matches'> {
  readonly id: string;
}

/** What a list of options is about. */
export interface ChoiceSource {
  readonly key: string;
  readonly label: string;
  readonly owner: Item | null;
  readonly theme: () => Theme;
  /** A field above the list narrows it down. */
  readonly search: { readonly label: string; readonly placeholder: string } | null;
  /** Said when nothing is found. */
  readonly empty: string;
  readonly role: 'none' | 'dialog';
  /** The row that is checked is the value now: the list opens with it in the middle. */
  readonly opensAtChecked: boolean;
  /** CSS px. */
  readonly width: number;
  readonly listHeight: number;
  anchor(): Anchor;
  rows(query: string): readonly ChoiceRow[];
  choose(row: ChoiceRow): void;
}

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
    this.#list = keyOf(source.key, 'list');
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
    const { builder } = core;
    const { label, search, empty, role } = this.#source;
    // Sizes in props are those at a text scale of 1.
    const width = this.#source.width / this.#source.theme().scale;
    const active = this.#rows[this.#active];
    const activeKey = active ? this.#keyOfRow(active) : null;
    const panel = { label, role, width, gap: search ? 4 : 0 };
    builder.container(
      'panel',
      builder.claim(this.key),
      panel,
      () => {
        if (search) {
          const field = { ...search, value: this.#query, list: this.#list, active: activeKey };
          builder.leaf('choiceSearch', builder.claim('search'), field, this.key);
        }
        this.#drawList(core, activeKey);
        if (this.#rows.length === 0) {
          core.builder.container(
            'row',
            builder.claimPosition('row'),
            { padding: 8 },
            () => {
              core.leaf('text', { text: empty, tone: 'muted', wrap: false }, this.key);
            },
            this.key,
          );
        }
      },
      this.key,
    );
  }

  handle(event: UiEvent): void {
    if (event.type === 'edit') {
      this.#query = event.value;
      this.#find();
      this.#scrollTo(0);
      return;
    }
    const row = this.#rows.find((candidate) => this.#keyOfRow(candidate) === event.key);
    if (event.type === 'press' && row) this.#choose(row);
  }

  point(key: string): void {
    const index = this.#rows.findIndex((row) => this.#keyOfRow(row) === key);
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

  #drawList({ builder }: FrameCore, active: string | null): void {
    const { label, listHeight } = this.#source;
    const rowHeight = this.#rowHeight;
    const { length } = this.#rows;
    const first = clamp(Math.floor(this.#offset / rowHeight) - OVERSCAN, 0, length);
    const count = Math.ceil(listHeight / rowHeight) + 2 * OVERSCAN;
    const rows = this.#rows.slice(first, first + count);
    const list = {
      label,
      role: 'listbox',
      active,
      maxHeight: listHeight / this.#source.theme().scale,
    } as const;
    builder.container(
      'choiceList',
      builder.claim('list'),
      list,
      () => {
        // They stand for the rows that are not drawn. As padding they would raise the list's own height.
        const space = (rows: number): void =>
          builder.container(
            'column',
            builder.claimPosition('column'),
            { height: (rows * rowHeight) / this.#source.theme().scale },
            () => {},
            this.key,
          );
        space(first);
        const marked = this.#rows.some(({ checked, icon }) => checked !== undefined || icon !== undefined);
        rows.forEach(({ id, ...row }, index) => {
          const props: ChoiceProps = {
            ...row,
            role: 'option',
            position: first + index + 1,
            size: length,
            marked,
          };
          if (first + index === this.#active)
            Object.assign(props, { active: true, keyed: this.#byKeys && !this.#source.search });
          builder.leaf('choice', builder.claim(id), props, this.key);
        });
        space(length - first - rows.length);
      },
      this.key,
    );
  }

  #find(): void {
    this.#rows = this.#source.rows(this.#query);
    this.#active = this.#rows.findIndex((row) => !row.disabled);
  }

  #keyOfRow(row: ChoiceRow): string {
    return keyOf(this.key, 'list', row.id);
  }

  #choose(row: ChoiceRow): void {
    if (row.disabled) return;
    this.#popups.closeAll();
    this.#source.choose(row);
  }

  #move(key: string): boolean {
    const { length } = this.#rows;
    const page = Math.max(1, Math.floor(this.#shownHeight / this.#rowHeight) - 1);
    // In a field that has text, Home and End are the caret's.
    const atEnds = this.#query === '';
    const to =
      key === 'ArrowDown'
        ? this.#active + 1
        : key === 'ArrowUp'
          ? this.#active - 1
          : key === 'PageDown'
            ? this.#active + page
            : key === 'PageUp'
              ? this.#active - page
              : key === 'Home' && atEnds
                ? 0
                : key === 'End' && atEnds
                  ? length - 1
                  : null;
    if (to === null) return false;
    this.#activate(to, to >= this.#active ? 1 : -1);
    return true;
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
