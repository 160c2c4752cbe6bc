import * as v from 'valibot';

/** What this module owns of the App state. */
export const schema = v.object({
  /** Where the link leads that was pressed, while the dialog asks whether to open it. */
  linkToOpen: v.nullable(v.string()),
});

export type MarkdownState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends MarkdownState {}
}

export function initialState(): MarkdownState {
  return { linkToOpen: null };
}
