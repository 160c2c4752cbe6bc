import type { FrameCore } from '../../../shared/ui/frame-core.js';
import type { UiEvent } from '../../../shared/ui/node.js';
import type { Rect } from '../layout/place.js';
import type { Item } from '../scene/item.js';

/** What a popup is placed by. */
export interface Anchor {
  /** CSS px in the viewport. A point has no size. */
  readonly rect: Rect;
  /** Where it would like to be: below it is above when there is no room, to the right it is to the left. */
  readonly side: 'below' | 'above' | 'right' | 'middle';
  /** Along the rectangle's edge. `start` when absent. */
  readonly align?: 'start' | 'center' | 'end';
  /** Between the rectangle and the popup, CSS px. */
  readonly gap?: number;
}

/**
 * One thing that is open for a moment: a menu, a drop-down, a tooltip, a palette. It says what is to be seen and what
 * keys and presses do; when it closes, and where it stands, is the popups' business.
 */
export interface Popup {
  /** Key of its panel. A popup that opens under the key of another takes its place. */
  readonly key: string;
  /** What it belongs to: it closes when that goes, is disabled, hidden, or (unless it `follows`) has another place. */
  readonly owner: Item | null;
  readonly follows?: boolean;
  /** It stays open while the user works elsewhere in the window that its owner is in. */
  readonly stays?: boolean;
  /** The popup that this one was opened from: it closes with that. */
  readonly parent?: Popup;
  /** Key of the node that gets the focus when it opens; without one the focus stays where it is. */
  readonly focus: string | null;
  anchor(): Anchor;
  /** Draws a panel under `key`, of what is now. */
  draw(core: FrameCore): void;
  /** A node of it was pressed, or its text changed. */
  handle?(event: UiEvent): void;
  /** The pointer moved on a node of it. CSS px in the viewport. */
  point?(key: string, at: { readonly x: number; readonly y: number }): void;
  /** A key was pressed while it had the focus. What it answers it must keep from the browser. */
  keyDown?(event: KeyboardEvent): void;
  /** A region of it was scrolled. */
  scrolled?(key: string, y: number): void;
  closed?(): void;
}
