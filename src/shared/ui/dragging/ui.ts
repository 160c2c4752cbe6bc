export type DraggingUi = Record<never, never>;
