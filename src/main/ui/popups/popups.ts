import { diffTrees } from '../../../shared/ui/diff.js';
import { KeySpace } from '../../../shared/ui/key-space.js';
import type { UiEvent, UiTree } from '../../../shared/ui/node.js';
import { emptyTree } from '../../../shared/ui/tree.js';
import { UiFrame } from '../../../shared/ui/ui-frame.js';
import { NO_VIEWS } from '../../../shared/ui/views.js';
import type { Item } from '../scene/item.js';
import { setAttribute } from '../semantics/elements.js';
import type { Overlay } from '../semantics/overlay.js';
import { ContextMenus } from './context-menus.js';
import type { Anchor, Popup } from './popup.js';
import { PopupInput, type PopupInputHost } from './popup-input.js';
import type { PopupsHost } from './popups-host.js';
import { Tooltips } from './tooltips.js';

/** What a popup stands on while it is open. */
interface Open {
  readonly popup: Popup;
  /** Had the focus before. */
  readonly before: Element | null;
  /** Where its owner was. */
  readonly tether: string;
  /** It stands above its owner, and stays there when it gets less high: it may be searched. */
  isAbove: boolean;
}

/**
 * What is open for a moment, above the app's windows. Opening and all answers are main's own: nothing here waits for
 * hot code.
 */
export class Popups implements PopupInputHost {
  readonly #overlay: Overlay;
  readonly #host: PopupsHost;
  readonly #input: PopupInput;
  readonly #keys = new KeySpace();
  readonly #contextMenus: ContextMenus;
  readonly #tooltips: Tooltips;
  #open: Open[] = [];
  #tree: UiTree = emptyTree();

  constructor(overlay: Overlay, host: PopupsHost) {
    this.#overlay = overlay;
    this.#host = host;
    this.#contextMenus = new ContextMenus(overlay, this);
    this.#tooltips = new Tooltips(overlay, this);
    this.#input = new PopupInput(overlay, this);
  }

  /** The topmost popup of an owner, or of that key. */
  find(of: Item | string): Popup | undefined {
    return this.#open.findLast(({ popup }) => popup.key === of || popup.owner === of)?.popup;
  }

  /** Where the viewport of what is drawn lies in the page's, CSS px. */
  get origin(): { readonly left: number; readonly top: number } {
    return this.#overlay.element.getBoundingClientRect();
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The popup that a node of this layer is in. */
  around(key: string): Popup | undefined {
    return this.#open.find(({ popup }) => key === popup.key || key.startsWith(`${popup.key}/`))?.popup;
  }

  isOwner(item: Popup['owner']): boolean {
    return item !== null && this.#open.some(({ popup }) => popup.owner === item);
  }

  /** Something is open that has the keys: a menu, a list. */
  get isBusy(): boolean {
    return this.#open.some(({ popup }) => popup.focus !== null && !popup.stays);
  }

  /** Opens a popup. Those that it was not opened from close, unless they only tell something. */
  open(popup: Popup): void {
    const { activeElement } = this.#overlay.element.ownerDocument;
    const inPopups = this.#overlay.layers.popups.contains(activeElement);
    const before = inPopups ? this.#handOn(popup) : activeElement;
    if (popup.focus !== null) this.#drop((other) => !isAncestor(other, popup));
    else this.#drop((other) => other.key === popup.key);
    this.#host.flush();
    this.#open.push({
      popup,
      before: popup.parent ? activeElement : before,
      tether: tether(popup),
      isAbove: false,
    });
    this.#mark(popup.owner);
    this.#host.schedule();
    this.#host.flush();
    this.focus(popup);
  }

  /** An item of this layer. */
  item(key: string): Item | undefined {
    return this.#host.item(key);
  }

  /** Tells the owner of an item that the user did something to it. */
  send(item: Item, event: UiEvent): void {
    this.#host.send(item, event);
  }

  /** Sets where a region of this layer is scrolled to, CSS px. */
  scrollTo(key: string, y: number): void {
    this.#host.scrollTo(key, y);
  }

  /** Scrolls a list so that a row of it is seen. */
  reveal(listKey: string, rowKey: string): void {
    this.#host.schedule();
    this.#host.flush();
    const list = this.#host.item(listKey);
    const row = this.#host.item(rowKey);
    if (!list || !row) return;
    const { y } = list.state.scroll;
    if (row.y < y) this.#host.scrollTo(listKey, row.y);
    else if (row.y + row.height > y + list.height)
      this.#host.scrollTo(listKey, row.y + row.height - list.height);
  }

  /** Draws a popup as it is now, and gives it the focus. */
  show(popup: Popup): void {
    this.#host.schedule();
    this.#host.flush();
    this.focus(popup);
  }

  /** Gives a popup the focus. */
  focus(popup: Popup): void {
    if (popup.focus === null) return;
    const main = this.#host.item(popup.focus)?.elements.main;
    const target = main?.matches('input, [tabindex]')
      ? main
      : main?.querySelector<HTMLElement>('input, [tabindex]');
    target?.focus({ preventScroll: true });
  }

  /** Closes a popup and those opened from it; the focus goes back to where it was before. */
  close(popup: Popup): void {
    const found = this.#open.find((open) => open.popup === popup);
    if (!found) return;
    this.#giveBack(found);
    this.#drop((other) => other === popup || isAncestor(popup, other));
  }

  /** Closes all; the focus goes back to where it was before the first. */
  closeAll(): void {
    const first = this.#open.find(({ popup }) => popup.focus !== null);
    if (first) this.#giveBack(first);
    this.#drop(() => true);
  }

  pointerLeft(item: Item | undefined): void {
    if (this.#open.some(({ popup }) => isAtHome(popup, item))) this.#drop((popup) => !isAtHome(popup, item));
    else this.closeAll();
  }

  focusLeft(item: Item | undefined): void {
    this.#drop((popup) => popup.focus !== null && !isAtHome(popup, item));
  }

  /** Something that a popup shows is another now. */
  changed(): void {
    if (this.isOpen) this.#host.schedule();
  }

  /** Brings the layer up to date. Once a frame, before layout. */
  draw(): void {
    if (this.#open.length === 0 && this.#tree.size === 1) return;
    this.#drop(({ owner, stays, focus }) => {
      if (owner === null) return false;
      // What only tells something tells it of what is disabled, too.
      const isOff = focus !== null && !isUsable(owner);
      return !this.#host.isAlive(owner) || isOff || (stays === true && !isShown(owner));
    });
    const layer = this.#overlay.layers.popups;
    // A landmark, as windows are; none while nothing is open.
    setAttribute(layer, 'role', this.isOpen ? 'region' : null);
    setAttribute(layer, 'aria-label', this.isOpen ? 'Open for a moment' : null);
    const frame = new UiFrame([], NO_VIEWS, this.#keys);
    for (const { popup } of this.#open) popup.draw(frame.core);
    const tree = frame.finish();
    const records = diffTrees(this.#tree, tree);
    this.#tree = tree;
    if (records.length > 0) this.#host.apply(records);
  }

  /** Where a panel is to be placed; null for one that is about to go. */
  anchorOf(panel: Item): Anchor | null {
    const open = this.#open.find(({ popup }) => popup.key === panel.key);
    if (!open) return null;
    const anchor = open.popup.anchor();
    return open.isAbove && anchor.side === 'below' ? { ...anchor, side: 'above' } : anchor;
  }

  /** Closes what has lost its place: its owner was moved or scrolled. After layout. */
  settle(): void {
    for (const open of [...this.#open]) {
      const { popup } = open;
      const panel = this.#host.item(popup.key);
      if (panel) open.isAbove = panel.y + panel.height <= popup.anchor().rect.y;
      if (tether(popup) !== open.tether) this.close(popup);
    }
  }

  /** The user did something to a node of this layer. */
  handle(event: UiEvent): void {
    this.around(event.key)?.handle?.(event);
    this.changed();
  }

  scrolled(item: Item): void {
    this.around(item.key)?.scrolled?.(item.key, item.state.scroll.y);
    this.changed();
  }

  dispose(): void {
    this.#input.dispose();
    this.#contextMenus.dispose();
    this.#tooltips.dispose();
    this.#drop(() => true);
  }

  #drop(goes: (popup: Popup) => boolean): void {
    const gone = this.#open.filter(({ popup }) => goes(popup));
    if (gone.length === 0) return;
    this.#open = this.#open.filter((open) => !gone.includes(open));
    for (const { popup } of gone) {
      popup.closed?.();
      this.#mark(popup.owner);
    }
    this.#host.schedule();
  }

  /** An owner shows whether what it opens is open. */
  #mark(owner: Item | null): void {
    if (!owner) return;
    const isOpen = this.#open.some(({ popup }) => popup.owner === owner && popup.focus !== null);
    if (owner.state.open === isOpen) return;
    owner.state.open = isOpen;
    if (this.#host.isAlive(owner)) this.#host.invalidate(owner);
  }

  /**
   * Where a popup that takes the place of others gives the focus back to: where it was before the first of them. If that
   * was the first one's owner, as the title of a menu bar, it is the owner of the one that is open now.
   */
  #handOn({ owner }: Popup): Element | null {
    const first = this.#open[0];
    if (!first) return null;
    const wasAtOwner = first.before !== null && first.before === first.popup.owner?.elements.main;
    return wasAtOwner && owner ? owner.elements.main : first.before;
  }

  #giveBack({ popup, before }: Open): void {
    const { activeElement } = this.#overlay.element.ownerDocument;
    const hasFocus = popup.focus !== null && this.#overlay.layers.popups.contains(activeElement);
    if (hasFocus && before instanceof HTMLElement && before.isConnected) this.#host.giveFocusBack(before);
  }
}

function isAncestor(popup: Popup, of: Popup): boolean {
  for (let parent = of.parent; parent; parent = parent.parent) if (parent === popup) return true;
  return false;
}

/** Where the owner is, as far as the popup minds; '' if it does not. */
function tether({ owner, follows }: Popup): string {
  return owner && !follows ? JSON.stringify([owner.shownAt, owner.width, owner.height]) : '';
}

/** Whether a popup stays while the user works on that item. */
function isAtHome({ stays, owner }: Popup, item: Item | undefined): boolean {
  return stays === true && owner !== null && item?.floatingAncestor === owner.floatingAncestor;
}

function isUsable(owner: Item): boolean {
  return !('disabled' in owner.props && owner.props.disabled);
}

/** Whether the window around an owner is seen, and not rolled up. */
function isShown({ floatingAncestor: around }: Item): boolean {
  return around === null || (around.view.visible && !around.state.collapsed);
}
