import { type App, defineHotModule } from 'rekindle';
import { type ChatMessage, schema } from './state.js';

// A stand-in on a side branch, until the real client is merged.
export default defineHotModule({
  name: 'ai-client',
  stateKeys: ['pendingRequests', 'provider', 'apiKey', 'aiNextRequest'],
  initialState: () => ({
    pendingRequests: {},
    provider: { kind: 'echo', baseAddress: '', model: 'echo', temperature: null, maxTokens: null },
    apiKey: '',
    aiNextRequest: 1,
  }),
  schema,
  secretKeys: ['apiKey'],
  transientKeys: ['pendingRequests', 'aiNextRequest'],
  targets: {
    sendRequest({ state, now }: App, { purpose, messages }: { purpose: string; messages: ChatMessage[] }) {
      const id = `r${state.aiNextRequest++}`;
      state.pendingRequests[id] = {
        id,
        purpose,
        messages,
        state: 'queued',
        model: 'echo',
        text: '',
        thinking: '',
        error: null,
        usage: null,
        notes: [],
        startedAt: now,
        firstAt: null,
        endedAt: null,
      };
      return id;
    },
    streamResponse({ state, requestFrame, now }: App) {
      for (const request of Object.values(state.pendingRequests)) {
        if (request.state === 'queued') request.state = 'waiting';
        else if (request.state === 'waiting' || request.state === 'streaming') {
          const all = request.messages.at(-1)?.content ?? '';
          request.state = 'streaming';
          request.text = all.slice(0, request.text.length + 3);
          if (request.text === all) Object.assign(request, { state: 'done', endedAt: now });
        } else continue;
        requestFrame();
      }
    },
    cancelRequest({ state }: App, id: string) {
      const request = state.pendingRequests[id];
      if (request) request.state = 'cancelled';
    },
    retryRequest({ state }: App, id: string) {
      const request = state.pendingRequests[id];
      if (request) Object.assign(request, { state: 'queued', text: '' });
    },
    dismissRequest({ state }: App, id: string) {
      delete state.pendingRequests[id];
    },
    setProvider({ state }: App, changes: object) {
      Object.assign(state.provider, changes);
    },
    setApiKey({ state }: App, text: string) {
      state.apiKey = text;
    },
    testConnection() {},
  },
});
