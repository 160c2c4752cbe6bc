import type { CommsEntry } from '../../ai-client/state.js';

/** A line of the log. */
export const entry = (id: string, more: Partial<CommsEntry> = {}): CommsEntry => ({
  ...{ id, purpose: `Purpose ${id}`, address: 'http://localhost/v1', model: 'm', state: 'done', status: 200 },
  ...{ startedAt: 1_000, firstAt: 1_100, endedAt: 2_500, bytesOut: 10, bytesIn: 2_000 },
  ...{ request: 'user:\nhello', answer: 'Good day', error: null },
  ...more,
});
