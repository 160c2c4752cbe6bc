import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestClient } from './testing/client.js';

const ask = (content: string) => ({
  purpose: 'A test',
  messages: [{ role: 'user', content }] as const,
});

describe('requests, answered by Echo', () => {
  it('says the last user message again, piece by piece, and logs it', async () => {
    const test = await TestClient.start();
    await test.do((app) => app.sendRequest(ask('One  two\nthree ')));
    assert.equal(test.request().state, 'waiting');
    const texts: string[] = [];
    while (test.request().state !== 'done') {
      await test.tick();
      texts.push(test.request().text);
    }
    assert.deepEqual(texts, ['One  ', 'One  two\n', 'One  two\nthree ']);
    assert.equal(test.request().connection, null);
    const [line] = test.state.commsLog;
    assert.deepEqual(
      [line?.purpose, line?.state, line?.request, line?.answer],
      ['A test', 'done', 'user:\nOne  two\nthree ', 'One  two\nthree '],
    );
  });

  it('while an answer comes, nothing but pendingRequests changes', async () => {
    const test = await TestClient.start();
    await test.do((app) => app.sendRequest(ask('a b c')));
    const { patches } = await test.tick();
    assert.deepEqual([...new Set(patches.map(({ path }) => path[0]))], ['pendingRequests']);
  });

  it('four at once; the others are queued', async () => {
    const test = await TestClient.start();
    await test.do((app) => {
      for (const text of 'abcde') app.sendRequest(ask(text));
    });
    const states = () => test.state.pendingRequests.map(({ state }) => state);
    assert.deepEqual(states(), ['waiting', 'waiting', 'waiting', 'waiting', 'queued']);
    await test.do((app) => app.cancelRequest('r1'));
    await test.frame();
    assert.deepEqual(states(), ['cancelled', 'waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('cancelled, asked again under the same id, dismissed when it has ended', async () => {
    const test = await TestClient.start();
    await test.do((app) => app.sendRequest(ask('a b')));
    await test.tick();
    await test.do((app) => app.dismissRequest('r1'));
    assert.equal(test.request().text, 'a ', 'one under way stays');
    await test.do((app) => app.cancelRequest('r1'));
    await test.tick();
    assert.deepEqual([test.request().state, test.request().text], ['cancelled', 'a ']);
    await test.do((app) => app.retryRequest('r1'));
    assert.deepEqual([test.request('r1').state, test.request().text], ['waiting', '']);
    await test.tick();
    await test.tick();
    assert.deepEqual([test.request().state, test.request().text], ['done', 'a b']);
    await test.do((app) => app.dismissRequest('r1'));
    assert.deepEqual(test.state.pendingRequests, []);
    assert.deepEqual(
      test.state.commsLog.map(({ state }) => state),
      ['cancelled', 'done'],
    );
  });

  it('P2: after a restart of the page, one that was under way has failed with what has come of it', async () => {
    const before = await TestClient.start();
    await before.do((app) => app.sendRequest(ask('a b')));
    await before.tick();
    const stored = structuredClone(before.state);
    const [request] = stored.pendingRequests;
    if (!request?.connection) throw new Error('it is under way');
    request.connection.call = 'another-page.7.0';
    const after = await TestClient.start(stored);
    assert.deepEqual(
      [after.request().state, after.request().error?.kind, after.request().text],
      ['failed', 'lost', 'a '],
    );
    await after.do((app) => app.retryRequest('r1'));
    assert.equal(after.request().state, 'waiting');
  });

  it('what is under way in the tab that owns the workspace is not lost to the one that follows', async () => {
    const before = await TestClient.start();
    await before.do((app) => app.sendRequest(ask('a b')));
    const stored = structuredClone(before.state);
    const [request] = stored.pendingRequests;
    if (request?.connection) request.connection.call = 'another-page.7.0';
    const after = await TestClient.start();
    await after.frame({
      frozen: true,
      patches: [{ op: 'replace', path: ['pendingRequests'], value: stored.pendingRequests }],
    });
    assert.equal(after.request().state, 'waiting');
    await after.frame();
    assert.equal(after.request().state, 'failed');
  });
});
