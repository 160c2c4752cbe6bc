/** What is opened to choose a command. */
export type MenuKinds = Record<never, never>;

export type MenuEvent = never;
