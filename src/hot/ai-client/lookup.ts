import type { AppState } from 'rekindle';
import type { PendingRequest } from './state.js';

/** The request of that id: under way, or ended and not dismissed. */
export function requestOf(
  { pendingRequests }: Pick<AppState, 'pendingRequests'>,
  id: string | null,
): PendingRequest | undefined {
  return pendingRequests.find((request) => request.id === id);
}
