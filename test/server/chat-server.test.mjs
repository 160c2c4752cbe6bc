import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatServer } from './support/chat/chat-server.mjs';
import { INTERNATIONAL } from './support/chat/scripts.mjs';

/**
 * @param {ChatServer} chat
 * @param {string} model
 * @param {Record<string, unknown>} [more]
 */
function ask(chat, model, more = {}) {
  const body = {
    model,
    messages: [{ role: 'user', content: 'Hallo' }],
    stream: true,
    stream_options: { include_usage: true },
    ...more,
  };
  return fetch(`${chat.baseAddress}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://a.test' },
    body: JSON.stringify(body),
  });
}

describe('the chat server of the tests', () => {
  it('streams in the pieces that a script makes, and a client may go amid them', async (test) => {
    const chat = await ChatServer.start(test);
    const response = await ask(chat, 'pieces');
    const decoder = new TextDecoder();
    let chunks = 0;
    let text = '';
    for await (const chunk of response.body ?? []) {
      chunks += 1;
      text += decoder.decode(chunk, { stream: true });
    }
    assert.ok(chunks > 100, `${chunks} chunks`);
    assert.ok(text.includes(INTERNATIONAL), 'put together it is what was said');
    assert.match(text, /data: \[DONE\]\n\n$/);
    const counting = await ask(chat, 'count');
    await counting.body?.cancel();
    await chat.requests[1]?.closed;
    assert.deepEqual(chat.complaints, []);
  });

  it('complains of what the protocol does not allow', async (test) => {
    const chat = await ChatServer.start(test);
    const response = await ask(chat, 'parrot', { stream: false, prompt: 'x' });
    assert.equal(response.status, 400);
    assert.equal(chat.complaints.length, 2, chat.complaints.join());
    assert.equal((await ask(chat, 'no such model')).status, 404);
  });

  it('allows pages of other origins, or does not', async (test) => {
    for (const allowsPages of [true, false]) {
      const chat = await ChatServer.start(test, { allowsPages });
      const { headers } = await ask(chat, 'busy');
      assert.equal(headers.get('access-control-allow-origin'), allowsPages ? 'http://a.test' : null);
    }
  });
});
