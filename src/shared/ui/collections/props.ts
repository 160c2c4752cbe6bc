/** What has rows, of which only those in view are drawn. */
export type CollectionKinds = Record<never, never>;

export type CollectionEvent = never;
