import type { App } from 'rekindle';
import type { CommsEntry, ConnectionTest, PendingRequest } from './state.js';

/** Lines of the log. */
const MOST_ENTRIES = 200;
/** Of a request, and of an answer, in the log. */
const MOST_CHARACTERS = 8_000;

export function clearCommsLog({ state }: App): void {
  state.commsLog = [];
}

/** A request that was sent has ended. */
export function logRequest(app: App, request: PendingRequest): void {
  if (request.startedAt === null || request.endedAt === null) return;
  const {
    id: _,
    purpose,
    address,
    model,
    state,
    status,
    startedAt,
    firstAt,
    endedAt,
    bytesOut,
    bytesIn,
  } = request;
  if (state !== 'done' && state !== 'failed' && state !== 'cancelled') return;
  const times = { startedAt, firstAt, endedAt };
  add(app, {
    ...{ purpose, address, model, state, status, ...times, bytesOut, bytesIn },
    request: request.messages.map(({ role, content }) => `${role}:\n${content}`).join('\n\n'),
    answer: request.thinking === '' ? request.text : `thinking:\n${request.thinking}\n\n${request.text}`,
    error: request.error?.message ?? null,
  });
}

export function logTest(app: App, test: ConnectionTest): void {
  const { address, status, startedAt, firstAt, bytesIn, body, message } = test;
  const isOk = test.state === 'ok';
  add(app, {
    ...{ purpose: 'Test connection', address, model: '', state: isOk ? 'done' : 'failed', status },
    ...{ startedAt, firstAt, endedAt: app.now, bytesOut: 0, bytesIn },
    ...{ request: `GET ${address}`, answer: body, error: isOk ? null : message },
  });
}

function add({ state }: App, entry: Omit<CommsEntry, 'id'>): void {
  const { request, answer } = entry;
  const id = `l${state.aiNextRequest++}`;
  state.commsLog.push({ ...entry, id, request: shortened(request), answer: shortened(answer) });
  if (state.commsLog.length > MOST_ENTRIES) state.commsLog.splice(0, state.commsLog.length - MOST_ENTRIES);
}

function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS)}\n… ${(text.length - MOST_CHARACTERS).toLocaleString('en')} more characters`;
}
