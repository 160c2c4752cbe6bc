import type { PendingRequest } from './state.js';

/** Says something of the answer to its reader, once. */
export function note(request: PendingRequest, text: string): void {
  if (!request.notes.includes(text)) request.notes.push(text);
}
