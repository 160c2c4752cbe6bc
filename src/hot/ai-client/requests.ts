import type { App } from 'rekindle';
import { logRequest } from './comms.js';
import { isUnderWay, requestOf } from './lookup.js';
import type { PendingRequest, RequestError } from './state.js';
import type { ChatRequest } from './targets.js';

/** Requests that have ended and that nobody has dismissed: older ones go. */
const MOST_ENDED = 100;

export function sendRequest({ state, now }: App, { purpose, messages, model }: ChatRequest): string {
  const id = `r${state.aiNextRequest++}`;
  state.pendingRequests.push({
    id,
    purpose,
    state: 'queued',
    messages: messages.map(({ role, content }) => ({ role, content })),
    askedModel: model ?? null,
    queuedAt: now,
    ...unsent(),
  });
  return id;
}

export function cancelRequest(app: App, id: string): void {
  const request = requestOf(app.state, id);
  if (!isUnderWay(request)) return;
  if (request.connection?.kind === 'openai') app.services.http.cancel(request.connection.call);
  end(app, request, 'cancelled');
}

export function retryRequest(app: App, id: string): void {
  const request = requestOf(app.state, id);
  if (request?.state !== 'failed' && request?.state !== 'cancelled') return;
  Object.assign(request, { state: 'queued', queuedAt: app.now, ...unsent() });
}

export function dismissRequest(app: App, id: string): void {
  const { pendingRequests } = app.state;
  const index = pendingRequests.findIndex((request) => request.id === id);
  const request = pendingRequests[index];
  if (request && !isUnderWay(request)) pendingRequests.splice(index, 1);
}

/** It has come to its end, as it should or not. What has come of the answer stays. */
export function end(app: App, request: PendingRequest, state: 'done' | 'cancelled'): void {
  close(app, request, state, null);
}

export function fail(app: App, request: PendingRequest, error: RequestError): void {
  close(app, request, 'failed', error);
}

function close(
  app: App,
  request: PendingRequest,
  state: PendingRequest['state'],
  error: RequestError | null,
): void {
  Object.assign(request, { state, error, endedAt: app.now, connection: null });
  logRequest(app, request);
  const { pendingRequests } = app.state;
  const ended = pendingRequests.filter((other) => !isUnderWay(other));
  for (const old of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) {
    pendingRequests.splice(pendingRequests.indexOf(old), 1);
  }
}

/** The part of a request that comes of sending it. */
function unsent() {
  return {
    model: '',
    text: '',
    thinking: '',
    error: null,
    usage: null,
    notes: [],
    startedAt: null,
    firstAt: null,
    endedAt: null,
    address: '',
    status: null,
    bytesOut: 0,
    bytesIn: 0,
    connection: null,
  } satisfies Partial<PendingRequest>;
}
