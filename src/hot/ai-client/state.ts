import * as v from 'valibot';

/** A time, ms since 1970; null: it has not come yet. */
const moment = v.nullable(v.number());

export const messageSchema = v.object({
  role: v.picklist(['system', 'user', 'assistant']),
  content: v.string(),
});

export const providerSchema = v.object({
  /** `echo`: built in, sends the last user message back. `openai`: a server that speaks OpenAI's chat completions. */
  kind: v.picklist(['echo', 'openai']),
  /** As it was typed: “http://localhost:11434/v1”. */
  baseAddress: v.string(),
  model: v.string(),
  /** null: the server's own. */
  temperature: v.nullable(v.number()),
  maxTokens: v.nullable(v.number()),
});

/** What went wrong: that of the HTTP service's kinds, and those of the conversation itself. */
export const errorSchema = v.object({
  kind: v.picklist([
    ...(['address', 'mixed', 'network', 'cors', 'redirect', 'stalled', 'cut'] as const),
    /** 401, 403: the key. */
    'auth',
    /** 404: the path, or the model. */
    'not-found',
    /** 429. */
    'rate-limit',
    /** Another 4xx: the server does not want the request. */
    'refused',
    /** 5xx, or an error in the middle of the answer. */
    'server',
    /** What came is no answer. */
    'malformed',
    /** The page was restarted, or the state replaced, while the answer came. */
    'lost',
  ]),
  /** What happened, and what to do. */
  message: v.string(),
  /** When the server wants to be asked again, ms since 1970; null: it has not said. */
  retryAt: moment,
});

/** Where an answer comes from while it comes. */
const connection = v.variant('kind', [
  v.object({
    kind: v.literal('echo'),
    /** The timer that is under way. */
    call: v.string(),
    /** What is still to be said. */
    rest: v.string(),
  }),
  v.object({
    kind: v.literal('openai'),
    /** The HTTP request that is under way. */
    call: v.string(),
    /** Pieces of text taken in so far: the next one has this index. */
    pieces: v.number(),
    /** What of the answer makes no whole event yet. */
    rest: v.string(),
    /** What the text turned out to be; null: nothing has come, or nothing that tells. */
    format: v.nullable(v.picklist(['events', 'json', 'refusal'])),
    /** The server has said why it ends: what comes after that is no more than usage. */
    isFinished: v.boolean(),
    retryAfter: v.nullable(v.string()),
  }),
]);

export const pendingRequestSchema = v.object({
  /** Unique for the life of the workspace. */
  id: v.string(),
  /** What it is for, for people: “Discussion “Plans””. */
  purpose: v.string(),
  state: v.picklist(['queued', 'waiting', 'streaming', 'done', 'failed', 'cancelled']),
  messages: v.array(messageSchema),
  /** What the caller asked for; null: what the provider is set to when it is sent. */
  askedModel: v.nullable(v.string()),
  /** Which model answers; empty before it is sent. */
  model: v.string(),
  /** The answer, as far as it has come. */
  text: v.string(),
  /** What the model thought before it, where it tells. */
  thinking: v.string(),
  /** Of a request that failed. */
  error: v.nullable(errorSchema),
  usage: v.nullable(v.object({ promptTokens: v.number(), completionTokens: v.number() })),
  /** What else the reader should know of the answer: that it was cut off at the token limit, say. */
  notes: v.array(v.string()),
  queuedAt: v.number(),
  /** When it was sent. */
  startedAt: moment,
  /** When the first of the answer came. */
  firstAt: moment,
  endedAt: moment,
  /** Where it was sent; empty before that. */
  address: v.string(),
  /** HTTP's; null: none came. */
  status: v.nullable(v.number()),
  bytesOut: v.number(),
  bytesIn: v.number(),
  /** null: it is queued, or has ended. */
  connection: v.nullable(connection),
});

export const connectionTestSchema = v.object({
  state: v.picklist(['running', 'ok', 'failed']),
  /** The HTTP request; empty when it has ended. */
  call: v.string(),
  status: v.nullable(v.number()),
  /** What has come; empty when it has ended. */
  body: v.string(),
  address: v.string(),
  startedAt: v.number(),
  firstAt: moment,
  bytesIn: v.number(),
  /** What came of it, and what to do; empty while it runs. */
  message: v.string(),
  /** What the server has, sorted. */
  models: v.array(v.string()),
});

export const commsEntrySchema = v.object({
  /** Unique for the life of the workspace. */
  id: v.string(),
  purpose: v.string(),
  address: v.string(),
  model: v.string(),
  state: v.picklist(['done', 'failed', 'cancelled']),
  /** HTTP's; null: none came. */
  status: v.nullable(v.number()),
  /** ms since 1970. */
  startedAt: v.number(),
  firstAt: moment,
  endedAt: v.number(),
  bytesOut: v.number(),
  bytesIn: v.number(),
  /** What was sent and what came, shortened. Keys are in neither. */
  request: v.string(),
  answer: v.string(),
  error: v.nullable(v.string()),
});

/** What this module owns of the App state. */
export const schema = v.object({
  provider: providerSchema,
  /** Secret: never stored. */
  apiKey: v.string(),
  /** Requests under way, and those that have ended until their owner dismisses them. In the order in which they were made. */
  pendingRequests: v.array(pendingRequestSchema),
  /** null: none was made. */
  connectionTest: v.nullable(connectionTestSchema),
  /** Requests that have ended, the newest last; 200 at most. */
  commsLog: v.array(commsEntrySchema),
  /** Number of the next request, and of the next line of the log. Never goes back. */
  aiNextRequest: v.number(),
});

export type ChatMessage = v.InferOutput<typeof messageSchema>;
export type Provider = v.InferOutput<typeof providerSchema>;
export type RequestError = v.InferOutput<typeof errorSchema>;
export type PendingRequest = v.InferOutput<typeof pendingRequestSchema>;
export type Connection = NonNullable<PendingRequest['connection']>;
export type ConnectionTest = v.InferOutput<typeof connectionTestSchema>;
export type CommsEntry = v.InferOutput<typeof commsEntrySchema>;
export type AiClientState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends AiClientState {}
}

export function initialState(): AiClientState {
  return {
    provider: { kind: 'echo', baseAddress: '', model: '', temperature: null, maxTokens: null },
    apiKey: '',
    pendingRequests: [],
    connectionTest: null,
    commsLog: [],
    aiNextRequest: 1,
  };
}
