import * as v from 'valibot';

/** What this module owns of the App state. */
export const schema = v.object({
  /** The link that was pressed, while the dialog asks whether to open it: where it leads, and what its text says. */
  linkToOpen: v.nullable(v.object({ address: v.string(), text: v.string() })),
  /** What was asked of main with it: the reply's id, and what to say when it is done, if anything. */
  linkRequest: v.nullable(v.object({ id: v.string(), done: v.string() })),
});

export type MarkdownState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends MarkdownState {}
}

export function initialState(): MarkdownState {
  return { linkToOpen: null, linkRequest: null };
}
