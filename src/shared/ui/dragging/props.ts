/** What is dragged, and where it may be dropped. */
export type DraggingKinds = Record<never, never>;

export type DraggingEvent = never;
