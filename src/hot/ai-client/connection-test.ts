import type { App, HttpReply } from 'rekindle';
import * as v from 'valibot';
import { logTest } from './comms.js';
import { addressOf } from './openai/address.js';
import { refusalError } from './openai/refusal.js';
import { authorization } from './openai/start.js';
import { excerpt, parsed, redacted } from './openai/words.js';
import type { ConnectionTest } from './state.js';

const STALL_MS = 15_000;
/** Of the list: the largest of the hosted ones has some hundred thousand. */
const MOST_CHARACTERS = 2_000_000;

const modelList = v.object({ data: v.array(v.object({ id: v.string() })) });

export function testConnection(app: App): void {
  const { state, services, now } = app;
  if (state.connectionTest?.state === 'running') services.http.cancel(state.connectionTest.call);
  const test: ConnectionTest = {
    ...{ state: 'running', call: '', status: null, body: '', address: '' },
    ...{ startedAt: now, firstAt: null, bytesIn: 0, message: '', models: [] },
  };
  state.connectionTest = test;
  if (state.provider.kind === 'echo') {
    finish(app, test, 'ok', 'Echo is built in and needs no connection.');
    return;
  }
  const address = addressOf(state.provider.baseAddress, 'models');
  if ('problem' in address) {
    finish(app, test, 'failed', address.problem);
    return;
  }
  test.address = address.url;
  test.call = services.http.stream({
    url: address.url,
    headers: authorization(state.apiKey),
    stallMs: STALL_MS,
  });
}

/** Takes in what has come of it. */
export function advanceTest(app: App): void {
  const test = app.state.connectionTest;
  if (test?.state !== 'running') return;
  if (app.services.isLost(test.call)) {
    if (!app.isReadOnly) finish(app, test, 'failed', 'The page was restarted meanwhile. Test again.');
    return;
  }
  for (const reply of app.services.http.replies(test.call)) take(app, test, reply);
}

function take(app: App, test: ConnectionTest, reply: HttpReply): void {
  switch (reply.type) {
    case 'head':
      test.status = reply.status;
      return;
    case 'text':
      test.firstAt ??= app.now;
      test.bytesIn = reply.bytes;
      if (test.body.length < MOST_CHARACTERS) test.body = redacted(test.body + reply.text, app.state.apiKey);
      return;
    case 'end':
      judge(app, test);
      return;
    case 'failed':
      finish(app, test, 'failed', reply.message);
      return;
    default:
      reply satisfies never;
  }
}

function judge(app: App, test: ConnectionTest): void {
  const { provider, apiKey } = app.state;
  const { status, address } = test;
  if (status === null || status < 200 || status > 299) {
    const hasKey = apiKey.trim() !== '';
    const refusal = {
      body: test.body,
      address,
      model: provider.model,
      hasKey,
      retryAfter: null,
      now: app.now,
    };
    finish(app, test, 'failed', refusalError({ ...refusal, status: status ?? 0 }).message);
    return;
  }
  const read = v.safeParse(modelList, parsed(test.body));
  if (!read.success) {
    const message = `The server answers, but with no list of models. See that the base address is right: for most servers it ends with /v1. What came: ${excerpt(test.body)}`;
    finish(app, test, 'failed', message);
    return;
  }
  test.models = read.output.data.map(({ id }) => id).sort();
  const count = `${test.models.length} ${test.models.length === 1 ? 'model' : 'models'}`;
  const model = provider.model.trim();
  const isKnown = model === '' || test.models.includes(model);
  finish(
    app,
    test,
    'ok',
    isKnown ? `Connected: ${count}.` : `Connected: ${count}, but “${model}” is not among them.`,
  );
}

function finish(app: App, test: ConnectionTest, state: 'ok' | 'failed', message: string): void {
  Object.assign(test, { state, message, call: '' });
  if (test.address !== '') logTest(app, test);
  test.body = '';
}
