import type { Container } from 'pixi.js';
import type { Data } from '../../../shared/data.js';
import type { Kind, KindProps, NodeOf, UiNode } from '../../../shared/ui/node.js';
import type { UiLayer } from '../canvas-ui.types.js';
import { FieldOwner } from '../input/field-owner.js';
import type { AnyKind, ElementSet, NodeLook, NodeState, RowMetrics, RowsState } from '../kinds/kind.js';
import { kindOf } from '../kinds/registry.js';
import { PLAIN_PANE } from '../kinds/surfaces/pane-look.js';
import type { Size } from '../layout/place.js';
import type { LayoutEngine, YogaNode } from '../layout/yoga.js';
import type { PaintKit } from '../paint/node-brush.js';
import { setBox, setShift } from '../semantics/elements.js';
import { measureArranged, releaseCell } from './arranging.js';
import { clipAreaOf } from './clip-area.js';
import { ItemView } from './item-view.js';
import { layoutContextOf } from './layout-context.js';
import { Measures } from './measures.js';
import type { Motion } from './motion.js';
import { RowSpares } from './row-spares.js';
import { scaleSizing } from './scale-sizing.js';
import { Sight } from './sight.js';

/** What all items share. */
export interface SceneKit extends PaintKit {
  readonly motion: Motion;
  readonly engine: LayoutEngine;
  readonly document: Document;
}

const NO_ROWS: RowsState = { columns: [], missing: [], heading: null, active: null, drop: null, find: null };

/** A node as it is on the screen: its layout node, its pixi view, its elements, its view state. */
export class Item {
  readonly key: string;
  readonly kind: Kind;
  readonly layer: UiLayer;
  readonly definition: AnyKind;
  readonly yoga: YogaNode;
  readonly elements: ElementSet;
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
    least: 0,
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
  readonly parent: Item | null;
  readonly children: Item[] = [];
  /** CSS px from the parent's top left; of what floats, from the viewport's. */
  x = 0;
  y = 0;
  width = 0;
  height = 0;
  /** Of a collection: what its rows leave behind. */
  readonly spares: RowSpares | null;
  readonly sight: Sight;
  readonly #measures = new Measures((limit, isExact) => this.#sizeFor(limit, isExact));
  #kit: SceneKit;

  constructor(node: UiNode, layer: UiLayer, kit: SceneKit, parent: Item | null) {
    const { key, kind, props } = node;
    this.key = key;
    this.kind = kind;
    this.layer = layer;
    this.props = props;
    this.parent = parent;
    this.definition = kindOf(kind);
    this.#kit = kit;
    this.yoga = kit.engine.createNode();
    const spare = parent?.spares?.take(kind);
    this.elements = spare?.elements ?? this.definition.create(kit.document);
    const movesContent = kind === 'scroll' || this.definition.rows !== undefined;
    const view = spare?.view ?? new ItemView(this.definition, movesContent, kit);
    this.sight = new Sight(this, view, () => this.#kit);
    this.spares = this.definition.rows ? new RowSpares() : null;
    this.owner = this.definition.edits ? new FieldOwner() : null;
    if (this.definition.measure)
      this.yoga.setMeasureFunc((width, mode) => this.#measures.measure(width, mode));
    if (this.arranges) this.yoga.setMeasureFunc((width, mode) => measureArranged(this, width, mode));
    // Rows come before they are seen.
    if (parent?.definition.rows) this.sight.isIn = false;
  }

  get view(): Container {
    return this.sight.view.container;
  }

  /** Views of the children. */
  get content(): Container {
    return this.sight.view.content;
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
    const context = layoutContextOf(this, this.#kit);
    const { scale } = context.theme;
    this.definition.layout(this.yoga, scale === 1 ? this.props : scaleSizing(this.props, scale), context);
    this.rearrange();
    if (!this.definition.measure) return;
    // Only layout looks at the extent, which props may change without changing the size.
    if (this.definition.extent) this.yoga.markDirty();
    // A text that takes the room that the one before took needs no layout.
    if (this.#measures.hold) return;
    this.#measures.clear();
    this.yoga.markDirty();
  }

  /** What its children are laid out by has changed. */
  rearrange(): void {
    if (this.arranges) this.yoga.markDirty();
  }

  /** Everything about the kit may have changed: theme, fonts, resolution. */
  rekit(kit: SceneKit): void {
    this.#kit = kit;
    this.#measures.clear();
    // The drawings that it shows may go, and it is not painted anew before it is seen.
    if (this.sight.isHidden) this.sight.view.clear();
    if (this.definition.measure) this.yoga.markDirty();
    this.restyle();
  }

  /** Lets go of all that pixi made for the renderer before. */
  discard(): void {
    this.sight.view.discard();
    this.spares?.dispose();
  }

  /** Brings canvas and elements up to date. */
  refresh(): void {
    const look = this.look;
    this.sight.paint(look);
    this.definition.describe(this.elements, look);
    this.elements.main.classList.toggle('rk-tip', hasTooltip(this.props));
    this.place();
    this.sight.view.clip(clipAreaOf(this, this.definition.inset?.(look) ?? { x: 0, y: 0 }, this.#kit));
    this.content.visible = this.kind !== 'window' || !this.state.collapsed;
  }

  /** Puts view and element where the item is. */
  place(): void {
    this.view.position.set(this.x, this.y);
    const height = this.state.collapsed ? this.#kit.theme.titleBar : this.height;
    const { main } = this.elements;
    if (this.floating) {
      setBox(main, 0, 0, this.width, height);
      setShift(main, this.x, this.y);
      return;
    }
    const origin = this.parent?.definition.inset?.(this.parent.look);
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
    const { kind, elements, parent } = this;
    this.spares?.dispose();
    if (parent?.spares) {
      parent.spares.keep({ kind, elements, view: this.sight.view });
    } else {
      this.sight.view.dispose();
      elements.main.remove();
    }
    this.yoga.getParent()?.removeChild(this.yoga);
    if (parent?.arranges) releaseCell(parent, this);
    if (this.definition.measure || this.arranges) this.yoga.unsetMeasureFunc();
    this.#kit.engine.freeNode(this.yoga);
  }

  #sizeFor(limit: number, isExact: boolean): Size {
    const { resolution } = this.#kit;
    const measured = this.definition.measure?.(
      this.props,
      limit,
      layoutContextOf(this, this.#kit),
      isExact,
    ) ?? {
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
