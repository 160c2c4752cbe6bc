import type { IconName } from '../icon-names.js';
import type { Align, Sizing, StackProps } from '../vocabulary.js';

export interface ScrollProps extends StackProps {
  /** Accessible name of the scrolling region. */
  label: string;
  /** Stay at the end while content grows, if the user was at the end. */
  stickToEnd?: boolean;
}

export interface ListProps extends StackProps {
  label: string;
}

export interface ListItemProps extends StackProps {
  label?: string;
}

export interface SeparatorProps {
  vertical?: boolean;
}

/** A column of a grid: CSS px, as wide as its widest cell, or a share of the room that is left. */
export type GridColumn = number | 'auto' | 'grow';

/** So many columns of one width; columns one by one; or as many of one width as fit, each at least so wide. */
export type GridColumns = number | readonly GridColumn[] | { readonly minWidth: number };

export interface GridProps extends Sizing {
  columns: GridColumns;
  /** Between columns and rows; the theme's spacing when absent. */
  gap?: number;
  /** Between columns, where it is not `gap`. */
  columnGap?: number;
  padding?: number;
  /** Where cells stand that are lower than their row: in the middle when absent. */
  align?: Align;
}

export interface SplitterProps extends Sizing {
  label: string;
  /** Share of the first pane, 0 to 1. */
  value: number;
  /** How the panes lie: `row` side by side (when absent), `column` one below the other. */
  axis?: 'row' | 'column';
  /** The share that a double click brings back; a half when absent. */
  initial?: number;
  /** The least that the first pane gets along the axis, CSS px; 48 when absent. */
  minFirst?: number;
  /** The same of the second pane; `content` for as much as what is in it asks for. */
  minSecond?: number | 'content';
}

export interface Tab<Id extends string = string> {
  /** Tells it from the others. Not shown. */
  id: Id;
  label: string;
  icon?: IconName;
  /** A word or number behind the label: how many there are, say. */
  badge?: string;
  /** It has a close button; Delete closes it too. */
  closable?: boolean;
  disabled?: boolean;
}

export interface TabProps extends Tab {
  /** Its panel is shown. */
  isActive: boolean;
}

export interface SectionProps extends Sizing {
  label: string;
  isOpen: boolean;
  /** The user can neither open nor close it. What is in it goes on as it is. */
  disabled?: boolean;
  /** Between what is inside; the theme's spacing when absent. */
  gap?: number;
}

/** What arranges other nodes. */
export interface LayoutKinds {
  row: StackProps;
  column: StackProps;
  scroll: ScrollProps;
  list: ListProps;
  /** One row of a list. */
  listItem: ListItemProps;
  separator: SeparatorProps;
  grid: GridProps;
  splitter: SplitterProps;
  /** One of a splitter's two. */
  pane: Record<never, never>;
  /** A row of tabs, and the panel of the one that is shown. */
  tabs: Sizing;
  tabList: { label: string };
  tab: TabProps;
  tabPanel: { label: string };
  section: SectionProps;
}

/** A tab's close button, or Delete. */
export type LayoutEvent = { type: 'closeTab'; key: string; tab: string };
