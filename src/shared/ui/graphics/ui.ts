export type GraphicsUi = Record<never, never>;
