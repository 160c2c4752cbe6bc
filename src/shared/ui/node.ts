/**
 * What hot code builds in a frame, what crosses the boundary as records, and what main lays out, paints and mirrors
 * into the semantics DOM. Each family of kinds has a folder here: props, its part of `Ui`, the rules of its options,
 * and how its methods make nodes.
 */

import type { CollectionEvent, CollectionKinds } from './collections/props.js';
import type { ControlEvent, ControlKinds } from './controls/props.js';
import type { DraggingEvent, DraggingKinds } from './dragging/props.js';
import type { FeedbackEvent, FeedbackKinds } from './feedback/props.js';
import type { FieldEvent, FieldKinds } from './fields/props.js';
import type { GraphicsEvent, GraphicsKinds } from './graphics/props.js';
import type { LayoutEvent, LayoutKinds } from './layout/props.js';
import type { MenuEvent, MenuKinds } from './menus/props.js';
import type { PopupEvent, PopupKinds } from './popups/props.js';
import type { RootProps, SurfaceEvent, SurfaceKinds } from './surfaces/props.js';
import type { TextEvent, TextKinds } from './text/props.js';

/** Kind → props: the one list of kinds. Adding a kind begins in its family's `props.ts`. */
export interface KindProps
  extends SurfaceKinds,
    LayoutKinds,
    TextKinds,
    ControlKinds,
    FieldKinds,
    MenuKinds,
    PopupKinds,
    CollectionKinds,
    FeedbackKinds,
    GraphicsKinds,
    DraggingKinds {
  root: RootProps;
}

export type Kind = keyof KindProps;

/** The key of the root that every tree has. Other keys are paths of ids: `Discussion/entries/e12/Edit`. */
export const ROOT_KEY = '';

export interface NodeOf<K extends Kind> {
  readonly key: string;
  readonly kind: K;
  readonly props: Readonly<KindProps[K]>;
  /** Key of the parent; the root's own is null. */
  readonly parent: string | null;
  /** Keys, in order. */
  readonly children: readonly string[];
}

export type UiNode = { [K in Kind]: NodeOf<K> }[Kind];

/**
 * A whole tree by key. Children are listed in their parent; a node is in the map exactly once. When anything below a
 * node is another, the node is another object: the same one in two trees has the same below it.
 */
export type UiTree = ReadonlyMap<string, UiNode>;

/** A change of a tree. A list of records is applied in order; every prefix leaves a well-formed tree. */
export type UiRecord =
  | {
      [K in Kind]: { op: 'insert'; key: string; parent: string; index: number; kind: K; props: KindProps[K] };
    }[Kind]
  /** Removes the node and everything below it. */
  | { op: 'remove'; key: string }
  /** To `index` among the children of the same parent, counted after taking the node out. */
  | { op: 'move'; key: string; index: number }
  /** Only the props that changed; a prop that is gone comes as undefined. */
  | { op: 'update'; key: string; props: Record<string, unknown> };

/** What the user did to a node, as hot code sees it in the frame's input. */
export type UiEvent =
  | TextEvent
  | SurfaceEvent
  | LayoutEvent
  | ControlEvent
  | FieldEvent
  | MenuEvent
  | PopupEvent
  | CollectionEvent
  | FeedbackEvent
  | GraphicsEvent
  | DraggingEvent;
