import type { StackProps } from '../vocabulary.js';

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

/** What arranges other nodes. */
export interface LayoutKinds {
  row: StackProps;
  column: StackProps;
  scroll: ScrollProps;
  list: ListProps;
  /** One row of a list. */
  listItem: ListItemProps;
  separator: SeparatorProps;
}
