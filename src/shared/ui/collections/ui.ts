export type CollectionUi = Record<never, never>;
