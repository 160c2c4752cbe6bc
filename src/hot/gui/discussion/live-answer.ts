import { isUnderWay } from '../../ai-client/lookup.js';
import type { PendingRequest } from '../../ai-client/state.js';
import type { DiscEntry } from '../../discussion/state.js';

/** An entry's text: what has come so far while its answer is coming in. */
export function contentNow(entry: Pick<DiscEntry, 'content'>, request: PendingRequest | undefined): string {
  return isUnderWay(request) ? request.text : entry.content;
}

export function thinkingNow(entry: Pick<DiscEntry, 'thinking'>, request: PendingRequest | undefined): string {
  return isUnderWay(request) ? request.thinking : entry.thinking;
}
