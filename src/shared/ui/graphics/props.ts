/** What hot code draws itself. */
export type GraphicsKinds = Record<never, never>;

export type GraphicsEvent = never;
