import type { ChatMessage, Provider } from './state.js';

/** What is asked of a model. */
export interface ChatRequest {
  /** What it is for, for people: it names the line in the comms log. */
  readonly purpose: string;
  readonly messages: readonly ChatMessage[];
  /** In place of the provider's. */
  readonly model?: string;
}

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Asks the model. The answer comes in `pendingRequests`, under the id that this answers; copy it when it is `done`, and
     * dismiss it. While it comes, nothing but `pendingRequests` changes.
     */
    sendRequest(request: ChatRequest): string;
    /** Takes in what has come, and sends what is queued. Called once a frame, by the root target, before anything is drawn. */
    streamResponse(): void;
    /** Ends a request that is queued or under way. What has come of the answer stays. */
    cancelRequest(id: string): void;
    /** Sends one that failed or was cancelled again, under the same id, with the provider as it is set now. */
    retryRequest(id: string): void;
    /** Takes one that has ended out of `pendingRequests`. */
    dismissRequest(id: string): void;
    setProvider(changes: Partial<Provider>): void;
    setApiKey(text: string): void;
    /** Asks the server for its list of models; what came of it is `connectionTest`. */
    testConnection(): void;
    clearCommsLog(): void;
  }
}
