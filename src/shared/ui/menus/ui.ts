export type MenuUi = Record<never, never>;
