import type { App } from 'rekindle';
import { answerText, requestText, shortened } from './comms-texts.js';
import type { CommsEntry, ConnectionTest, PendingRequest } from './state.js';

/** Lines of the log. */
const MOST_ENTRIES = 200;

export function clearCommsLog({ state }: App): void {
  state.commsLog = [];
}

/** A request that was sent has ended. */
export function logRequest(app: App, request: PendingRequest): void {
  if (request.startedAt === null || request.endedAt === null) return;
  const { purpose, address, model, state, status, startedAt, firstAt, endedAt, bytesOut, bytesIn } = request;
  if (state !== 'done' && state !== 'failed' && state !== 'cancelled') return;
  const times = { startedAt, firstAt, endedAt };
  add(app, {
    ...{ purpose, address, model, state, status, ...times, bytesOut, bytesIn },
    request: requestText(request),
    answer: answerText(request),
    error: request.error?.message ?? null,
  });
}

export function logTest(app: App, test: ConnectionTest): void {
  const { address, status, startedAt, firstAt, bytesIn, body, message } = test;
  const isOk = test.state === 'ok';
  add(app, {
    ...{ purpose: 'Test connection', address, model: '', state: isOk ? 'done' : 'failed', status },
    ...{ startedAt, firstAt, endedAt: app.now, bytesOut: 0, bytesIn },
    ...{ request: `GET ${address}`, answer: shortened(body), error: isOk ? null : message },
  });
}

function add({ state }: App, entry: Omit<CommsEntry, 'id'>): void {
  state.commsLog.push({ ...entry, id: `l${state.aiNextRequest++}` });
  if (state.commsLog.length > MOST_ENTRIES) state.commsLog.splice(0, state.commsLog.length - MOST_ENTRIES);
}
