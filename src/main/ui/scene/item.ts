import { Container, Graphics } from 'pixi.js';
import type { Data } from '../../../shared/data.js';
import type { Kind, KindProps, NodeOf, UiNode } from '../../../shared/ui/node.js';
import type { UiLayer } from '../canvas-ui.types.js';
import { FieldOwner } from '../input/field-owner.js';
import type {
  AnyKind,
  ElementSet,
  LayoutContext,
  NodeLook,
  NodeState,
  RowMetrics,
  RowsState,
} from '../kinds/kind.js';
import { kindOf } from '../kinds/registry.js';
import { PLAIN_PANE } from '../kinds/surfaces/pane-look.js';
import type { Size } from '../layout/place.js';
import { type LayoutEngine, MeasureMode, type YogaNode } from '../layout/yoga.js';
import { NodeBrush, type PaintKit } from '../paint/node-brush.js';
import { setBox } from '../semantics/elements.js';
import { measureArranged, releaseCell } from './arranging.js';
import type { Motion } from './motion.js';
import { scaleSizing } from './scale-sizing.js';

/** What all items share. */
export interface SceneKit extends PaintKit {
  readonly motion: Motion;
  readonly engine: LayoutEngine;
  readonly document: Document;
}

const NO_ROWS: RowsState = { columns: [], missing: [], heading: null, active: null, drop: null, find: null };

/** Answers of a measuring that are kept, to tell whether a change of content changes any of them. */
const MOST_MEASURES = 4;

interface Measure {
  readonly limit: number;
  readonly isExact: boolean;
  readonly size: Size;
}

/** A node as it is on the screen: its layout node, its pixi view, its elements, its view state. */
export class Item {
  readonly key: string;
  readonly kind: Kind;
  readonly layer: UiLayer;
  readonly definition: AnyKind;
  readonly yoga: YogaNode;
  readonly elements: ElementSet;
  readonly view = new Container();
  /** Views of the children. */
  readonly content: Container;
  readonly state: NodeState = {
    hover: null,
    press: null,
    ring: null,
    front: false,
    collapsed: false,
    open: false,
    pane: PLAIN_PANE,
    scroll: { x: 0, y: 0, width: 0, height: 0 },
    scrollbar: false,
    scrollbarBelow: false,
    backdrop: null,
    editing: false,
    edited: null,
    own: null,
    revealed: false,
    rows: NO_ROWS,
  };
  /** Of what is edited as text: who owns the text. */
  readonly owner: FieldOwner | null;
  props: Readonly<KindProps[Kind]>;
  parent: Item | null = null;
  readonly children: Item[] = [];
  /** CSS px from the parent's top left; of what floats, from the viewport's. */
  x = 0;
  y = 0;
  width = 0;
  height = 0;
  /** Around `content`: masks what does not fit. A render group cannot have the mask itself. */
  readonly #frame = new Container();
  readonly #brush: NodeBrush;
  readonly #measures = new Map<string, Measure>();
  #mask: Graphics | null = null;
  #kit: SceneKit;

  constructor(node: UiNode, layer: UiLayer, kit: SceneKit) {
    this.key = node.key;
    this.kind = node.kind;
    this.layer = layer;
    this.props = node.props;
    this.definition = kindOf(node.kind);
    this.#kit = kit;
    this.yoga = kit.engine.createNode();
    this.elements = this.definition.create(kit.document);
    this.owner = this.definition.edits ? new FieldOwner() : null;
    if (this.definition.axis) {
      const body = new Container();
      const over = new Container();
      this.content = new Container();
      this.#frame.addChild(this.content);
      this.view.addChild(body, this.#frame, over);
      this.#brush = new NodeBrush(kit, body, over, this.content);
      // Moving a window or scrolling is then a change of one matrix.
      if (this.definition.floating) this.view.isRenderGroup = true;
      if (node.kind === 'scroll') this.content.isRenderGroup = true;
    } else {
      this.content = this.view;
      this.#brush = new NodeBrush(kit, this.view, this.view);
    }
    if (this.definition.measure) this.yoga.setMeasureFunc((width, mode) => this.#measure(width, mode));
    if (this.arranges) this.yoga.setMeasureFunc((width, mode) => measureArranged(this, width, mode));
  }

  get floating(): boolean {
    return this.definition.floating === true;
  }

  /** Lays its children out itself. */
  get arranges(): boolean {
    return this.definition.arrange !== undefined;
  }

  /** The item as its kind sees it. */
  get look(): NodeLook {
    const { theme, text, motion } = this.#kit;
    const { main } = this.elements;
    const { key, props, state, width, height } = this;
    return { key, props, state, width, height, theme, text, main, now: motion.now, parent: this.parent };
  }

  is<K extends Kind>(kind: K): this is Item & { props: NodeOf<K>['props'] } {
    return this.kind === kind;
  }

  /** Shows the user's own value until hot code has seen it (null). It may take another size. */
  setEdited(value: Data | null): void {
    if (this.state.edited === value) return;
    this.state.edited = value;
    this.restyle();
    this.rearrange();
  }

  /** Props to layout style. Call it when it has a parent, and when the props have changed. */
  restyle(): void {
    const context = this.#context();
    const { scale } = context.theme;
    this.definition.layout(this.yoga, scale === 1 ? this.props : scaleSizing(this.props, scale), context);
    this.rearrange();
    if (!this.definition.measure) return;
    // Only layout looks at the extent, which props may change without changing the size.
    if (this.definition.extent) this.yoga.markDirty();
    // A text that takes the room that the one before took needs no layout.
    for (const { limit, isExact, size } of this.#measures.values()) {
      const now = this.#sizeFor(limit, isExact);
      if (now.width === size.width && now.height === size.height) continue;
      this.#measures.clear();
      this.yoga.markDirty();
      return;
    }
  }

  /** What its children are laid out by has changed. */
  rearrange(): void {
    if (this.arranges) this.yoga.markDirty();
  }

  /** Everything about the kit may have changed: theme, fonts, resolution. */
  rekit(kit: SceneKit): void {
    this.#kit = kit;
    this.#measures.clear();
    if (this.definition.measure) this.yoga.markDirty();
    this.restyle();
  }

  /** Lets go of all that pixi made for the renderer before. */
  discard(): void {
    this.#brush.discard();
    this.#frame.mask = null;
    this.#mask?.destroy();
    this.#mask = null;
    for (const container of [this.view, this.content]) {
      if (!container.isRenderGroup) continue;
      container.disableRenderGroup();
      container.enableRenderGroup();
    }
  }

  /** Brings canvas and elements up to date. */
  refresh(): void {
    const look = this.look;
    const { paint, inset } = this.definition;
    if (paint) this.#brush.paint(this.#kit, (brush) => paint(brush, look));
    this.definition.describe(this.elements, look);
    this.elements.main.classList.toggle('rk-tip', hasTooltip(this.props));
    this.place();
    this.#clip(inset?.(look) ?? { x: 0, y: 0 });
    this.content.visible = this.kind !== 'window' || !this.state.collapsed;
  }

  /** Puts view and element where the item is. */
  place(): void {
    this.view.position.set(this.x, this.y);
    const origin = this.floating ? undefined : this.parent?.definition.inset?.(this.parent.look);
    const height = this.state.collapsed ? this.#kit.theme.titleBar : this.height;
    const { main } = this.elements;
    setBox(main, this.x - (origin?.x ?? 0), this.y - (origin?.y ?? 0), this.width, height);
  }

  /** Of a collection: heights of its rows and of what is around them. */
  get rowMetrics(): RowMetrics | null {
    return this.definition.rows?.(this.props, this.#kit.theme) ?? null;
  }

  /** The item that floats and has this one in it: a window, a dock, a popup; null for what lies on the canvas. */
  get floatingAncestor(): Item | null {
    for (let item: Item | null = this; item; item = item.parent) if (item.floating) return item;
    return null;
  }

  /** Place in the viewport as it is shown now, CSS px. */
  get shownAt(): { x: number; y: number } {
    let x = this.x;
    let y = this.y;
    for (let item: Item = this; !item.floating && item.parent; item = item.parent) {
      x += item.parent.x - item.parent.state.scroll.x;
      y += item.parent.y - item.parent.state.scroll.y;
    }
    return { x, y };
  }

  /** Releases everything of this item, not of its children. */
  dispose(): void {
    this.#brush.dispose();
    this.#mask?.destroy();
    this.view.removeFromParent();
    this.view.destroy({ children: true });
    this.elements.main.remove();
    this.yoga.getParent()?.removeChild(this.yoga);
    if (this.parent?.arranges) releaseCell(this.parent, this);
    if (this.definition.measure || this.arranges) this.yoga.unsetMeasureFunc();
    this.#kit.engine.freeNode(this.yoga);
  }

  #clip(origin: { x: number; y: number }): void {
    const { clips } = this.definition;
    if (!clips) return;
    const { scroll } = this.state;
    const needed = clips === 'always' || scroll.width > this.width + 0.5 || scroll.height > this.height + 0.5;
    if (!needed) {
      this.#frame.mask = null;
      this.#mask?.destroy();
      this.#mask = null;
      return;
    }
    // What floats has a border, which stays free.
    const edge = this.floating ? 1 / this.#kit.resolution : 0;
    const top = Math.max(origin.y, edge);
    // At the sides there is room for the ring of what lies at the edge, unless the region scrolls sideways.
    const { ring } = this.#kit.theme;
    const aside = this.floating || scroll.width > this.width + 0.5 ? 0 : ring.offset + ring.width;
    if (!this.#mask) {
      this.#mask = new Graphics();
      this.view.addChild(this.#mask);
    }
    this.#mask
      .clear()
      .rect(
        origin.x + edge - aside,
        top,
        this.width - origin.x - 2 * (edge - aside),
        this.height - top - edge,
      )
      .fill(0xffffff);
    this.#frame.mask = this.#mask;
  }

  #context(): LayoutContext {
    const { theme, text } = this.#kit;
    const axis = this.parent?.definition.axis ?? 'column';
    const align = this.parent && 'align' in this.parent.props ? this.parent.props.align : undefined;
    const stretched = this.parent?.arranges || (axis === 'column' && (align ?? 'stretch') === 'stretch');
    const { scrollbar, scrollbarBelow, edited } = this.state;
    const { parent } = this;
    const bounded = parent !== null && isBounded(parent);
    return { theme, text, axis, stretched, scrollbar, scrollbarBelow, bounded, edited, parent };
  }

  #measure(width: number, mode: MeasureMode): Size {
    const limit = mode === MeasureMode.Undefined ? Number.POSITIVE_INFINITY : width;
    const isExact = mode === MeasureMode.Exactly;
    const size = this.#sizeFor(limit, isExact);
    if (this.#measures.size >= MOST_MEASURES) this.#measures.clear();
    this.#measures.set(`${limit} ${isExact}`, { limit, isExact, size });
    return size;
  }

  #sizeFor(limit: number, isExact: boolean): Size {
    const { resolution } = this.#kit;
    const measured = this.definition.measure?.(this.props, limit, this.#context(), isExact) ?? {
      width: 0,
      height: 0,
    };
    return {
      width: Math.min(Math.ceil(measured.width * resolution) / resolution, limit),
      height: Math.ceil(measured.height * resolution) / resolution,
    };
  }
}

/** A control that is disabled is pointed at for its tooltip alone. */
function hasTooltip(props: Item['props']): boolean {
  return ('tooltip' in props && Boolean(props.tooltip)) || ('iconOnly' in props && props.iconOnly === true);
}

function isBounded({ props }: Item): boolean {
  return ('grow' in props && Number(props.grow) > 0) || ('height' in props && props.height !== undefined);
}
