import { type App, defineHotModule } from 'rekindle';
import { requestOf } from '../../../../ai-client/lookup.js';
import type { PendingRequest } from '../../../../ai-client/state.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Has a request be so. */
    tellAnswer(id: string, changes: Partial<PendingRequest>): void;
  }
}

/** In place of the project's own: a model that says what the test tells it to. */
export default defineHotModule({
  name: 'ai-client',
  stateKeys: ['pendingRequests', 'aiNextRequest'],
  transientKeys: ['pendingRequests', 'aiNextRequest'],
  initialState: () => ({ pendingRequests: [], aiNextRequest: 1 }),
  targets: {
    sendRequest(
      { state, now }: App,
      { model, ...asked }: Pick<PendingRequest, 'purpose' | 'messages'> & { model?: string },
    ) {
      const id = `r${state.aiNextRequest++}`;
      state.pendingRequests.push({
        id,
        state: 'streaming',
        askedModel: model ?? null,
        model: model ?? 'told',
        text: '',
        thinking: '',
        error: null,
        usage: null,
        notes: [],
        queuedAt: now,
        startedAt: now,
        firstAt: null,
        endedAt: null,
        address: '',
        status: null,
        bytesOut: 0,
        bytesIn: 0,
        connection: null,
        ...asked,
      });
      return id;
    },
    cancelRequest({ state }: App, id: string) {
      const request = requestOf(state, id);
      if (request) request.state = 'cancelled';
    },
    dismissRequest({ state }: App, id: string) {
      state.pendingRequests = state.pendingRequests.filter((request) => request.id !== id);
    },
    tellAnswer({ state }: App, id: string, changes: Partial<PendingRequest>) {
      const request = requestOf(state, id);
      if (request) Object.assign(request, changes);
    },
  },
});
