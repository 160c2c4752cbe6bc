import { answerText, requestText } from '../ai-client/comms-texts.js';
import type { CommsEntry, PendingRequest } from '../ai-client/state.js';

/** A line of the table: a request that has ended, or is under way. */
export interface CommsRow extends Omit<CommsEntry, 'state' | 'endedAt'> {
  readonly state: PendingRequest['state'];
  /** ms since 1970; null: it is under way. */
  readonly endedAt: number | null;
}

export interface CommsSort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a row is sorted by, by column. */
const KEYS: Readonly<Record<string, (row: CommsRow) => string | number>> = {
  time: ({ startedAt }) => startedAt,
  purpose: ({ purpose }) => purpose.toLowerCase(),
  state: ({ state }) => state,
  status: ({ status }) => status ?? 0,
  sent: ({ bytesOut }) => bytesOut,
  received: ({ bytesIn }) => bytesIn,
  first: ({ startedAt, firstAt }) => (firstAt ?? Number.POSITIVE_INFINITY) - startedAt,
  total: ({ startedAt, endedAt }) => (endedAt ?? Number.POSITIVE_INFINITY) - startedAt,
};

/** The newest first, unless the user has chosen another order. */
export function commsRows(
  log: readonly CommsEntry[],
  pending: readonly PendingRequest[],
  search: string,
  sort: CommsSort | null,
): CommsRow[] {
  const rows = [...log, ...underWay(pending)].filter((row) => has(row, search.trim().toLowerCase()));
  const keyOf = KEYS[sort?.column ?? 'time'] ?? KEYS.time;
  const sign = (sort?.descending ?? true) ? -1 : 1;
  return keyOf ? rows.sort((a, b) => sign * compare(keyOf(a), keyOf(b))) : rows;
}

function* underWay(pending: readonly PendingRequest[]): Generator<CommsRow> {
  for (const request of pending) {
    const { id, purpose, address, model, state, status, startedAt, firstAt, bytesOut, bytesIn, error } =
      request;
    if (startedAt === null || request.endedAt !== null) continue;
    const what = { id, purpose, address, model, state, status, startedAt, firstAt, bytesOut, bytesIn };
    const texts = { request: requestText(request), answer: answerText(request) };
    yield { ...what, ...texts, endedAt: null, error: error?.message ?? null };
  }
}

function has({ purpose, address, model, error, request, answer }: CommsRow, search: string): boolean {
  if (search === '') return true;
  return [purpose, address, model, error ?? '', request, answer].some((text) =>
    text.toLowerCase().includes(search),
  );
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
