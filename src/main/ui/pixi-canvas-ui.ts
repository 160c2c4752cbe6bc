import type { Viewport } from '../../shared/protocol.js';
import type { UiRecord, UiTree } from '../../shared/ui/node.js';
import type { CollectionViews, SeenRow } from '../../shared/ui/views.js';
import type { CanvasUi, CanvasUiHost, CanvasUsage, UiLayer } from './canvas-ui.types.js';
import { Collections } from './collections/collections.js';
import { UserInput } from './input/user-input.js';
import { type Appearance, appearanceOf } from './looks/appearance.js';
import type { Looks } from './looks/looks.js';
import { ScreenEffects } from './paint/screen-effects.js';
import type { Stage } from './paint/stage.js';
import type { Anchor } from './popups/popup.js';
import { Animations } from './scene/animations.js';
import { FloatingLayout } from './scene/floating.js';
import { FrameClock } from './scene/frame-clock.js';
import { FramePass } from './scene/frame-pass.js';
import type { Item, SceneKit } from './scene/item.js';
import { ItemLifecycle } from './scene/item-lifecycle.js';
import type { Motion } from './scene/motion.js';
import type { ScenePlanes } from './scene/planes.js';
import { Scene } from './scene/scene.js';
import { Scrolling } from './scene/scrolling.js';
import { Transitions } from './scene/transitions.js';
import { Worklist } from './scene/worklist.js';
import { Overlay } from './semantics/overlay.js';
import type { Theme } from './theme.js';
import { ViewStore } from './view/view-store.js';
import type { ViewportWatch } from './view/viewport-watch.js';
import type { ViewState } from './view-state.js';

/** What was made before the UI, and what it disposes of. */
export interface UiParts {
  readonly looks: Looks;
  readonly stage: Stage;
  readonly planes: ScenePlanes;
  readonly watch: ViewportWatch;
}

/** Joins the parts: what changed is collected, and once a frame laid out, painted, described and drawn. */
export class PixiCanvasUi implements CanvasUi {
  readonly #options: CanvasUiHost;
  readonly #stage: Stage;
  readonly #looks: Looks;
  readonly #effects: ScreenEffects;
  readonly #watch: ViewportWatch;
  readonly #overlay: Overlay;
  readonly #scene: Scene;
  /** The app's alone is kept: all else is of the moment. */
  readonly #stores: Readonly<Record<UiLayer, ViewStore>> = {
    app: new ViewStore(),
    popups: new ViewStore(),
    chrome: new ViewStore(),
  };
  readonly #floating: FloatingLayout;
  readonly #scrolling: Scrolling;
  readonly #input: UserInput;
  readonly #collections: Collections;
  readonly #clock = new FrameClock(
    () => this.#draw(),
    (ms) => this.#options.onDrawn(ms),
  );
  readonly #work = new Worklist();
  readonly #motion: Motion;
  readonly #animations = new Animations();
  readonly #transitions: Transitions;
  readonly #pass: FramePass;
  readonly #life: ItemLifecycle;
  #disposed = false;

  constructor(
    host: HTMLElement,
    options: CanvasUiHost,
    kit: SceneKit,
    { looks, stage, planes, watch }: UiParts,
  ) {
    this.#options = options;
    this.#stage = stage;
    this.#looks = looks;
    this.#watch = watch;
    this.#motion = kit.motion;
    this.#transitions = new Transitions(kit.motion, () => this.#clock.schedule());
    this.#overlay = new Overlay(host, kit.theme);
    this.#effects = new ScreenEffects(host, kit.theme);
    const storeOf = (item: Item): ViewStore => this.#stores[item.layer];
    this.#scrolling = new Scrolling(storeOf);
    const invalidate = (item: Item): void => this.#invalidate(item);
    this.#scene = new Scene(kit, planes, this.#overlay.layers, {
      added: (item) => this.#life.added(item),
      updated: (item) => this.#life.updated(item),
      moved: (item) => this.#life.moved(item),
      removing: (item) => this.#life.removing(item),
      removed: (item) => this.#life.removed(item),
    });
    this.#collections = new Collections({
      storeOf,
      focused: () => this.#input.focus.current,
      invalidate,
      store: this.#stores.app,
      resized: (item) => this.#work.laidOut(item, true),
      moved: (item) => this.#work.laidOut(item, false),
      resolution: () => this.#scene.resolution,
      onViewChange: () => options.onViewChange(),
      onViews: () => options.onViews(),
    });
    const layers = Object.values(this.#scene.layers);
    const anchorOf = (panel: Item): Anchor | null => this.#input.popups.anchorOf(panel);
    this.#floating = new FloatingLayout(layers, this.#stores, anchorOf, (item, resized) =>
      this.#work.laidOut(item, resized),
    );
    const ground = {
      overlay: this.#overlay,
      scene: this.#scene,
      stores: this.#stores,
      floating: this.#floating,
      collections: this.#collections,
    };
    this.#input = new UserInput(ground, {
      send: (item, event) => options.onEvent(item.layer, event),
      invalidate,
      schedule: () => this.#clock.schedule(),
      flush: () => this.flush(),
      viewChanged: () => options.onViewChange(),
      viewportWidth: () => this.viewport.width,
      applyPopups: (records) => {
        this.#life.entering(() => this.#scene.layers.popups.apply(records));
        this.#pass.unsettleFocus();
      },
      scrollPopup: (key, y) => this.#scrollPopup(key, y),
      scrollTo: (item, x, y) => {
        if (!this.#scrolling.to(item, x, y, this.#scene.resolution)) return;
        invalidate(item);
        options.onViewChange();
      },
      showGuides: (look) => {
        this.#pass.showGuides(look);
        this.#clock.schedule();
      },
    });
    const parts = {
      ...ground,
      scrolling: this.#scrolling,
      input: this.#input,
      work: this.#work,
      motion: this.#motion,
      animations: this.#animations,
      transitions: this.#transitions,
    };
    this.#life = new ItemLifecycle(parts, invalidate);
    this.#pass = new FramePass(parts);
    this.#overlay.element.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    this.#clock.schedule();
  }

  get viewport(): Viewport {
    return this.#watch.current;
  }

  get views(): CollectionViews {
    return this.#collections.views;
  }

  get usage(): CanvasUsage {
    const elements = this.#overlay.element.querySelectorAll('*').length;
    return { ...this.#scene.usage, elements };
  }

  get drawCount(): number {
    return this.#clock.count;
  }

  apply(layer: UiLayer, records: readonly UiRecord[]): void {
    if (records.length === 0) return;
    const apply = (): void => {
      this.#scene.layers[layer].apply(records);
      if (layer === 'app') this.#looks.ask(this.#appearance);
    };
    // Main's own surfaces are on a reload's way, where nothing moves.
    this.#change(layer === 'chrome' ? apply : () => this.#life.entering(apply));
    if (layer === 'app') this.#collections.answered();
  }

  replace(layer: UiLayer, tree: UiTree): void {
    this.#change(() => {
      this.#scene.layers[layer].replace(tree);
      if (layer === 'app') this.#collections.rowsChanged();
      if (layer === 'app') this.#looks.ask(this.#appearance);
    });
  }

  tree(layer: UiLayer): UiTree {
    return this.#scene.layers[layer].tree;
  }

  stateChanged(): void {
    this.#collections.rowsChanged();
    if (this.#input.popups.isOpen) this.#clock.schedule();
  }

  acknowledge(layer: UiLayer, key: string): void {
    const item = this.#scene.item(layer, key);
    if (item) this.#input.fields.acknowledge(item);
  }

  rebase(layer: UiLayer, key: string, change: (text: string) => string): boolean {
    const item = this.#scene.item(layer, key);
    return item !== undefined && this.#input.fields.rebase(item, change);
  }

  setTint(on: boolean): void {
    if (!this.#scene.setTint(on)) return;
    this.#effects.setTint(on);
    this.#clock.schedule();
  }

  openPalette(): void {
    this.#input.palette.open();
  }

  copyRows(key: string, rows: readonly SeenRow[]): Promise<string> {
    return this.#collections.copyRows(key, rows);
  }

  endCopy(): void {
    this.#collections.endCopy(true);
  }

  captureView(): ViewState {
    const focused = this.#input.focus.current?.item ?? null;
    return this.#stores.app.capture(this.#input.fields.capture(focused));
  }

  restoreView(view: ViewState): void {
    this.#stores.app.restore(view);
    this.#collections.restored();
    for (const item of this.#scene.layers.app.items()) {
      if (!item.definition.scrolls) continue;
      this.#scrolling.forget(item);
      this.#work.rescroll(item);
    }
    this.#pass.unsettleFocus();
    this.#clock.schedule();
  }

  flush(): void {
    this.#clock.flush();
  }

  hasten(): void {
    this.#clock.hasten();
  }

  afterDraw(callback: () => void): void {
    this.#clock.afterDraw(callback);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#clock.dispose();
    this.#watch.dispose();
    this.#motion.dispose();
    this.#input.dispose();
    this.#looks.dispose();
    this.#effects.dispose();
    this.#scene.dispose();
    this.#overlay.dispose();
    this.#stage.dispose();
  }

  /** The size or the resolution of the canvas changed. */
  resize(viewport: Viewport): void {
    this.#stage.resize(viewport);
    if (viewport.scale !== this.#scene.resolution) this.#repaintAll();
    // A canvas that has a new size is blank until it is drawn: now, not at the next frame.
    this.#clock.schedule();
    this.flush();
    this.#options.onViewport(viewport);
  }

  /** The user wants things to move, or not. */
  motionChanged(): void {
    for (const item of this.#animations.all) this.#invalidate(item);
  }

  /** The renderer is another one: nothing that was made for the one before may be drawn. */
  remountAll(): void {
    this.#scene.discard();
    this.#repaintAll();
  }

  /** Everything looks different from now on. Views, focus and all that the user has done stay. */
  setTheme(theme: Theme): void {
    this.#overlay.setTheme(theme);
    this.#effects.setTheme(theme);
    this.#stage.setBackground(theme.palette.surfaces[0]);
    this.#scene.setTheme(theme, (item) => this.#invalidate(item));
    this.#clock.schedule();
  }

  /** Draws what is there once more: something was changed in place. */
  redraw(): void {
    this.#clock.schedule();
  }

  #repaintAll(): void {
    this.#scene.redraw(this.viewport, (item) => this.#invalidate(item));
    this.#clock.schedule();
  }

  /** What hot code asks for. */
  get #appearance(): Appearance {
    const { root } = this.#scene.layers.app;
    return appearanceOf(root.is('root') ? root.props : {});
  }

  #change(change: () => void): void {
    try {
      change();
    } finally {
      this.#pass.unsettleFocus();
      this.#clock.schedule();
      // What had the focus is gone. The next key must not go nowhere, so its heir is found now.
      if (this.#input.focus.bereft) this.flush();
    }
  }

  #draw(): boolean {
    try {
      this.#pass.run(this.viewport);
    } catch (error) {
      this.#options.onError(error instanceof Error ? error : new Error(String(error)));
    }
    if (this.#stage.lost) return false;
    this.#scene.upload();
    this.#stage.draw();
    if ((this.#animations.running && this.#motion.allowed) || this.#transitions.running)
      this.#clock.schedule();
    return true;
  }

  #scrollPopup(key: string, y: number): void {
    this.#stores.popups.setScroll(key, { x: 0, y });
    const item = this.#scene.item('popups', key);
    if (item) this.#work.rescroll(item);
    this.#clock.schedule();
  }

  #invalidate(item: Item): void {
    this.#work.invalidate(item);
    this.#clock.schedule();
  }

  readonly #onScroll = (event: Event): void => {
    const hit = this.#overlay.hit(event.target);
    if (hit?.part !== 'content' || !this.#scrolling.follow(hit.item, this.#scene.resolution)) return;
    this.#invalidate(hit.item);
    if (hit.item.layer === 'popups') this.#input.popups.scrolled(hit.item);
    else this.#options.onViewChange();
  };
}
