import type { Data } from '../../../shared/data.js';
import type { IconName } from '../../../shared/ui/icon-names.js';
import type { Kind, KindProps, UiEvent } from '../../../shared/ui/node.js';
import type { Rect, Size } from '../layout/place.js';
import type { YogaNode } from '../layout/yoga.js';
import type { Brush } from '../paint/brush.js';
import type { Popups } from '../popups/popups.js';
import type { Item } from '../scene/item.js';
import type { TextMeasurer } from '../text/text-measurer.js';
import type { Theme } from '../theme.js';
import type { PaneLook, WindowActions } from './surfaces/pane-look.js';

/** What layout may depend on besides the props. */
export interface LayoutContext {
  readonly theme: Theme;
  readonly text: TextMeasurer;
  /** Main axis of the parent. */
  readonly axis: 'row' | 'column';
  /** The parent is a column that makes its children as wide as itself. */
  readonly stretched: boolean;
  /** Scrolling regions: there is a scrollbar at the right, at the bottom, which needs room of its own. */
  readonly scrollbar: boolean;
  readonly scrollbarBelow: boolean;
  /** Scrolling regions: not lower than this, however little room there is, CSS px. */
  readonly least: number;
  /** The parent is as high as there is room, not as its children ask for: it grows, or has a height. */
  readonly bounded: boolean;
  /** The parent is a region that scrolls. */
  readonly scrolled: boolean;
  /** What the user made of the value, until hot code has seen it: a control may grow with it. */
  readonly edited: Data | null;
  /** What the node lies in. */
  readonly parent: NodeAround | null;
}

/** What is looked for in the rows of a collection. */
export interface RowsFind {
  readonly query: string;
  readonly matchCase: boolean;
  /** Id of the row that the user has come to. */
  readonly current: string | null;
}

/** A row that is not drawn yet, and where it is among the rows, CSS px. */
export interface MissingRow {
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

/** What main knows of a collection's rows, of which hot code draws a part. Lengths are CSS px. */
export interface RowsState {
  /** Of a table, from the left edge of a row. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  /** The rows that are in view and not drawn yet. */
  readonly missing: readonly MissingRow[];
  /** Index of the column whose header the keyboard is at. */
  readonly heading: number | null;
  /** Id of the element that the keyboard is at. */
  readonly active: string | null;
  /** Index before which rows that are dragged would go. */
  readonly drop: number | null;
  readonly find: RowsFind | null;
}

/** What main alone knows of a node (rule S5), and how the user is touching it. */
export interface NodeState {
  /** The part under the pointer, pressed, or focused by keyboard; 'main' is the node itself. */
  hover: string | null;
  press: string | null;
  ring: string | null;
  /** Windows: the front one. */
  front: boolean;
  collapsed: boolean;
  /** What the node opens (its menu, its list) is open. */
  open: boolean;
  /** Windows: whom they share their place with, and what can be dragged. */
  pane: PaneLook;
  /** Scrolling regions: size of the content and how far it has gone, CSS px. */
  scroll: { x: number; y: number; width: number; height: number };
  /** Scrolling regions: the content is higher than the region. */
  scrollbar: boolean;
  /** The content is wider than the region. */
  scrollbarBelow: boolean;
  /** It gives way no further than to this height, CSS px: what is around it scrolls in its place. */
  least: number;
  /** Modal popups: what they dim, from their own top left, CSS px. */
  backdrop: Rect | null;
  /** Fields: being edited natively, so the canvas leaves the text out. */
  editing: boolean;
  /** Controls and fields: what the user made of the value, until hot code has seen it. */
  edited: Data | null;
  /** What a kind keeps at the node for itself, in main alone: where the read-out of a plot is. */
  own: Data | null;
  /** Password fields: shown in plain text. */
  revealed: boolean;
  /** Collections. */
  rows: RowsState;
}

/** Heights, CSS px. */
export interface RowMetrics {
  /** What stays at the top while rows scroll by, and at the bottom. */
  readonly header: number;
  readonly footer: number;
  readonly row: number;
}

/** A node as those inside it see it. */
export interface NodeAround {
  readonly key: string;
  readonly props: Readonly<KindProps[Kind]>;
  readonly state: Readonly<NodeState>;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  readonly parent: NodeAround | null;
}

/** A child, and where it is in the content of what scrolls. */
export interface PlacedChild extends NodeAround {
  /** CSS px. */
  readonly x: number;
}

/** From where to where, CSS px. */
export interface Revealed {
  /** The child that it is for. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A node as its kind sees it. */
export interface NodeLook<K extends Kind = Kind> {
  readonly key: string;
  readonly props: Readonly<KindProps[K]>;
  readonly state: Readonly<NodeState>;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly text: TextMeasurer;
  /** Its own element: by it a kind knows again what it keeps for a node. */
  readonly main: HTMLElement;
  /** Time of this frame for what moves by itself, ms; null when nothing may move (`prefers-reduced-motion`). */
  readonly now: number | null;
  /** The node around it: what its kind shares with the nodes inside (see `sharesState`). */
  readonly parent: NodeAround | null;
}

/**
 * The elements of a node. Their boxes are CSS px from the top left of `main`. Parts that come and go with the props
 * are not listed here: they are the elements inside `main` that have a `data-part` with their name.
 */
export interface ElementSet {
  readonly main: HTMLElement;
  /** Where the elements of children go; `main` if it is left out. */
  readonly content?: HTMLElement;
  /** Elements that the user touches apart from `main`, by name. */
  readonly parts: Readonly<Record<string, HTMLElement>>;
}

/** What a kind may do in answer to the user. */
export interface NodeActions {
  send(event: UiEvent): void;
  /** Shows the user's own value until hot code has seen it. */
  setEdited(value: Data): void;
  /** Keeps what the kind needs to know of the node the next time, and paints it again. */
  setOwn(value: Data | null): void;
  /** Has the field's own element shown, to be edited natively, or (false) the canvas draw it again. */
  edit(on: boolean): void;
  /** Shows a password in plain text, or (false) as dots. */
  reveal(on: boolean): void;
  /** What only windows can do. */
  readonly window: WindowActions;
  /**
   * Follows the pointer until it is let go. `onMove` gets the way since the pointer went down, CSS px; `onEnd`, whether
   * what was done is to stay: not if Escape was pressed, or the pointer was taken away.
   */
  drag(
    event: PointerEvent,
    onStart: () => void,
    onMove: (dx: number, dy: number, event: PointerEvent) => void,
    onEnd?: (isKept: boolean) => void,
  ): void;
  scrollTo(x: number, y: number): void;
  /** What is open above the app, and the item that the node is: it owns what it opens. */
  readonly popups: Popups;
  readonly item: Item;
  /** The same for the node around it. */
  parent(): NodeActions | null;
}

/** What can be done at a node, by its name: the command palette lists it. */
export interface NodeCommand {
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly checked?: boolean | undefined;
  /** Does what a press does. */
  run(act: NodeActions): void;
}

/** Written as a method: those compare bivariantly, so that one for a kind is one for any. */
export type NodeHandler<K extends Kind = Kind> = {
  handle(event: Event, part: string, look: NodeLook<K>, act: NodeActions): void;
}['handle'];

export type HandledEvent =
  | 'click'
  | 'dblclick'
  | 'change'
  | 'input'
  | 'keydown'
  | 'copy'
  | 'pointerdown'
  | 'mousedown'
  | 'focusin'
  | 'focusout'
  | 'pointerover'
  | 'pointermove'
  | 'pointerup'
  | 'pointercancel'
  | 'pointerout'
  | 'keyup'
  | 'load'
  | 'wheel';

/** A child of a node that lays its children out itself. */
export interface Cell {
  readonly props: Readonly<KindProps[Kind]>;
  /** Its size where it has that much room, CSS px; a length that is left out is its content's to decide. */
  measure(width?: number, height?: number): Size;
}

/** The room that a node has for its children, CSS px; a length that is not known is the content's to decide. */
export interface Room {
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** It is the width that the node has, not the most that it may have. */
  readonly fills: boolean;
}

/** What a node makes of its room: its own size, and a box for each of its children. */
export interface Arrangement extends Size {
  readonly boxes: readonly Rect[];
}

/**
 * All that there is to a kind: how it is laid out, painted, and put into the semantics DOM. A new kind is a file
 * with one of these and a line in the registry.
 */
export interface KindDefinition<K extends Kind> {
  /** Laid out and stacked by itself, not inside its parent. */
  readonly floating?: boolean;
  /** Its children are in the tree, and neither laid out nor drawn here: a popup shows them while it is open. */
  readonly shelves?: boolean;
  /** Disabled, it alone is: what is in it can be used. */
  readonly disabledAlone?: boolean;
  /** Main axis of its children. */
  readonly axis?: 'row' | 'column';
  /** What does not fit can be scrolled to: `elements.content` scrolls, and has an `extent` part inside. */
  readonly scrolls?: boolean;
  /** Size of what is scrolled over, when that is not nodes, CSS px from the node's top left. Goes with `measure`. */
  extent?(look: NodeLook<K>): Size;
  /**
   * Of what scrolls sideways: the stretch of its content that is scrolled to whenever another child is `key`, or the
   * room is another, CSS px. Until then the user may scroll elsewhere.
   */
  reveals?(look: NodeLook<K>, children: readonly PlacedChild[]): Revealed | null;
  /** What does not fit is cut off: 'always', or only when there is such (a mask is not free). */
  readonly clips?: 'always' | 'overflow';
  /** The user edits it as text, natively. A secret stays out of the view state, which is saved (rule S5). */
  readonly edits?: 'text' | 'secret';
  /** It has a part of its children, which are rows: how high what is around them is, and what they all are. */
  rows?(props: Readonly<KindProps[K]>, theme: Theme): RowMetrics;
  /** Its rows are as high as yoga finds, and where they are is known to who knows them all. */
  readonly placesRows?: boolean;
  /** Moves by itself now: painted in each frame while it is on the screen, by `look.now`. */
  animated?(props: Readonly<KindProps[K]>): boolean;
  /** Its children are painted by its state: they are painted again whenever it is. */
  readonly sharesState?: boolean;
  /** Where the children's area begins, from the top left, when that is not the node's own. */
  inset?(look: NodeLook<K>): { x: number; y: number };
  /** The control without its captions, from the top left, when that is not the node's whole box. */
  area?(look: NodeLook<K>): Rect;
  layout(yoga: YogaNode, props: Readonly<KindProps[K]>, context: LayoutContext): void;
  /**
   * Lays its children out, in place of yoga: what flexible boxes cannot do. It is asked again whenever a child, the
   * props, the room or `state.edited` change.
   */
  arrange?(cells: readonly Cell[], room: Room, look: NodeLook<K>): Arrangement;
  /** Size of the content that is not nodes, when it may be so wide; or (`isExact`) when it is to be. */
  measure?(props: Readonly<KindProps[K]>, maxWidth: number, context: LayoutContext, isExact: boolean): Size;
  paint?(brush: Brush, look: NodeLook<K>): void;
  create(document: Document): ElementSet;
  /** Brings the elements up to date: names, states, and the boxes of parts. */
  describe(elements: ElementSet, look: NodeLook<K>): void;
  /** What there is to press of it, by name, as it is now. */
  commands?(look: NodeLook<K>): readonly NodeCommand[];
  readonly handlers?: Partial<Record<HandledEvent, NodeHandler<K>>>;
}

/** A definition whose kind is known at run time alone. Methods compare bivariantly, so every definition is one. */
export type AnyKind = KindDefinition<Kind>;

/** A definition for each kind of a family. */
export type Definitions<Props extends Partial<KindProps>> = {
  readonly [K in keyof Props & Kind]: KindDefinition<K>;
};
