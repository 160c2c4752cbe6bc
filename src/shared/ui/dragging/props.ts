import type { Data } from '../../data.js';
import type { StackProps } from '../vocabulary.js';

export interface DraggableProps extends StackProps {
  /** What sort of thing it is: zones say which they accept. */
  kind: string;
  /** What it is called, beside the pointer and where it is read out. */
  label: string;
  /** Goes to the zone that it is dropped on. Plain data. */
  data?: Data;
  disabled?: boolean;
}

export interface DropZoneProps extends StackProps {
  label: string;
  /** The kinds of things that may be dropped on it. */
  accepts: readonly string[];
  disabled?: boolean;
}

/** Something was dropped. */
export interface Drop {
  readonly kind: string;
  readonly label: string;
  readonly data: Data;
}

/** What is dragged, and where it may be dropped. */
export interface DraggingKinds {
  draggable: DraggableProps;
  dropZone: DropZoneProps;
}

/** `key` is the zone's. */
export type DraggingEvent = { type: 'drop'; key: string; drop: Drop };
