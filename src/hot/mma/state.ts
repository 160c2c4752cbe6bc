import * as v from 'valibot';

export const STATUSES = ['todo', 'in_progress', 'completed', 'blocked', 'failed'] as const;
export const PRIORITIES = ['high', 'medium', 'low'] as const;
/** Numbers of the tiers, from who plans to who checks. */
export const TIER_NUMBERS = [1, 2, 3, 4] as const;

const tierNumber = v.picklist(TIER_NUMBERS);

export const ticketSchema = v.object({
  /** 'T-001'. Unique among all tracks, and never used again. */
  id: v.string(),
  title: v.string(),
  description: v.string(),
  status: v.picklist(STATUSES),
  priority: v.picklist(PRIORITIES),
  /** The tier whose model it goes to. */
  assignedTo: tierNumber,
  /** The file that it is about; empty if it is about none. */
  targetFile: v.string(),
  /** Ids of tickets of its track that are completed before it. They come before it in the track's order. */
  dependsOn: v.array(v.string()),
  /** Empty unless it is blocked. */
  blockedReason: v.string(),
  /** How many times it was run again after it had failed. */
  retryCount: v.number(),
  /** Its prompt is shown before it goes out. */
  stepMode: v.boolean(),
  /** It counts as completed although it was not done. */
  skipped: v.boolean(),
  /** What the model answered last, or as much of it as came; empty if nothing did. */
  result: v.string(),
  /** Why its last run failed; empty if it did not. */
  error: v.string(),
  /** Id of the request that it waits for, or that its result is the answer to; null if it was never run. */
  request: v.nullable(v.string()),
});

export const trackSchema = v.object({
  /** Unique, and never used again. */
  id: v.string(),
  /** Id of the project that it belongs to. */
  project: v.string(),
  title: v.string(),
  /** What is reached when all its tickets are completed. */
  goal: v.string(),
  /** ms since 1970. */
  createdAt: v.number(),
});

/** What goes to a model, before it does. */
const prompt = v.object({ system: v.string(), user: v.string() });

const outcome = v.object({
  status: v.picklist(['completed', 'failed', 'todo']),
  result: v.string(),
  error: v.string(),
});

const run = v.object({
  track: v.string(),
  ticket: v.string(),
  /** How it ended; null while it goes on. */
  outcome: v.nullable(outcome),
});

const tokens = v.object({
  /** What went to the model, and what came from it. */
  in: v.number(),
  out: v.number(),
  /** Some of it was estimated, since the server did not tell. */
  estimated: v.boolean(),
});

const plan = v.object({
  /** Id of the project whose epic it is. */
  project: v.string(),
  /** What the user sees: the prompt to approve, the answer as it comes, what came, or its text to edit. */
  stage: v.picklist(['prompt', 'running', 'answered', 'editing']),
  /** Its dialog is open. It goes on without it, too. */
  isShown: v.boolean(),
  prompt,
  /** Id of the request that is under way. */
  request: v.nullable(v.string()),
  /** The answer, or what the user has made of it. */
  text: v.string(),
  /** Why there is no answer; empty if there is one. */
  error: v.string(),
});

const ofEachTier = <T extends v.GenericSchema>(of: T) => v.object({ 1: of, 2: of, 3: of, 4: of });

/** What this module owns of the App state. */
export const schema = v.object({
  /** Of all projects, in the order in which they were made. */
  tracks: v.array(trackSchema),
  /** Id of the track that was loaded last; null: none was. It may belong to another project than the active one. */
  activeTrack: v.nullable(v.string()),
  /** Id of a track → its tickets, in the order of work. Those of the loaded track are shown. */
  activeTickets: v.record(v.string(), v.array(ticketSchema)),
  /** Which model a tier's tickets go to; empty: the provider's own. */
  tiers: ofEachTier(v.object({ model: v.string() })),
  tierTokens: ofEachTier(tokens),
  /** Id of a request → the ticket that it runs. The last that have ended are kept, see `takeTicketAnswers`. */
  ticketRuns: v.record(v.string(), run),
  /** The ticket whose prompt the user is asked to approve. */
  ticketApproval: v.nullable(v.object({ ticket: v.string(), prompt })),
  /** All prompts are shown before they go out, not only those of tickets that ask for it. */
  mmaStepMode: v.boolean(),
  /** What is being planned. */
  epicPlan: v.nullable(plan),
  /** Numbers of the next ids. They never go back, so that an id means one thing for ever. */
  nextTrack: v.number(),
  nextTicket: v.number(),
});

export type Status = (typeof STATUSES)[number];
export type Priority = (typeof PRIORITIES)[number];
export type TierNumber = (typeof TIER_NUMBERS)[number];
export type Ticket = v.InferOutput<typeof ticketSchema>;
export type Track = v.InferOutput<typeof trackSchema>;
export type Prompt = v.InferOutput<typeof prompt>;
export type Outcome = v.InferOutput<typeof outcome>;
export type EpicPlan = v.InferOutput<typeof plan>;
export type MmaState = v.InferOutput<typeof schema>;

/** What the user writes in a ticket. */
export type TicketFields = Pick<
  Ticket,
  'title' | 'description' | 'priority' | 'assignedTo' | 'targetFile' | 'dependsOn' | 'stepMode'
>;

declare module 'rekindle' {
  interface AppState extends MmaState {}
}

export function newTicket(id: string, fields: Partial<TicketFields> & { title: string }): Ticket {
  return {
    id,
    description: '',
    status: 'todo',
    priority: 'medium',
    assignedTo: 3,
    targetFile: '',
    dependsOn: [],
    blockedReason: '',
    retryCount: 0,
    stepMode: false,
    skipped: false,
    result: '',
    error: '',
    request: null,
    ...fields,
  };
}

export function initialState(): MmaState {
  const noModel = () => ({ model: '' });
  const noTokens = () => ({ in: 0, out: 0, estimated: false });
  return {
    tracks: [],
    activeTrack: null,
    activeTickets: {},
    tiers: { 1: noModel(), 2: noModel(), 3: noModel(), 4: noModel() },
    tierTokens: { 1: noTokens(), 2: noTokens(), 3: noTokens(), 4: noTokens() },
    ticketRuns: {},
    ticketApproval: null,
    mmaStepMode: false,
    epicPlan: null,
    nextTrack: 1,
    nextTicket: 1,
  };
}
