import type { Viewport } from '../../shared/protocol.js';
import type { UiEvent, UiRecord, UiTree } from '../../shared/ui/node.js';
import type { CollectionViews, SeenRow } from '../../shared/ui/views.js';
import type { ShownLook } from './looks/appearance.js';
import type { ViewState } from './view-state.js';

/**
 * Three trees are drawn over one another: the app's (hot code's windows), what is open for a moment above it (menus,
 * drop-downs, tooltips: main's own, see popups/), and the chrome (main's own parts of the screen).
 */
export type UiLayer = 'app' | 'popups' | 'chrome';

export interface CanvasUiHost {
  /** The user did something to a node. Called in the order in which it happened. */
  onEvent(layer: UiLayer, event: UiEvent): void;
  /** View state changed (a window moved, something scrolled, the focus or caret went elsewhere). */
  onViewChange(): void;
  /** Other rows of the app's collections are wanted: hot code is to draw them. */
  onViews(): void;
  /** The canvas was drawn; main's own work for it, ms. */
  onDrawn(ms: number): void;
  /** The size or the device pixel ratio of the canvas changed. */
  onViewport(viewport: Viewport): void;
  /** Theme or text scale changed; the first ones are told as well. */
  onLook(look: ShownLook): void;
  /** Something in drawing or layout failed; the UI goes on without it. */
  onError(error: Error): void;
}

export interface CanvasUsage {
  /** Nodes of all layers. */
  nodes: number;
  layoutNodes: number;
  /** Pixi objects in the scene. */
  views: number;
  /** Drawings (texts, icons, boxes) that are shown. */
  drawings: number;
  /** Elements of the semantics DOM. */
  elements: number;
}

/**
 * Records → tree → layout → pixi views and semantics DOM. Owns the canvas, the semantics DOM, the focus and the
 * view state. Draws only when something changed, at the next animation frame unless it is told to before.
 */
export interface CanvasUi {
  readonly viewport: Viewport;
  /** Which rows of the app's long collections are wanted. */
  readonly views: CollectionViews;
  /** Applies what one frame of hot code (or of the chrome) changed. */
  apply(layer: UiLayer, records: readonly UiRecord[]): void;
  /** Reconciles the layer with a whole other tree, by key: same key and kind keep their view, focus, caret, scroll (rule R7). */
  replace(layer: UiLayer, tree: UiTree): void;
  tree(layer: UiLayer): UiTree;
  /** The app's state is another: what hot code would draw of rows that are not in view may be, too. */
  stateChanged(): void;
  /**
   * Hot code has seen all edits or toggles sent so far for this node: from now on its value wins over the user's.
   * Until then a field keeps the user's text whatever records say (rule R5).
   */
  acknowledge(layer: UiLayer, key: string): void;
  /**
   * Changes the text of a field that the user typed on while hot code replaced what it was typed onto; no event is
   * sent. false if it cannot be done now: the field is gone, or in the middle of a composition.
   */
  rebase(layer: UiLayer, key: string, change: (text: string) => string): boolean;
  /** Whether the whole canvas is washed in the danger colour (rule O1). */
  setTint(on: boolean): void;
  /** Opens the list of all commands, as Ctrl+Shift+P does. */
  openPalette(): void;
  /**
   * Reads the texts of many rows of one of the app's collections, a line each, over as many frames as that takes hot code.
   * Rejects with a `CopyEnded` when the collection goes, or something else is copied.
   *
   * @param rows In order, where hot code had them.
   */
  copyRows(key: string, rows: readonly SeenRow[]): Promise<string>;
  /** Something else is copied than the rows whose texts are being read. */
  endCopy(): void;
  captureView(): ViewState;
  /** Puts back a captured view; nodes that come later find their part of it. An unfinished edit is sent as an event again. */
  restoreView(view: ViewState): void;
  /** Lays out and draws now, if anything changed, instead of at the next animation frame. */
  flush(): void;
  /**
   * Lays out and draws now what the user waits for, if it comes late: if an animation frame has been drawn without it, and
   * the next one is near. What is begun there is seen one frame later.
   */
  hasten(): void;
  /** Runs once after the next drawing. */
  afterDraw(callback: () => void): void;
  /** Frames drawn since the page started: an idle app draws none. */
  readonly drawCount: number;
  /** What is held at this moment: it goes back to what it was when what was opened is closed. */
  readonly usage: CanvasUsage;
  dispose(): void;
}
