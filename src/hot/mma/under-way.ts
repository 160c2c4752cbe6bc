import type { PendingRequest } from '../ai-client/state.js';

/** Whether more of an answer is to come. */
export function isUnderWay({ state }: Pick<PendingRequest, 'state'>): boolean {
  return state === 'queued' || state === 'waiting' || state === 'streaming';
}
