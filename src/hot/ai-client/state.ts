import * as v from 'valibot';

const message = v.object({ role: v.picklist(['system', 'user', 'assistant']), content: v.string() });
const request = v.object({
  id: v.string(),
  purpose: v.string(),
  state: v.picklist(['queued', 'waiting', 'streaming', 'done', 'failed', 'cancelled']),
  messages: v.array(message),
  model: v.string(),
  text: v.string(),
  thinking: v.string(),
  error: v.nullable(v.object({ kind: v.string(), message: v.string(), retryAt: v.nullable(v.number()) })),
  usage: v.nullable(v.object({ promptTokens: v.number(), completionTokens: v.number() })),
  notes: v.array(v.string()),
  startedAt: v.nullable(v.number()),
  firstAt: v.nullable(v.number()),
  endedAt: v.nullable(v.number()),
});
export const schema = v.object({
  pendingRequests: v.record(v.string(), request),
  provider: v.object({
    kind: v.picklist(['echo', 'openai']),
    baseAddress: v.string(),
    model: v.string(),
    temperature: v.nullable(v.number()),
    maxTokens: v.nullable(v.number()),
  }),
  apiKey: v.string(),
  aiNextRequest: v.number(),
});
export type PendingRequest = v.InferOutput<typeof request>;
export type ChatMessage = v.InferOutput<typeof message>;
export type AiClientState = v.InferOutput<typeof schema>;
declare module 'rekindle' {
  interface AppState extends AiClientState {}
  interface AppTargets {
    sendRequest(ask: { purpose: string; messages: ChatMessage[]; model?: string }): string;
    streamResponse(): void;
    cancelRequest(id: string): void;
    retryRequest(id: string): void;
    dismissRequest(id: string): void;
    setProvider(changes: Partial<AiClientState['provider']>): void;
    setApiKey(text: string): void;
    testConnection(): void;
  }
}
