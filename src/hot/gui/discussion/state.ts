import * as v from 'valibot';

const question = v.object({
  /** What the dialog asks for. */
  about: v.picklist(['new', 'rename', 'delete', 'rename-take', 'delete-take']),
  /** Id of the discussion or the take; of a new one empty. */
  id: v.string(),
  /** The name as far as it is typed. */
  text: v.string(),
});

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
  /** Id of an entry that is being edited → its text so far. */
  editing: v.record(v.string(), v.string()),
  /** Only entries with this are shown. */
  discSearch: v.string(),
  /** Only entries of these roles are shown; of all if it is empty. */
  discRoleFilter: v.set(v.string()),
  /** Ids of entries whose thinking is shown. */
  discThinkingOpen: v.set(v.string()),
  /** The dialog that is open. */
  discQuestion: v.nullable(question),
  /** The entry that was asked to be shown last, and when, ms since 1970. */
  discReveal: v.nullable(v.object({ id: v.string(), ask: v.number() })),
  /** The field that was asked to have the focus last, and when, ms since 1970. */
  discFocus: v.nullable(v.object({ field: v.string(), at: v.number() })),
  /** The entry that the text viewer shows. */
  viewedEntry: v.nullable(v.object({ take: v.string(), entry: v.string() })),
};

const schema = v.object(entries);
export type DiscussionRoomState = v.InferOutput<typeof schema>;
export type Question = v.InferOutput<typeof question>;

/** How it is looked at is no part of the history. What is half written is. */
export const transientKeys = [
  'uiDiscussionSplitH',
  'draftRole',
  'autoAdd',
  'discSearch',
  'discRoleFilter',
  'discThinkingOpen',
  'discQuestion',
  'discReveal',
  'discFocus',
  'viewedEntry',
] as const;

export function initialState(): DiscussionRoomState {
  return {
    uiDiscussionSplitH: 0.76,
    draft: '',
    draftRole: 'User',
    autoAdd: true,
    editing: {},
    discSearch: '',
    discRoleFilter: new Set(),
    discThinkingOpen: new Set(),
    discQuestion: null,
    discReveal: null,
    discFocus: null,
    viewedEntry: null,
  };
}
