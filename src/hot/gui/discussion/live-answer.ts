import type { PendingRequest } from '../../ai-client/state.js';
import type { DiscEntry } from '../../discussion/state.js';

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
