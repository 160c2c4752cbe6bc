import { isSameList } from '../../../../shared/ui/same.js';
import type { DockWhere } from '../../layout/dock/dock-sites.js';
import type { WindowEdge } from '../../layout/place.js';

/** A tab in a pane's title bar. */
export interface PaneTab {
  readonly key: string;
  readonly title: string;
  readonly isClosable: boolean;
}

/** How a window is shown now. */
export interface PaneLook {
  /** It and those that it shares the pane with; null while it floats by itself and has a plain title. */
  readonly tabs: readonly PaneTab[] | null;
  /** Sides and corners that can be dragged. */
  readonly edges: readonly WindowEdge[];
  readonly isMaximised: boolean;
  /** Part of a group or of the area: it has no place of its own. */
  readonly isDocked: boolean;
}

export const PLAIN_PANE: PaneLook = { tabs: null, edges: [], isMaximised: false, isDocked: false };

export function isSameLook(one: PaneLook, other: PaneLook): boolean {
  return (
    one.isMaximised === other.isMaximised &&
    one.isDocked === other.isDocked &&
    isSameList(one.edges, other.edges) &&
    isSameTabs(one.tabs ?? [], other.tabs ?? [])
  );
}

function isSameTabs(one: readonly PaneTab[], other: readonly PaneTab[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ key, title, isClosable }, index) => {
      const tab = other[index];
      return tab?.key === key && tab.title === title && tab.isClosable === isClosable;
    })
  );
}

/** What the user may do with a window. */
export interface WindowActions {
  toggleCollapsed(): void;
  toggleMaximised(): void;
  /**
   * Follows the pointer that went down on the title bar, or on a window's own tab there: the window is moved, or docked
   * where it is let go over a drop target. Escape puts it back.
   */
  dragBar(event: PointerEvent, tab: string | null): void;
  /** Follows the pointer that went down on a side or a corner. */
  dragEdge(event: PointerEvent, edge: WindowEdge): void;
  /** One step by keyboard, CSS px. */
  move(dx: number, dy: number): void;
  resize(dx: number, dy: number): void;
  dock(where: DockWhere): void;
  /** Lets a docked window float, or docks one that floats inside the area. */
  toggleDocked(): void;
  /** Shows another tab of the pane, and gives it the focus. */
  showTab(key: string): void;
}
