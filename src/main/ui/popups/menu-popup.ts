import type { FrameCore } from '../../../shared/ui/frame-core.js';
import type { MenuProps } from '../../../shared/ui/menus/props.js';
import type { UiEvent } from '../../../shared/ui/node.js';
import type { Rect } from '../layout/place.js';
import type { Item } from '../scene/item.js';
import { choicesOf, drawMenu, isMenu, type MenuChoice, menuListKeyOf, menuRowKeyOf } from './draw-menu.js';
import type { Anchor, Popup } from './popup.js';
import type { Popups } from './popups.js';
import { isTowards, type Point } from './safe-triangle.js';
import { TypeAhead } from './type-ahead.js';

/** A pointer on its way to a submenu that stays on another item for so long has come for that, ms. */
const REST_MS = 250;

/** How the user opened a menu: by keys, its first item is the active one. */
type By = 'keys' | 'pointer';

export function toggleMenu(popups: Popups, owner: Item, by: By): void {
  const open = popups.find(owner);
  if (open) popups.close(open);
  else openMenu(popups, owner, by);
}

export function openMenu(popups: Popups, owner: Item, by: By, active: 'first' | 'last' = 'first'): void {
  const menu = new MenuPopup(popups, owner);
  if (by === 'keys') menu.activate(active);
  popups.open(menu);
}

/** Opens a context menu at a point of the viewport, CSS px. */
export function openContextMenu(popups: Popups, owner: Item, at: Rect, by: By): void {
  const menu = new MenuPopup(popups, owner, undefined, at);
  if (by === 'keys') menu.activate('first');
  popups.open(menu);
}

/** What is in a menu of the app, as rows. */
class MenuPopup implements Popup {
  readonly key: string;
  readonly owner: Item;
  readonly parent?: MenuPopup;
  readonly focus: string;
  readonly #popups: Popups;
  readonly #at: Rect | null;
  readonly #typed = new TypeAhead();
  /** Key of the app's node that the active row stands for. */
  #active: string | null = null;
  #byKeys = false;
  /** Where the pointer was last, CSS px in the viewport. */
  #pointer: Point | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param at Where a context menu was asked for. */
  constructor(popups: Popups, owner: Item, parent?: MenuPopup, at: Rect | null = null) {
    this.#popups = popups;
    this.owner = owner;
    if (parent) this.parent = parent;
    this.#at = at;
    this.key = parent ? `submenu ${parent.depth + 1}` : 'menu';
    this.focus = menuListKeyOf(this.key);
  }

  get depth(): number {
    return this.parent ? this.parent.depth + 1 : 0;
  }

  activate(which: 'first' | 'last'): void {
    const items = this.#enabled();
    this.#active = (which === 'first' ? items[0] : items.at(-1))?.key ?? null;
    this.#byKeys = true;
  }

  anchor(): Anchor {
    if (this.parent) {
      const row = this.parent.rowOf(this.owner);
      const { space } = this.owner.look.theme;
      // Its first row is beside the row that it belongs to.
      return { rect: { ...row, y: row.y - space.xs }, side: 'right' };
    }
    if (this.#at) return { rect: this.#at, side: 'below' };
    const { x, y } = this.owner.shownAt;
    return { rect: { x, y, width: this.owner.width, height: this.owner.height }, side: 'below', gap: 2 };
  }

  draw(core: FrameCore): void {
    drawMenu(core, {
      key: this.key,
      owner: this.owner,
      active: this.#active,
      byKeys: this.#byKeys,
      isUnderOwner: !this.#at && !this.parent,
    });
  }

  handle(event: UiEvent): void {
    const item = this.#itemOf(event.key);
    if (event.type === 'press' && item && !item.props.disabled) this.#choose(item, 'pointer');
  }

  point(key: string, at: Point): void {
    clearTimeout(this.#timer);
    // It has arrived.
    if (this.parent) clearTimeout(this.parent.#timer);
    const item = this.#itemOf(key);
    const from = this.#pointer;
    this.#pointer = at;
    if (!item || (item.key === this.#active && !this.#byKeys)) return;
    const submenu = this.#submenu;
    const panel = submenu && this.#popups.item(submenu.key);
    // It only crosses this one, unless it rests here.
    if (from && panel && isTowards(from, at, panel))
      this.#timer = setTimeout(() => this.#goTo(item), REST_MS);
    else this.#goTo(item);
  }

  closed(): void {
    clearTimeout(this.#timer);
  }

  /** The pointer is at that one. */
  #goTo(item: MenuChoice): void {
    this.#byKeys = false;
    this.#active = item.props.disabled ? null : item.key;
    const open = this.#submenu;
    if (open && open.owner !== item) this.#popups.close(open);
    if (isMenu(item) && !item.props.disabled && open?.owner !== item) {
      this.#popups.open(new MenuPopup(this.#popups, item, this));
    }
    this.#popups.focus(this);
    this.#popups.changed();
  }

  keyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') {
      // The browser goes on from where the focus was before.
      this.#popups.closeAll();
      return;
    }
    if (!this.#move(event.key) && !this.#act(event.key) && !this.#type(event.key)) return;
    this.#byKeys = true;
    event.preventDefault();
    this.#popups.changed();
  }

  /** Where the row of a submenu is shown. */
  rowOf(item: Item): Rect {
    const row = this.#popups.item(this.#keyOfRow(item.key));
    return row
      ? { ...row.shownAt, width: row.width, height: row.height }
      : { x: 0, y: 0, width: 0, height: 0 };
  }

  #keyOfRow(itemKey: string): string {
    return menuRowKeyOf(this.key, itemKey);
  }

  get #submenu(): Popup | undefined {
    return this.#popups.find(`submenu ${this.depth + 1}`);
  }

  #enabled(): MenuChoice[] {
    return choicesOf(this.owner).filter(({ props }) => !props.disabled);
  }

  #itemOf(key: string): MenuChoice | undefined {
    return choicesOf(this.owner).find((item) => this.#keyOfRow(item.key) === key);
  }

  #move(key: string): boolean {
    const items = this.#enabled();
    const to = goalOf(
      key,
      items.findIndex((item) => item.key === this.#active),
      items.length,
    );
    if (to === null) return false;
    this.#active = items[to]?.key ?? null;
    this.#reveal();
    return true;
  }

  #act(key: string): boolean {
    const active = this.#enabled().find((item) => item.key === this.#active);
    switch (key) {
      case 'Enter':
      case ' ':
        if (active) this.#choose(active, 'keys');
        return true;
      case 'ArrowRight':
        if (active && isMenu(active)) this.#choose(active, 'keys');
        else this.#toNextMenu(1);
        return true;
      case 'ArrowLeft':
        if (this.parent) this.#popups.close(this);
        else this.#toNextMenu(-1);
        return true;
      default:
        return false;
    }
  }

  #type(key: string): boolean {
    if (key.length !== 1) return false;
    const items = this.#enabled();
    const found = this.#typed.find(
      key,
      items.map(({ props }) => props.label),
      items.findIndex((item) => item.key === this.#active),
    );
    if (found !== null) this.#active = items[found]?.key ?? null;
    this.#reveal();
    return true;
  }

  #choose(item: MenuChoice, by: By): void {
    if (isMenu(item)) {
      const submenu = new MenuPopup(this.#popups, item, this);
      if (by === 'keys') submenu.activate('first');
      this.#popups.open(submenu);
      return;
    }
    // First the focus goes back: what the item does may want it elsewhere.
    this.#popups.closeAll();
    this.#popups.send(item, { type: 'press', key: item.key });
  }

  /** The menu beside this one in the bar, if it is in one. */
  #toNextMenu(by: number): void {
    let root: MenuPopup = this;
    while (root.parent) root = root.parent;
    const bar = root.owner.parent;
    if (!bar?.is('menuBar')) return;
    const menus = bar.children.filter(isMenu).filter(({ props }) => !props.disabled);
    const next =
      menus[(menus.indexOf(root.owner as Item & { props: MenuProps }) + by + menus.length) % menus.length];
    if (next) openMenu(this.#popups, next, 'keys');
  }

  #reveal(): void {
    if (this.#active !== null) this.#popups.reveal(this.focus, this.#keyOfRow(this.#active));
  }
}

/** Where a key leads from an item, if it does: around at the ends. From none (-1) to the first, or up to the last. */
function goalOf(key: string, from: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % length;
    case 'ArrowUp':
      return from < 0 ? length - 1 : (from - 1 + length) % length;
    case 'Home':
    case 'PageUp':
      return 0;
    case 'End':
    case 'PageDown':
      return length - 1;
    default:
      return null;
  }
}
