import type { App } from 'rekindle';
import { end } from './requests.js';
import type { Connection, PendingRequest } from './state.js';

type EchoConnection = Extract<Connection, { kind: 'echo' }>;

/** Between one word and the next. */
const EVERY_MS = 30;
/** A longer message is said in larger pieces. */
const MOST_STEPS = 400;

/** The built-in provider: it says the last user message again, word by word, and needs no network. */
export function startEcho({ services, now }: App, request: PendingRequest): void {
  const said = request.messages.findLast(({ role }) => role === 'user')?.content ?? '';
  request.state = 'waiting';
  request.model = 'echo';
  request.address = 'Echo (built in)';
  request.startedAt = now;
  request.connection = { kind: 'echo', call: services.timer.after(EVERY_MS), rest: said };
}

export function advanceEcho(app: App, request: PendingRequest, connection: EchoConnection): void {
  const { services, now } = app;
  if (services.replies(connection.call).length === 0) return;
  request.state = 'streaming';
  request.firstAt ??= now;
  const words = connection.rest.match(/\s*\S+\s*/g) ?? [];
  const whole = request.text.length + connection.rest.length;
  const step = words.slice(0, Math.ceil(whole / 5 / MOST_STEPS)).join('') || connection.rest;
  request.text += step;
  connection.rest = connection.rest.slice(step.length);
  if (connection.rest === '') end(app, request, 'done');
  else connection.call = services.timer.after(EVERY_MS);
}
