import type { UiEvent, UiRecord } from '../../../shared/ui/node.js';
import type { UiLayer } from '../canvas-ui.types.js';
import type { Collections } from '../collections/collections.js';
import { RowInput } from '../collections/row-input.js';
import { CommandPalette } from '../commands/command-palette.js';
import { Shortcuts } from '../commands/shortcuts.js';
import { Dragging } from '../dragging/dragging.js';
import type { HandledEvent } from '../kinds/kind.js';
import type { DropGuidesLook } from '../paint/drop-guides.js';
import { Popups } from '../popups/popups.js';
import { createActions } from '../scene/actions.js';
import type { FloatingLayout } from '../scene/floating.js';
import type { Item } from '../scene/item.js';
import type { Scene } from '../scene/scene.js';
import type { Hit, Overlay } from '../semantics/overlay.js';
import type { ViewStore } from '../view/view-store.js';
import { Copying } from './copying.js';
import { Fields } from './fields.js';
import { Focus } from './focus.js';
import { Pointer } from './pointer.js';
import { SurfaceKeys } from './surface-keys.js';

/** What the user's hands work on. */
export interface InputGround {
  readonly overlay: Overlay;
  readonly scene: Scene;
  readonly stores: Readonly<Record<UiLayer, ViewStore>>;
  readonly floating: FloatingLayout;
  readonly collections: Collections;
}

export interface InputHost {
  /** The user did something to an item of the app or of the chrome. */
  send(item: Item, event: UiEvent): void;
  invalidate(item: Item): void;
  schedule(): void;
  flush(): void;
  viewChanged(): void;
  viewportWidth(): number;
  /** Applies records to the popups layer. */
  applyPopups(records: readonly UiRecord[]): void;
  scrollPopup(key: string, y: number): void;
  scrollTo(item: Item, x: number, y: number): void;
  showGuides(look: DropGuidesLook | null): void;
}

/** Everything that answers to the user: pointer, keys, focus, fields, drag and drop, popups, commands. */
export class UserInput {
  readonly popups: Popups;
  readonly palette: CommandPalette;
  readonly focus: Focus;
  readonly fields: Fields;
  readonly pointer: Pointer;
  readonly dragging: Dragging;
  readonly #ground: InputGround;
  readonly #host: InputHost;
  readonly #others: readonly { dispose(): void }[];
  /** What the user did last may have opened what comes now: it was a press or a choice, not typing. */
  #mayHaveOpened = false;

  constructor(ground: InputGround, host: InputHost) {
    this.#ground = ground;
    this.#host = host;
    const { overlay, scene, stores, floating } = ground;
    const { ownerDocument: document } = overlay.element;
    const send = (item: Item, event: UiEvent): void => this.send(item, event);
    const invalidate = (item: Item): void => host.invalidate(item);
    const isAlive = (item: Item): boolean => scene.item(item.layer, item.key) === item;
    const storeOf = (item: Item): ViewStore => stores[item.layer];
    const schedule = (): void => host.schedule();
    const appItems = (): Iterable<Item> => scene.layers.app.items();

    this.popups = new Popups(overlay, {
      item: (key) => scene.item('popups', key),
      isAlive,
      apply: (records) => host.applyPopups(records),
      send,
      invalidate,
      giveFocusBack: (element) => this.focus.giveBack(element),
      schedule,
      flush: () => host.flush(),
      scrollTo: (key, y) => host.scrollPopup(key, y),
    });
    this.palette = new CommandPalette(document, this.popups, {
      items: () => [...scene.layers.app.items(), ...scene.layers.chrome.items()],
      isAlive,
      isCovered: () => floating.modal?.layer === 'chrome',
      theme: () => scene.theme,
      width: () => host.viewportWidth(),
      focused: () => this.#focusedInApp(),
      actions: (item) => actions(item),
    });
    const shortcuts = new Shortcuts(document, {
      items: appItems,
      hit: (target) => overlay.hit(target),
      focused: () => this.#focusedInApp(),
      press: (item) => {
        this.popups.closeAll();
        send(item, { type: 'press', key: item.key });
      },
    });
    this.focus = new Focus(overlay, stores.app, {
      item: (layer, key) => scene.item(layer, key),
      invalidate,
      onFocus: (hit, isBack) => {
        const around = hit?.item.floatingAncestor;
        if (around && !isBack) this.#raise(around);
        host.schedule();
        host.viewChanged();
      },
    });
    this.fields = new Fields(overlay, { invalidate, send, onChange: () => host.viewChanged() });
    const actions = createActions({
      send,
      invalidate,
      rearrange: () => {
        host.schedule();
        host.viewChanged();
      },
      storeOf,
      popups: this.popups,
      layoutOf: (item) => floating.windowsOf(item),
      item: (layer, key) => scene.item(layer, key),
      area: () => floating.area,
      drag: (...args) => this.pointer.drag(...args),
      focusHandle: (item) => this.focus.wish(item),
      showGuides: (look) => host.showGuides(look),
    });
    const handle = (type: HandledEvent, event: Event, { item, part }: Hit): void => {
      item.definition.handlers?.[type]?.(event, part, item.look, actions(item));
    };
    this.pointer = new Pointer(overlay, {
      invalidate,
      onPress: (item) => {
        const around = item.floatingAncestor;
        if (around && this.#raise(around)) host.viewChanged();
      },
      handle,
    });
    this.dragging = new Dragging(overlay, { items: appItems, send, invalidate, schedule });
    const copying = new Copying(overlay.element, {
      onCopy: (event) => {
        if (this.focus.current) handle('copy', event, this.focus.current);
      },
    });
    const keys = new SurfaceKeys(overlay, {
      modal: () => floating.modal,
      windows: () => [...scene.layers.app.floating].filter((item) => item.is('window') && item.view.visible),
      current: () => this.focus.current?.item.floatingAncestor ?? null,
      enter: (item) => this.focus.enter(item),
      handle: (event, item) => handle('keydown', event, { item, part: 'main' }),
    });
    const rows = new RowInput(overlay, ground.collections, {
      popups: this.popups,
      send,
      invalidate,
      scrollTo: (item, x, y) => host.scrollTo(item, x, y),
      storeOf,
      onViewChange: () => host.viewChanged(),
      drag: (event, onStart, onMove) => this.pointer.drag(event, onStart, onMove),
      isShortcut: (event) => shortcuts.has(event),
    });
    this.#others = [shortcuts, copying, keys, rows];
  }

  /** Main's own parts answer at once, so that what they show is their value again. */
  send(item: Item, event: UiEvent): void {
    if (item.layer === 'app') this.#mayHaveOpened = event.type !== 'edit';
    if (item.layer === 'popups') this.popups.handle(event);
    else this.#host.send(item, event);
    if (item.layer !== 'app' && this.#ground.scene.item(item.layer, item.key) === item)
      this.fields.acknowledge(item);
  }

  /** A window that the user has opened gets the focus; one that comes by itself does not take it from what is typed. */
  opened(item: Item): void {
    if (!item.is('window') || item.layer !== 'app' || !this.#mayHaveOpened) return;
    this.#mayHaveOpened = false;
    this.focus.wishInto(item);
  }

  removed(item: Item): void {
    this.fields.removed(item);
    this.pointer.removed(item);
    this.dragging.removed(item);
  }

  /** The focus goes from a window that another tab covers now to the title of that one. */
  leaveHidden(): void {
    const around = this.focus.current?.item.floatingAncestor;
    if (!around || around.view.visible) return;
    const active = this.#ground.floating.windowsOf(around).paneOf(around.key)?.active;
    const seen = active ? this.#ground.scene.item(around.layer, active) : undefined;
    if (seen) this.focus.wish(seen);
  }

  /** Gives the focus a place, and an edit that was restored to its field, when that has come. */
  settleFocus(): void {
    this.focus.settle(this.#ground.floating.modal);
    const store = this.#ground.stores.app;
    const edit = store.waitingEdit;
    const field = edit && this.#ground.scene.item('app', edit.key);
    if (!edit || !field) return;
    store.waitingEdit = null;
    this.fields.restore(field, edit);
  }

  dispose(): void {
    for (const other of this.#others) other.dispose();
    this.palette.dispose();
    this.popups.dispose();
    this.pointer.dispose();
    this.dragging.dispose();
    this.focus.dispose();
    this.fields.dispose();
  }

  /** What has the focus in hot code's windows, or gets it back when what is open above them closes. */
  #focusedInApp(): Item | null {
    const { focus } = this.#ground.stores.app;
    return focus === null ? null : (this.#ground.scene.item('app', focus) ?? null);
  }

  #raise(item: Item): boolean {
    if (!item.is('window') || !this.#ground.stores[item.layer].raise(item.key)) return false;
    this.#host.schedule();
    return true;
  }
}
