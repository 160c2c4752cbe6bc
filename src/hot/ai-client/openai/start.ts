import type { App } from 'rekindle';
import { fail } from '../requests.js';
import type { PendingRequest } from '../state.js';
import { addressOf } from './address.js';
import { bodyOf, bytesIn } from './body.js';

/** A server may say nothing for so long: a model that is loaded first takes its time. */
const STALL_MS = 120_000;

/** Sends a request to the server that the provider names. */
export function startOpenAi(app: App, request: PendingRequest): void {
  const { state, services, now } = app;
  const { provider } = state;
  request.model = request.askedModel ?? provider.model.trim();
  const address = addressOf(provider.baseAddress, 'chat/completions');
  if ('problem' in address) {
    fail(app, request, { kind: 'address', message: address.problem, retryAt: null });
    return;
  }
  const { url } = address;
  const body = bodyOf(request, provider);
  const headers = { 'content-type': 'application/json', ...authorization(state.apiKey) };
  const call = services.http.stream({ url, method: 'POST', headers, body, stallMs: STALL_MS });
  request.state = 'waiting';
  request.address = url;
  request.startedAt = now;
  request.bytesOut = bytesIn(body);
  request.connection = {
    ...{ kind: 'openai', call, pieces: 0, rest: '', format: null, isFinished: false, retryAfter: null },
  };
}

/** The header with the key; nothing without one. */
export function authorization(key: string): { authorization?: string } {
  const secret = key.trim();
  return secret === '' ? {} : { authorization: `Bearer ${secret}` };
}
