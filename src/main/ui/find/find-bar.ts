import type { FrameCore } from '../../../shared/ui/frame-core.js';
import type { IconName } from '../../../shared/ui/icon-names.js';
import type { UiEvent } from '../../../shared/ui/node.js';
import { keyOf } from '../popups/key-of.js';
import type { Anchor, Popup } from '../popups/popup.js';
import type { Popups } from '../popups/popups.js';
import type { Item } from '../scene/item.js';
import type { Findable, Found } from './findable.js';

const KEY = 'find';
/** CSS px at a text scale of 1. */
const WIDTH = 400;
const STATUS_WIDTH = 120;
/** Narrower, the field has a line of its own. */
const NARROW = 320;

/** Opens the find bar over its owner, or goes to the one that is open there. */
export function openFindBar(
  popups: Popups,
  owner: Item,
  label: string,
  inside: Findable,
  query: string,
): void {
  const open = findBarOf(popups, owner);
  if (open) {
    open.resume(query);
    return;
  }
  const bar = new FindBar(popups, owner, label, inside);
  popups.open(bar);
  bar.resume(query);
}

/** The find bar that is open over its owner. */
export function findBarOf(popups: Popups, owner: Item): FindBar | null {
  const popup = popups.find(owner);
  return popup instanceof FindBar ? popup : null;
}

/** Keys that go from match to match wherever the focus is; true if this was one. */
export function stepByKeys(event: KeyboardEvent, bar: FindBar): boolean {
  if (event.key !== 'F3' || event.ctrlKey || event.metaKey || event.altKey) return false;
  bar.step(event.shiftKey ? -1 : 1);
  return true;
}

/** Looks for a text in what it lies over, at the top right. */
export class FindBar implements Popup {
  readonly key = KEY;
  readonly focus = keyOf(KEY, 'query');
  readonly follows = true;
  readonly stays = true;
  readonly owner: Item;
  readonly #popups: Popups;
  readonly #label: string;
  readonly #inside: Findable;
  #query = '';
  #matchCase = false;

  constructor(popups: Popups, owner: Item, label: string, inside: Findable) {
    this.#popups = popups;
    this.owner = owner;
    this.#label = label;
    this.#inside = inside;
  }

  /** Goes on with another query, if there is one; typing replaces it. */
  resume(query: string): void {
    if (query !== '' && query !== this.#query) this.#look(query, this.#matchCase);
    this.#popups.show(this);
    const field = this.#popups.item(this.focus)?.elements.parts.input;
    if (field instanceof HTMLInputElement) field.select();
  }

  step(by: 1 | -1): void {
    this.#inside.step(by);
    this.#popups.changed();
  }

  anchor(): Anchor {
    const { x, y } = this.owner.shownAt;
    const { theme } = this.owner.look;
    const { scrollbar, space } = theme;
    const margin = scrollbar.width + 2 * scrollbar.inset + space.xs;
    const rect = { x: x + margin, y, width: this.owner.width - 2 * margin, height: 0 };
    return { rect, side: 'below', align: 'end', gap: space.xs };
  }

  draw({ builder }: FrameCore): void {
    const { width, look } = this.owner;
    const { scale, space } = look.theme;
    const found = this.#inside.found();
    const none = found.count === 0;
    const room = Math.min(WIDTH, (width - 2 * space.l) / scale);
    const panel = { label: `Find in ${this.#label}`, role: 'search', width: room, gap: 4 } as const;
    const field = (): void => {
      const props = { label: 'Find', placeholder: 'Find', value: this.#query };
      builder.leaf('choiceSearch', builder.claim('query'), props, KEY);
    };
    const rest = (): void => {
      const size = room < NARROW ? { grow: 1 } : { width: STATUS_WIDTH };
      const tone = none && this.#query !== '' && !found.isLooking ? ({ tone: 'warning' } as const) : {};
      builder.leaf('status', builder.claim('status'), { text: this.#told(found), ...size, ...tone }, KEY);
      const button = (id: string, icon: IconName, label: string, more: object = {}): void => {
        const props = { label, icon, iconOnly: true, look: 'ghost', ...more } as const;
        builder.leaf('button', builder.claim(id), props, KEY);
      };
      button('previous', 'chevron-up', 'Previous match', { disabled: none });
      button('next', 'chevron-down', 'Next match', { disabled: none });
      button('case', 'case', 'Match case', { pressed: this.#matchCase });
      button('close', 'close', 'Close');
    };
    const row = (body: () => void): void =>
      builder.container('row', builder.claimPosition('row'), { gap: 4 }, body, KEY);
    const body = (): void => {
      if (room >= NARROW) {
        row(() => {
          field();
          rest();
        });
        return;
      }
      field();
      row(rest);
    };
    builder.container('panel', builder.claim(KEY), panel, body, KEY);
  }

  handle(event: UiEvent): void {
    if (event.type === 'edit') this.#look(event.value, this.#matchCase);
    if (event.type !== 'press') return;
    if (event.key === keyOf(KEY, 'previous')) this.step(-1);
    else if (event.key === keyOf(KEY, 'next')) this.step(1);
    else if (event.key === keyOf(KEY, 'case')) this.#look(this.#query, !this.#matchCase);
    else if (event.key === keyOf(KEY, 'close')) this.#popups.close(this);
  }

  keyDown(event: KeyboardEvent): void {
    const inField = event.target instanceof HTMLInputElement;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const asksAgain = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
    if (event.key === 'Enter' && inField && isPlain) this.step(event.shiftKey ? -1 : 1);
    else if (asksAgain) this.resume('');
    else if (!stepByKeys(event, this)) return;
    event.preventDefault();
  }

  closed(): void {
    this.#inside.end();
  }

  #look(query: string, matchCase: boolean): void {
    this.#query = query;
    this.#matchCase = matchCase;
    this.#inside.find(query, matchCase);
    this.#popups.changed();
  }

  #told({ at, count, isAll, isLooking }: Found): string {
    if (this.#query === '') return '';
    if (isLooking) return 'Looking…';
    if (count === 0) return 'Not found';
    return `${(at + 1).toLocaleString('en')} of ${count.toLocaleString('en')}${isAll ? '' : '+'}`;
  }
}
