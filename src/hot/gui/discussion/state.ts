import * as v from 'valibot';

/** What the Discussion window keeps: what is half written, and how the entries are looked at. */
export const entries = {
  /** Share of the entries above the composer, 0 to 1. */
  uiDiscussionSplitH: v.number(),
  /** The composer's text. */
  draft: v.string(),
  /** In whose name the composer speaks. */
  draftRole: v.string(),
  /** What is sent and answered becomes entries. Else the answer is shown beside the composer. */
  autoAdd: v.boolean(),
  /** The entry that is being edited, and its text so far. */
  editing: v.nullable(v.object({ id: v.string(), text: v.string() })),
  /** Only entries with this are shown. */
  discSearch: v.string(),
  /** Only entries of these roles are shown; of all if it is empty. */
  discRoleFilter: v.set(v.string()),
};

const schema = v.object(entries);
export type DiscussionRoomState = v.InferOutput<typeof schema>;

/** How it is looked at is no part of the history. What is half written is. */
export const transientKeys = [
  'uiDiscussionSplitH',
  'draftRole',
  'autoAdd',
  'discSearch',
  'discRoleFilter',
] as const;

export function initialState(): DiscussionRoomState {
  return {
    uiDiscussionSplitH: 0.72,
    draft: '',
    draftRole: 'User',
    autoAdd: true,
    editing: null,
    discSearch: '',
    discRoleFilter: new Set(),
  };
}
