import { type App, defineHotModule } from 'rekindle';
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
  initialState: () => ({ pendingRequests: {}, aiNextRequest: 1 }),
  targets: {
    sendRequest(
      { state, now }: App,
      asked: Pick<PendingRequest, 'purpose' | 'messages'> & { model?: string },
    ) {
      const id = `r${state.aiNextRequest++}`;
      state.pendingRequests[id] = {
        id,
        state: 'streaming',
        model: 'told',
        text: '',
        thinking: '',
        error: null,
        usage: null,
        notes: [],
        startedAt: now,
        firstAt: null,
        endedAt: null,
        ...asked,
      };
      return id;
    },
    cancelRequest({ state }: App, id: string) {
      const request = state.pendingRequests[id];
      if (request) request.state = 'cancelled';
    },
    dismissRequest({ state }: App, id: string) {
      delete state.pendingRequests[id];
    },
    tellAnswer({ state }: App, id: string, changes: Partial<PendingRequest>) {
      const request = state.pendingRequests[id];
      if (request) Object.assign(request, changes);
    },
  },
});
