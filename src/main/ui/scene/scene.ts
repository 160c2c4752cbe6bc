import type { Container } from 'pixi.js';
import type { Viewport } from '../../../shared/protocol.js';
import type { CanvasUsage, UiLayer } from '../canvas-ui.types.js';
import type { GhostLook } from '../dragging/ghost.js';
import type { DropGuidesLook } from '../paint/drop-guides.js';
import { TextLines } from '../paint/text-lines.js';
import { resolvedKit, themedKit } from '../paint/themed-kit.js';
import type { Theme } from '../theme.js';
import type { Item, SceneKit } from './item.js';
import { Layer, type LayerListener } from './layer.js';
import type { ScenePlanes } from './planes.js';

/** The layers with all their items, the planes that they are drawn on, and what they are painted with. */
export class Scene {
  readonly layers: Readonly<Record<UiLayer, Layer>>;
  readonly #planes: ScenePlanes;
  /** What was painted with until the theme or the resolution changed, and is shown until all is painted anew. */
  readonly #retired: { dispose(): void }[] = [];
  #kit: SceneKit;

  /** @param elements The parents of the layers' elements. */
  constructor(
    kit: SceneKit,
    planes: ScenePlanes,
    elements: Readonly<Record<UiLayer, HTMLElement>>,
    listener: LayerListener,
  ) {
    this.#kit = kit;
    this.#planes = planes;
    const makeLayer = (name: UiLayer): Layer => new Layer(name, elements[name], () => this.#kit, listener);
    this.layers = { app: makeLayer('app'), popups: makeLayer('popups'), chrome: makeLayer('chrome') };
    for (const { name, root } of Object.values(this.layers)) planes[name].base.addChild(root.view);
    planes.tint.show(false);
  }

  /** Device pixels per CSS px that all is drawn at. */
  get resolution(): number {
    return this.#kit.resolution;
  }

  /** What all is drawn with now. */
  get theme(): Theme {
    return this.#kit.theme;
  }

  get floating(): Item[] {
    return Object.values(this.layers).flatMap((layer) => [...layer.floating]);
  }

  item(layer: UiLayer, key: string): Item | undefined {
    return this.layers[layer].item(key);
  }

  /** Puts what floats onto its plane; other items are in their parents. */
  place(item: Item): void {
    if (item.floating) this.#planes[item.layer].of(item).addChild(item.view);
  }

  get usage(): Omit<CanvasUsage, 'elements'> {
    const { engine, atlas } = this.#kit;
    return {
      nodes: [...this.#items()].length,
      layoutNodes: engine.nodes,
      views: this.#planes.all.reduce((sum, plane) => sum + viewsIn(plane), 0),
      drawings: atlas.size.used,
    };
  }

  /** To be called before drawing: what was painted anew goes to the renderer. */
  upload(): void {
    this.#kit.atlas.flush();
  }

  /** Shows or hides the tint; false if that is how it was. */
  setTint(on: boolean): boolean {
    const { tint } = this.#planes;
    if (tint.isShown === on) return false;
    tint.show(on);
    return true;
  }

  paintTint(viewport: Viewport): void {
    const { tint } = this.#planes;
    if (tint.isShown) tint.paint(this.#kit, viewport);
  }

  paintGuides(look: DropGuidesLook | null): void {
    this.#planes.guides.paint(this.#kit, look);
  }

  paintGhost(look: GhostLook | null): void {
    this.#planes.ghost.paint(this.#kit, look);
  }

  /** The renderer is another one: nothing that was made for the one before may be drawn. `redraw` must follow. */
  discard(): void {
    for (const item of this.#items()) item.discard();
    this.#planes.guides.discard();
    this.#planes.ghost.discard();
    this.#planes.tint.discard();
    this.#kit.pool.dispose();
  }

  /** Makes all textures and paintings anew: the resolution has changed, or the WebGL context. */
  redraw({ scale }: Viewport, onRedrawn: (item: Item) => void): void {
    const { atlas, document } = this.#kit;
    this.#retired.push(atlas);
    this.#replaceKit({ ...this.#kit, ...resolvedKit(document, this.#kit, scale) }, onRedrawn);
  }

  /** Measures and paints everything anew, with other fonts and colours. */
  setTheme(theme: Theme, onRedrawn: (item: Item) => void): void {
    const { document, atlas, flicker } = this.#kit;
    flicker.turn(theme.effects.flicker);
    const themed = themedKit(document, theme);
    const lines = new TextLines(theme, themed.ruler, atlas);
    this.#replaceKit({ ...this.#kit, ...themed, lines }, onRedrawn);
  }

  #replaceKit(kit: SceneKit, onRedrawn: (item: Item) => void): void {
    this.#kit = kit;
    for (const item of this.#items()) {
      item.rekit(kit);
      onRedrawn(item);
    }
  }

  /** Everything has been painted anew. */
  releaseRetired(): void {
    for (const retired of this.#retired.splice(0)) retired.dispose();
  }

  dispose(): void {
    for (const layer of Object.values(this.layers)) layer.dispose();
    this.#planes.guides.dispose();
    this.#planes.ghost.dispose();
    this.#planes.tint.dispose();
    this.releaseRetired();
    this.#kit.flicker.dispose();
    this.#kit.pool.dispose();
    this.#kit.atlas.dispose();
  }

  *#items(): Generator<Item> {
    for (const layer of Object.values(this.layers)) yield* layer.items();
  }
}

function viewsIn(view: Container): number {
  return view.children.reduce((sum, child) => sum + viewsIn(child), 1);
}
