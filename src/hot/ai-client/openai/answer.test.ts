import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HttpReply } from '../../../shared/hot-module.js';
import type { AiClientState, PendingRequest } from '../state.js';
import { TestClient } from '../testing/client.js';

const KEY = 'sk-qxzwvkjq';
const provider = {
  kind: 'openai',
  baseAddress: 'http://localhost:11434/v1/',
  model: 'm1',
  temperature: null,
  maxTokens: null,
} as const;

async function asking(more: Partial<AiClientState> = {}): Promise<TestClient> {
  const test = await TestClient.start({ provider, ...more } as Partial<AiClientState>);
  await test.do((app) => {
    app.setApiKey(KEY);
    app.sendRequest({ purpose: 'A test', messages: [{ role: 'user', content: 'Hallo, Käthe' }] });
  });
  return test;
}

const head = (status = 200, headers: Record<string, string> = {}): HttpReply => ({
  type: 'head',
  status,
  headers,
});
const end: HttpReply = { type: 'end' };
const data = (value: unknown): string =>
  `data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`;
const delta = (value: object, more: object = {}): string =>
  data({ choices: [{ index: 0, delta: value, ...more }] });

/** Texts as the service hands them out. */
function pieces(...texts: string[]): HttpReply[] {
  let bytes = 0;
  return texts.map((text, index) => {
    bytes += Buffer.byteLength(text);
    return { type: 'text', index, text, bytes };
  });
}

async function answered(...replies: HttpReply[]): Promise<{ test: TestClient; request: PendingRequest }> {
  const test = await asking();
  await test.hear(...replies);
  return { test, request: test.request() };
}

const cancels = (test: TestClient): number =>
  test.commands.filter(({ method }) => method === 'cancel').length;

describe('asking a server', () => {
  it('sends what the protocol wants, the key in a header', async () => {
    const test = await asking();
    const [request] = test.command('http', 'stream').args as [Record<string, unknown>];
    const { body, ...rest } = request;
    assert.deepEqual(rest, {
      url: 'http://localhost:11434/v1/chat/completions',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      stallMs: 120_000,
    });
    assert.deepEqual(JSON.parse(String(body)), {
      model: 'm1',
      messages: [{ role: 'user', content: 'Hallo, Käthe' }],
      stream: true,
      stream_options: { include_usage: true },
    });
    assert.equal(test.request().bytesOut, Buffer.byteLength(String(body)));
    assert.equal(test.request().state, 'waiting');
  });

  it('without an address fails at once, and is sent to the right one by Retry', async () => {
    const test = await asking({ provider: { ...provider, baseAddress: '' } });
    assert.equal(test.request().error?.kind, 'address');
    await test.do((app) => {
      app.setProvider({ baseAddress: 'http://other/v1', model: 'm2', temperature: 0.5, maxTokens: 9 });
      app.retryRequest('r1');
    });
    const [sent] = test.command('http', 'stream').args as [Record<string, unknown>];
    assert.equal(sent.url, 'http://other/v1/chat/completions');
    const { model, temperature, max_tokens } = JSON.parse(String(sent.body));
    assert.deepEqual([model, temperature, max_tokens], ['m2', 0.5, 9]);
  });
});

describe('an answer of a server', () => {
  it('comes piece by piece, wherever it is cut', async () => {
    const test = await asking();
    const stream = `: hello\n\n${delta({ role: 'assistant', content: '' })}${delta({ content: 'Guten ' })}${delta({ content: 'Tag 😀' }, { finish_reason: 'stop' })}${data({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 5 } })}${data('[DONE]')}`;
    const parts = [];
    for (let at = 0; at < stream.length; at += 7) parts.push(stream.slice(at, at + 7));
    const seen = new Set<string>();
    await test.hear(head());
    for (const piece of pieces(...parts)) {
      await test.hear(piece);
      seen.add(test.request().text);
    }
    assert.deepEqual([...seen], ['', 'Guten ', 'Guten Tag 😀']);
    const { state, usage, connection, status, bytesIn, notes } = test.request();
    assert.deepEqual(
      { state, usage, connection, status, bytesIn, notes },
      {
        ...{ state: 'done', usage: { promptTokens: 3, completionTokens: 5 }, connection: null },
        ...{ status: 200, bytesIn: Buffer.byteLength(stream), notes: [] },
      },
    );
    assert.equal(cancels(test), 1, 'a connection that stays open after [DONE] is ended');
  });

  it('what the model thinks is kept apart, by either name', async () => {
    const { request } = await answered(
      head(),
      ...pieces(
        delta({ reasoning_content: 'Let me ' }) + delta({ reasoning: 'see.' }) + delta({ content: 'Yes' }),
        data('[DONE]'),
      ),
      end,
    );
    assert.deepEqual([request.thinking, request.text, request.state], ['Let me see.', 'Yes', 'done']);
  });

  it('tools, parts that are no text, other choices and the token limit are told of', async () => {
    const call = { tool_calls: [{ index: 0, function: { name: 'weather', arguments: '{' } }] };
    const { request } = await answered(
      head(),
      ...pieces(
        delta(call) + delta({ tool_calls: [{ index: 0, function: { arguments: '}' } }] }),
        delta({ content: [{ type: 'image' }] }) + data({ choices: [{ index: 1, delta: { content: 'no' } }] }),
        delta({ content: 'part' }, { finish_reason: 'length' }),
      ),
      end,
    );
    assert.deepEqual([request.text, request.state], ['part', 'done']);
    assert.deepEqual(request.notes, [
      'The model asked for a tool (weather). There are none, so that is left out.',
      'The model asked for a tool. There are none, so that is left out.',
      'A part of the answer is no text, and is left out.',
      'The answer was cut off at the token limit.',
    ]);
  });

  it('in one piece, not streamed, is taken as well', async () => {
    const message = { role: 'assistant', content: 'All at once', reasoning_content: 'Hm' };
    const whole = JSON.stringify({
      choices: [{ message, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 2 },
    });
    const { request } = await answered(head(), ...pieces(whole.slice(0, 20), whole.slice(20)), end);
    assert.deepEqual([request.text, request.thinking, request.state], ['All at once', 'Hm', 'done']);
    assert.deepEqual(request.usage, { promptTokens: 1, completionTokens: 2 });
  });

  it('that ends without [DONE] is done if it said why it ends', async () => {
    const { request } = await answered(
      head(),
      ...pieces(delta({ content: 'x' }, { finish_reason: 'stop' }).trimEnd()),
      end,
    );
    assert.deepEqual([request.text, request.state], ['x', 'done']);
  });

  for (const [what, replies, kind, message, text] of [
    [
      'is cut by the server',
      [...pieces(delta({ content: 'half' }), 'data: {"choi'), end],
      'cut',
      /broke it off/,
      'half',
    ],
    [
      'is cut by the network',
      [...pieces(delta({ content: 'half' })), { type: 'failed', kind: 'cut', message: 'gone' }],
      'cut',
      /^gone$/,
      'half',
    ],
    [
      'has malformed JSON in it',
      pieces(delta({ content: 'ok' }), data('{"choices": [{"del')),
      'malformed',
      /What came: \{"choices": \[\{"del$/,
      'ok',
    ],
    [
      'is of another protocol',
      pieces(data({ choices: 'none' })),
      'malformed',
      /What came: \{"choices":"none"\}/,
      '',
    ],
    [
      'is a web page',
      [...pieces('<!doctype html><title>Router</title>'), end],
      'malformed',
      /web page.*What came: <!doctype/,
      '',
    ],
    ['is another JSON', [...pieces('{"hello": 1}'), end], 'malformed', /What came: \{"hello": 1\}/, ''],
    ['is empty', [end], 'malformed', /answered with nothing/, ''],
    [
      'has an error in it',
      pieces(delta({ content: 'so' }) + data({ error: { message: 'out of memory' } })),
      'server',
      /It says: out of memory/,
      'so',
    ],
    ['is one error', [...pieces('{"error": "no"}'), end], 'server', /It says: no/, ''],
    [
      'is refused by the browser',
      [{ type: 'failed', kind: 'cors', message: 'CORS.' }],
      'cors',
      /^CORS\. Ollama: set OLLAMA_ORIGINS/,
      '',
    ],
    [
      'stalls',
      [...pieces(delta({ content: 'so' })), { type: 'failed', kind: 'stalled', message: 'Silence.' }],
      'stalled',
      /Silence/,
      'so',
    ],
    [
      'has a gap',
      [...pieces(delta({ content: 'so' })), { type: 'text', index: 2, text: 'x', bytes: 9 }],
      'lost',
      /missing/,
      'so',
    ],
  ] as const)
    it(`that ${what} has failed, with what came of it`, async () => {
      const { request, test } = await answered(head(), ...(replies as readonly HttpReply[]));
      assert.deepEqual([request.state, request.error?.kind, request.text], ['failed', kind, text]);
      assert.match(request.error?.message ?? '', message);
      const isOver = replies.some(({ type }) => type === 'end' || type === 'failed');
      assert.equal(cancels(test), isOver ? 0 : 1, 'the connection is ended');
      assert.equal(test.state.commsLog[0]?.error, request.error?.message);
    });

  it('that is refused has failed with the status, the words, and when to ask again', async () => {
    const test = await asking();
    await test.hear(
      head(429, { 'retry-after': '20' }),
      ...pieces('{"error":{"message":"slow', ' down"}}'),
      end,
    );
    const { error, status } = test.request();
    assert.deepEqual([status, error?.kind, error?.retryAt], [429, 'rate-limit', 1_000 + 20_000]);
    assert.match(error?.message ?? '', /Wait 20 s.*It says: slow down/);
  });

  it('S5: the key is nowhere, even if the server sends it back', async () => {
    const refused = await asking();
    await refused.hear(
      head(401),
      ...pieces(`{"error":{"message":"Incorrect key ${KEY.slice(0, 5)}`, `${KEY.slice(5)}."}}`),
      end,
    );
    assert.match(refused.request().error?.message ?? '', /Incorrect key •••\./);
    const told = await asking();
    await told.hear(head(), ...pieces(delta({ content: `Your key is ${KEY}` }) + data('[DONE]')), end);
    assert.equal(told.request().text, 'Your key is •••');
    const malformed = await asking();
    await malformed.hear(head(), ...pieces(data(`{${KEY}`)));
    for (const test of [refused, told, malformed]) {
      const { apiKey, ...rest } = test.state;
      assert.equal(apiKey, KEY);
      assert.doesNotMatch(JSON.stringify(rest), /sk-qxzwvkjq/);
    }
  });

  it('is ended by Cancel; what comes then is not heard', async () => {
    const test = await asking();
    await test.hear(head(), ...pieces(delta({ content: 'a' })));
    await test.do((app) => app.cancelRequest('r1'));
    await test.hear({ type: 'failed', kind: 'cancelled', message: '' });
    assert.deepEqual([test.request().state, test.request().text, cancels(test)], ['cancelled', 'a', 1]);
  });

  it('is cancelled if main ends it, because the state was replaced', async () => {
    const { request } = await answered(head(), { type: 'failed', kind: 'cancelled', message: '' });
    assert.deepEqual([request.state, request.error], ['cancelled', null]);
  });
});

describe('a test of the connection', () => {
  async function tested(...replies: HttpReply[]): Promise<TestClient> {
    const test = await TestClient.start({ provider } as Partial<AiClientState>);
    await test.do((app) => {
      app.setApiKey(KEY);
      app.testConnection();
    });
    await test.hear(...replies);
    return test;
  }

  it('lists the models, and says if the chosen one is not among them', async () => {
    const models = JSON.stringify({ data: [{ id: 'b' }, { id: 'a' }] });
    const test = await tested(head(), ...pieces(models), end);
    const [sent] = test.command('http', 'stream').args as [Record<string, unknown>];
    assert.deepEqual(sent, {
      url: 'http://localhost:11434/v1/models',
      headers: { authorization: `Bearer ${KEY}` },
      stallMs: 15_000,
    });
    const { state, message, models: listed } = test.state.connectionTest ?? {};
    assert.deepEqual([state, listed], ['ok', ['a', 'b']]);
    assert.equal(message, 'Connected: 2 models, but “m1” is not among them.');
    assert.equal(test.state.commsLog[0]?.purpose, 'Test connection');
  });

  it('says what is wrong', async () => {
    const refused = await tested(head(401), ...pieces('{}'), end);
    assert.match(refused.state.connectionTest?.message ?? '', /refused the API key/);
    const page = await tested(head(), ...pieces('<html>'), end);
    assert.match(page.state.connectionTest?.message ?? '', /no list of models.*\/v1.*<html>/);
    const nobody = await tested({ type: 'failed', kind: 'network', message: 'Nothing answers.' });
    assert.deepEqual(
      [nobody.state.connectionTest?.state, nobody.state.connectionTest?.message],
      ['failed', 'Nothing answers.'],
    );
  });

  it('needs no network with Echo', async () => {
    const test = await TestClient.start();
    await test.do((app) => app.testConnection());
    assert.equal(test.state.connectionTest?.state, 'ok');
    assert.equal(test.commands.length, 0);
  });
});
