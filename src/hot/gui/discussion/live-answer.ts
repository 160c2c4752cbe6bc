import type { AppState } from 'rekindle';
import type { PendingRequest } from '../../ai-client/state.js';
import type { DiscEntry } from '../../discussion/state.js';

type Requests = Pick<AppState, 'pendingRequests'>;

/** The request whose answer an entry is or waits for, as long as it is known. */
export function requestOf(
  state: Requests,
  { request }: Pick<DiscEntry, 'request'>,
): PendingRequest | undefined {
  return request === null ? undefined : requestById(state, request);
}

export function requestById({ pendingRequests }: Requests, id: string): PendingRequest | undefined {
  return Object.hasOwn(pendingRequests, id) ? pendingRequests[id] : undefined;
}

/** It goes on: more may come. */
export function isRunning(
  request: PendingRequest | undefined,
): request is PendingRequest & { state: 'queued' | 'waiting' | 'streaming' } {
  return request?.state === 'queued' || request?.state === 'waiting' || request?.state === 'streaming';
}

/** An entry's text: what has come so far while its answer is coming in. */
export function contentNow(entry: Pick<DiscEntry, 'content'>, request: PendingRequest | undefined): string {
  return isRunning(request) ? request.text : entry.content;
}

export function thinkingNow(entry: Pick<DiscEntry, 'thinking'>, request: PendingRequest | undefined): string {
  return isRunning(request) ? request.thinking : entry.thinking;
}
