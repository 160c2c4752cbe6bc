import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HttpReply } from '../../../shared/http.js';
import { FakeServer } from './testing/fake-server.js';

const URL_OF = 'http://localhost:11434/v1/chat/completions';

const texts = (replies: readonly HttpReply[]): string[] =>
  replies.flatMap((reply) => (reply.type === 'text' ? [reply.text] : []));

async function asking(request: object = {}, server = new FakeServer()): Promise<FakeServer> {
  await server.ask({ url: URL_OF, ...request });
  return server;
}

/** What the failure at the end says. */
function failure(server: FakeServer): { kind: string; message: string } {
  const last = server.heard.at(-1);
  if (last?.type !== 'failed') throw new Error(`it ended by ${last?.type}`);
  return last;
}

describe('P1: an HTTP request', () => {
  it('is sent as it was asked for, with nothing else of the user’s', async () => {
    const headers = { authorization: 'Bearer k' };
    const server = await asking({ method: 'POST', headers, body: '{}' });
    const { url, init } = server.asked[0] ?? {};
    const { signal, ...sent } = init ?? {};
    assert.equal(url, URL_OF);
    assert.equal(signal instanceof AbortSignal, true);
    assert.deepEqual(sent, {
      ...{ method: 'POST', headers, body: '{}' },
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
    });
  });

  it('is answered by head, texts and end, in order', async () => {
    const server = await asking();
    await server.head(201, { 'Content-Type': 'text/plain' });
    await server.take();
    await server.send('one');
    await server.clock.advance(33);
    await server.take();
    await server.send('two');
    await server.end();
    await server.clock.advance(33);
    await server.take();
    assert.deepEqual(server.heard, [
      { type: 'head', status: 201, headers: { 'content-type': 'text/plain' } },
      { type: 'text', index: 0, text: 'one', bytes: 3 },
      { type: 'text', index: 1, text: 'two', bytes: 6 },
      { type: 'end' },
    ]);
    assert.equal(server.clock.pending, 0);
  });

  it('UTF-8 that is cut in the middle of a character is put together', async () => {
    const server = await asking();
    await server.head();
    for (const byte of new TextEncoder().encode('ä€😀')) {
      await server.send(new Uint8Array([byte]));
      await server.clock.advance(33);
      await server.take();
    }
    assert.deepEqual(texts(server.heard), ['ä', '€', '😀']);
  });

  it('what comes faster than frames take it is joined: one text a frame, and none more often than every 33 ms', async () => {
    const server = await asking();
    await server.head();
    await server.take();
    for (let index = 0; index < 100; index += 1) {
      await server.send(`${index} `);
      await server.clock.advance(2);
      await server.take();
    }
    await server.end();
    await server.clock.advance(33);
    await server.take();
    const heard = texts(server.heard);
    assert.equal(heard.join(''), [...Array(100).keys()].map((index) => `${index} `).join(''));
    assert.ok(heard.length <= 8, `200 ms took ${heard.length} texts`);
    const indices = server.heard.flatMap((reply) => (reply.type === 'text' ? [reply.index] : []));
    assert.deepEqual(indices, [...heard.keys()]);
  });

  it('what is not taken is held, up to a bound: then the server has to wait', async () => {
    const server = await asking();
    await server.head();
    const block = 'x'.repeat(64 * 1024);
    let sent = 0;
    while (server.pulls > 0 && sent < 20) {
      server.pulls = 0;
      sent += 1;
      await server.send(block);
    }
    assert.equal(sent, 4, '256 kB');
    assert.equal(server.waiting.length, 1);
    await server.clock.advance(10 * 60_000);
    await server.take();
    await server.clock.advance(33);
    await server.take();
    assert.equal(texts(server.heard).join('').length, 4 * block.length, 'a server that waits does not stall');
    assert.ok(server.pulls > 0, 'it is read on');
  });
});

describe('an HTTP request that fails says what to do', () => {
  it('without an address, or with one of another kind', async () => {
    for (const [url, message] of [
      ['', /no address/],
      ['localhost:11434/v1', /begins with http.*localhost:/],
      ['file:///etc/passwd', /begins with http.*file:/],
      ['http://me:secret@localhost/', /user name or a password/],
    ] as const) {
      const server = await asking({ url });
      await server.take();
      assert.equal(failure(server).kind, 'address');
      assert.match(failure(server).message, message);
      assert.doesNotMatch(failure(server).message, /secret/);
      assert.equal(server.asked.length, 0);
    }
  });

  it('S5: with a header that cannot be sent, without telling what is in it', async () => {
    for (const headers of [
      { authorization: 'Bearer sk-1\nsk-2' },
      { 'sk-1:': 'x' },
      { authorization: 'sk-€' },
    ]) {
      const server = await asking({ headers });
      await server.take();
      assert.equal(failure(server).kind, 'address');
      assert.doesNotMatch(failure(server).message, /sk-/);
    }
  });

  it('from a page by https to plain http; the own machine is exempt', async () => {
    for (const [url, isMixed] of [
      ['http://192.168.0.7:11434/v1', true],
      ['http://localhost.example.org/', true],
      ['http://127.0.0.1:1234/v1', false],
      ['http://[::1]:1234/v1', false],
      ['http://localhost:1234/v1', false],
    ] as const) {
      const server = await asking({ url }, new FakeServer('https://app.example.org'));
      assert.equal(server.asked.length, isMixed ? 0 : 1, url);
      await server.take();
      if (isMixed) assert.equal(failure(server).kind, 'mixed');
    }
  });

  it('where nothing answers', async () => {
    const server = await asking();
    await server.answer(null);
    assert.equal(server.asked[1]?.url, 'http://localhost:11434/');
    assert.equal(server.asked[1]?.init.mode, 'no-cors');
    await server.answer(null);
    await server.take();
    assert.equal(failure(server).kind, 'network');
    assert.match(
      failure(server).message,
      /Nothing answers at http:\/\/localhost:11434\. See that the server runs/,
    );
  });

  it('where something answers that the page may not read', async () => {
    const server = await asking();
    await server.answer(null);
    await server.answer(new Response());
    await server.take();
    assert.equal(failure(server).kind, 'cors');
    assert.match(failure(server).message, /does not allow the origin http:\/\/localhost:5173 \(CORS\)/);
  });

  it('without a network', async () => {
    const server = new FakeServer();
    server.isOnline = false;
    await asking({ url: 'https://api.example.org/v1' }, server);
    await server.answer(null);
    await server.take();
    assert.deepEqual([failure(server).kind, server.asked.length], ['network', 1]);
    assert.match(failure(server).message, /offline/);
  });

  it('where the server refers elsewhere', async () => {
    const server = await asking();
    const response = new Response();
    Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
    await server.answer(response);
    await server.take();
    assert.equal(failure(server).kind, 'redirect');
  });

  it('that stalls, before the answer and amid it', async () => {
    for (const isAmid of [false, true]) {
      const server = await asking({ stallMs: 5_000 });
      if (isAmid) {
        await server.clock.advance(4_000);
        await server.head();
        await server.clock.advance(4_000);
        await server.send('some');
        await server.take();
        await server.clock.advance(4_000);
      }
      await server.take();
      assert.ok(!server.heard.some(({ type }) => type === 'failed'), 'each piece begins the time anew');
      await server.clock.advance(5_000);
      await server.take();
      assert.equal(failure(server).kind, 'stalled');
      assert.match(failure(server).message, /nothing for 5 s/);
      assert.equal(server.asked[0]?.init.signal?.aborted, true);
      assert.equal(server.clock.pending, 0);
    }
  });

  it('that is cut: what came before is there', async () => {
    const server = await asking();
    await server.head();
    await server.take();
    await server.send('half');
    await server.cut();
    await server.clock.advance(33);
    await server.take();
    assert.deepEqual(texts(server.heard), ['half']);
    assert.equal(failure(server).kind, 'cut');
  });

  it('that is no request at all', async () => {
    const server = new FakeServer();
    for (const request of [
      null,
      'GET',
      { url: 7 },
      { url: URL_OF, stallMs: 0 },
      { url: URL_OF, body: 'x' },
    ]) {
      await server.ask(request);
      await server.take();
      assert.equal(failure(server).kind, 'address');
    }
    assert.equal(server.asked.length, 0);
  });
});

describe('an HTTP request that is cancelled', () => {
  it('before there is an answer: nobody is asked why', async () => {
    const server = await asking();
    await server.cancel();
    await server.take();
    assert.deepEqual([failure(server).kind, server.heard.length, server.asked.length], ['cancelled', 1, 1]);
    assert.equal(server.clock.pending, 0);
  });

  it('amid it: what waits of it is dropped, and nothing comes any more', async () => {
    const server = await asking();
    await server.head();
    await server.take();
    await server.send('never seen');
    await server.clock.advance(33);
    await server.send('nor this');
    await server.cancel();
    await server.clock.advance(1_000);
    await server.take();
    assert.deepEqual(
      server.heard.map(({ type }) => type),
      ['head', 'failed'],
    );
    assert.equal(failure(server).kind, 'cancelled');
  });

  it('in the very frame that asked for it', async () => {
    const server = new FakeServer();
    const asked = server.ask({ url: URL_OF });
    await server.cancel();
    await asked;
    await server.take();
    assert.equal(failure(server).kind, 'cancelled');
  });

  it('after its end: nothing happens', async () => {
    const server = await asking();
    await server.head();
    await server.end();
    await server.clock.advance(33);
    await server.take();
    await server.clock.advance(33);
    await server.take();
    await server.cancel();
    await server.take();
    assert.deepEqual(
      server.heard.map(({ type }) => type),
      ['head', 'end'],
    );
  });

  it('with all others, because the state was replaced', async () => {
    const server = await asking();
    await server.head();
    server.service.cancelAll();
    await server.take();
    assert.equal(failure(server).kind, 'cancelled');
    assert.equal(server.asked[0]?.init.signal?.aborted, true);
  });
});
