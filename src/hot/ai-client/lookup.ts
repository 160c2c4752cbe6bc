import type { AppState } from 'rekindle';
import type { PendingRequest } from './state.js';

/** The request of that id: under way, or ended and not dismissed. */
export function requestOf(
  state: Pick<AppState, 'pendingRequests'>,
  id: string | null,
): PendingRequest | undefined {
  // Nearly all entries have none. While an answer comes in, each look at the requests costs a copy of what has changed.
  if (id === null) return undefined;
  return state.pendingRequests.find((request) => request.id === id);
}

/** Whether more of an answer is to come. */
export function isUnderWay(
  request: PendingRequest | undefined,
): request is PendingRequest & { state: 'queued' | 'waiting' | 'streaming' } {
  return request?.state === 'queued' || request?.state === 'waiting' || request?.state === 'streaming';
}
