/** What tells how things stand. */
export type FeedbackKinds = Record<never, never>;

export type FeedbackEvent = never;
