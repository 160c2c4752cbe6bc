import type { Viewport } from '../../../shared/protocol.js';
import type { DialogProps, DockProps, PopupProps } from '../../../shared/ui/surfaces/props.js';
import type { UiLayer } from '../canvas-ui.types.js';
import type { Rect } from '../layout/place.js';
import { placePopup, roomFor } from '../popups/place-popup.js';
import type { Anchor } from '../popups/popup.js';
import { setAttribute, setStyle } from '../semantics/elements.js';
import type { ViewStore } from '../view/view-store.js';
import { layoutDialog } from './dialog-layout.js';
import type { Item } from './item.js';
import type { Layer } from './layer.js';
import { layoutRoot, type OnMoved } from './layout-pass.js';
import { WindowLayout } from './window-layout.js';

const POPUP_MARGIN = 16;
const POPUP_GAP = 8;
const POPUP_MAX_WIDTH = 560;
const DIALOG_WIDTH = 480;
const TOAST_MAX_WIDTH = 400;
/**
 * In a viewport at least this wide, CSS px at a text scale of 1, what is at the bottom right is seldom what the user
 * works in. In a narrower one it is: there toasts are at the top.
 */
const TOASTS_BELOW_FROM = 1200;
/** What is above what, in steps that leave room for each window's own place. */
const Z = { base: 0, window: 1000, dock: 100_000, popup: 200_000, toast: 300_000 };
/** The layers are as far apart as all that is in one of them. */
const LAYER_Z: Readonly<Record<UiLayer, number>> = { app: 0, popups: 500_000, chrome: 1_000_000 };

/** Lays out and stacks everything that is not inside something else. */
export class FloatingLayout {
  readonly #layers: readonly Layer[];
  readonly #fromFront: readonly Layer[];
  readonly #anchorOf: (panel: Item) => Anchor | null;
  readonly #windows: Readonly<Record<UiLayer, WindowLayout>>;
  readonly #onMoved: OnMoved;
  #area: Rect = { x: 0, y: 0, width: 0, height: 0 };
  /** What the chrome's own docks leave free. */
  #inChrome = { y: 0, height: 0 };
  #modal: Item | null = null;

  /** @param layers From the back. */
  constructor(
    layers: readonly Layer[],
    stores: Readonly<Record<UiLayer, ViewStore>>,
    anchorOf: (panel: Item) => Anchor | null,
    onMoved: OnMoved,
  ) {
    this.#layers = layers;
    this.#fromFront = layers.toReversed();
    this.#anchorOf = anchorOf;
    this.#windows = {
      app: new WindowLayout(stores.app, onMoved),
      popups: new WindowLayout(stores.popups, onMoved),
      chrome: new WindowLayout(stores.chrome, onMoved),
    };
    this.#onMoved = onMoved;
  }

  /** What the docks leave free, CSS px. */
  get area(): Rect {
    return this.#area;
  }

  /** Where the windows of the item's layer are. */
  windowsOf(item: Item): WindowLayout {
    return this.#windows[item.layer];
  }

  /** The dialog or popup that alone may be used now. */
  get modal(): Item | null {
    return this.#modal;
  }

  arrange(viewport: Viewport): void {
    this.#placeDocks(viewport);
    for (const layer of this.#layers) {
      const { root } = layer;
      layoutRoot(root, { width: this.#area.width, height: this.#area.height }, viewport.scale, this.#onMoved);
      this.#moveTo(root, this.#area.x, this.#area.y);
      this.#placeWindows(layer, viewport);
      this.#placePopups(layer, viewport);
      this.#placePanels(layer, viewport);
      this.#placeDialogs(layer, viewport);
    }
    this.#setInert(viewport);
  }

  /** Stacking order of a floating item. */
  depth(item: Item): number {
    const own = item.is('window')
      ? Z.window + this.#windows[item.layer].depth(item.key)
      : item.is('dock')
        ? Z.dock
        : item.is('popup') || item.is('dialog') || item.is('panel')
          ? Z.popup
          : item.is('toasts')
            ? Z.toast
            : Z.base;
    return own + LAYER_Z[item.layer];
  }

  #placeDocks(viewport: Viewport): void {
    let top = 0;
    let bottom = viewport.height;
    // The chrome's docks are outermost.
    for (const layer of this.#fromFront) {
      for (const dock of layer.floating) {
        if (!dock.is('dock')) continue;
        const { edge }: Readonly<DockProps> = dock.props;
        layoutRoot(dock, { width: viewport.width }, viewport.scale, this.#onMoved);
        const { height } = dock;
        this.#moveTo(dock, 0, edge === 'top' ? top : bottom - height);
        this.#raiseTo(dock);
        if (edge === 'top') top += height;
        else bottom -= height;
      }
      if (layer === this.#layers.at(-1)) this.#inChrome = { y: top, height: Math.max(0, bottom - top) };
    }
    this.#area = { x: 0, y: top, width: viewport.width, height: Math.max(0, bottom - top) };
  }

  #placeWindows(layer: Layer, viewport: Viewport): void {
    const windows = [...layer.floating].filter((item) => item.is('window'));
    const { space } = layer.root.look.theme;
    this.#windows[layer.name].place(windows, this.#area, viewport, space.xs, (item) => this.#raiseTo(item));
  }

  #placePopups(layer: Layer, viewport: Viewport): void {
    let fromTop = this.#area.y + POPUP_MARGIN;
    let fromBottom = this.#area.y + this.#area.height - POPUP_MARGIN;
    for (const item of layer.floating) {
      if (!item.is('popup')) continue;
      const props: Readonly<PopupProps> = item.props;
      const { scale } = item.look.theme;
      const { maxWidth = POPUP_MAX_WIDTH, maxHeight = viewport.height } = props;
      const room = {
        maxWidth: Math.min(maxWidth * scale, viewport.width - 2 * POPUP_MARGIN),
        maxHeight: Math.min(maxHeight * scale, this.#area.height - 2 * POPUP_MARGIN),
      };
      layoutRoot(item, room, viewport.scale, this.#onMoved);
      const middle = (viewport.width - item.width) / 2;
      let x = middle;
      let y = (viewport.height - item.height) / 2;
      if (props.anchor === 'top-right') {
        x = viewport.width - POPUP_MARGIN - item.width;
        y = fromTop;
        fromTop += item.height + POPUP_GAP;
      } else if (props.anchor !== 'center') {
        if (props.anchor === 'bottom-right') x = viewport.width - POPUP_MARGIN - item.width;
        y = fromBottom - item.height;
        fromBottom -= item.height + POPUP_GAP;
      }
      this.#moveTo(item, snap(x, viewport), snap(y, viewport));
      this.#raiseTo(item);
    }
    for (const item of layer.floating) {
      if (!item.is('toasts')) continue;
      const { scale } = item.look.theme;
      const maxWidth = Math.min(TOAST_MAX_WIDTH * scale, viewport.width - 2 * POPUP_MARGIN);
      layoutRoot(item, { maxWidth }, viewport.scale, this.#onMoved);
      const isBelow = viewport.width >= TOASTS_BELOW_FROM * scale;
      const x = isBelow ? viewport.width - POPUP_MARGIN - item.width : (viewport.width - item.width) / 2;
      const y = isBelow ? fromBottom - item.height : fromTop;
      this.#moveTo(item, snap(x, viewport), snap(y, viewport));
      this.#raiseTo(item);
    }
  }

  #placePanels(layer: Layer, viewport: Viewport): void {
    // What would lie under the chrome's docks could be neither seen nor pressed.
    const area = { x: 0, width: viewport.width, ...this.#inChrome };
    for (const item of layer.floating) {
      const anchor = item.is('panel') ? this.#anchorOf(item) : null;
      if (!anchor || !item.is('panel')) continue;
      const room = roomFor(anchor, area);
      const { scale } = item.look.theme;
      const { maxWidth = room.width, maxHeight = room.height } = item.props;
      const limits = {
        maxWidth: Math.min(maxWidth * scale, room.width),
        maxHeight: Math.min(maxHeight * scale, room.height),
      };
      layoutRoot(item, limits, viewport.scale, this.#onMoved);
      const { x, y } = placePopup(anchor, item, area);
      this.#moveTo(item, snap(x, viewport), snap(y, viewport));
      this.#raiseTo(item);
    }
  }

  #placeDialogs(layer: Layer, viewport: Viewport): void {
    const { x, y, width, height } = this.#area;
    const margin = layer.root.look.theme.space.l;
    for (const item of layer.floating) {
      if (!item.is('dialog')) continue;
      const props: Readonly<DialogProps> = item.props;
      // As text grows, so does what it is read in.
      const { scale } = item.look.theme;
      const room = {
        width: Math.min((props.width ?? DIALOG_WIDTH) * scale, width - 2 * margin),
        height: props.height === undefined ? undefined : props.height * scale,
        maxHeight: Math.max(0, height - 2 * margin),
      };
      layoutDialog(item, room, viewport.scale, this.#onMoved);
      const left = x + (width - item.width) / 2;
      // A little above the middle, where the eye is.
      const top = y + Math.max(margin, (height - item.height) * 0.4);
      this.#moveTo(
        item,
        snap(left, viewport),
        snap(Math.min(top, y + height - margin - item.height), viewport),
      );
      this.#raiseTo(item);
    }
  }

  /** Sets what a modal surface dims, if it does: everything but the chrome's docks. */
  #dim(item: Item, isOn: boolean, viewport: Viewport): void {
    const { y, height } = this.#inChrome;
    const backdrop = isOn ? { x: -item.x, y: y - item.y, width: viewport.width, height } : null;
    if (JSON.stringify(backdrop) === JSON.stringify(item.state.backdrop)) return;
    item.state.backdrop = backdrop;
    this.#onMoved(item, true);
  }

  /**
   * A modal surface makes what is under it inert: no pointer, no keys, not read out. But not the chrome's docks: the
   * reload button is always there (rule R1).
   */
  #setInert(viewport: Viewport): void {
    const before = this.#modal;
    this.#modal = this.#topmostModal();
    if (!this.#modal && !before) return;
    for (const item of this.#layers.flatMap((layer) => [layer.root, ...layer.floating])) {
      // One of several dims what is under it, the others too.
      if (isModal(item)) this.#dim(item, item === this.#modal, viewport);
      const isChromeDock = item.is('dock') && item.layer === 'chrome';
      const under =
        this.#modal !== null &&
        item !== this.#modal &&
        !isChromeDock &&
        this.depth(item) <= this.depth(this.#modal);
      setAttribute(item.elements.main, 'inert', under ? '' : null);
    }
  }

  #topmostModal(): Item | null {
    let topmost: Item | null = null;
    for (const { floating } of this.#layers) {
      for (const item of floating)
        if (isModal(item) && (!topmost || this.depth(item) >= this.depth(topmost))) topmost = item;
    }
    return topmost;
  }

  #moveTo(item: Item, x: number, y: number): void {
    if (item.x === x && item.y === y) return;
    item.x = x;
    item.y = y;
    this.#onMoved(item, false);
  }

  #raiseTo(item: Item): void {
    const depth = this.depth(item);
    if (item.view.zIndex === depth) return;
    item.view.zIndex = depth;
    setStyle(item.elements.main.style, 'zIndex', String(depth));
  }
}

function isModal(item: Item): boolean {
  return item.is('dialog') || (item.is('popup') && item.props.modal === true);
}

function snap(length: number, viewport: Viewport): number {
  return Math.round(length * viewport.scale) / viewport.scale;
}
