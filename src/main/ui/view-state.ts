/**
 * View state is main's own (rule S5): no hot code sees it or can lose it. Plain data, kept by node key, so that it
 * meets its nodes again after a reload and after a restart of the page.
 */
export interface WindowPlace {
  /** CSS px, relative to the area that the docks leave free. */
  x: number;
  y: number;
  width: number;
  height: number;
  collapsed: boolean;
}

export interface ScrollOffset {
  x: number;
  y: number;
}

/** The focused text field's edit: kept until hot code has acknowledged it. */
export interface FieldEdit {
  key: string;
  /** The whole text as the user sees it. */
  value: string;
  selectionStart: number;
  selectionEnd: number;
}

export interface ViewState {
  windows: Record<string, WindowPlace>;
  /** Keys of the windows, the front one last. */
  stack: string[];
  scrolls: Record<string, ScrollOffset>;
  /** Key of the node that has the focus. */
  focus: string | null;
  edit: FieldEdit | null;
}

export const EMPTY_VIEW: ViewState = { windows: {}, stack: [], scrolls: {}, focus: null, edit: null };
