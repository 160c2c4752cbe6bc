import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ChatServer } from '../server/support/chat/chat-server.mjs';
import { CHUNKS, CHUNKS_A_GATE, counted, INTERNATIONAL } from '../server/support/chat/scripts.mjs';
import { launchBrowser, newPage } from './support/browser.mjs';
import { ChatPage, chatFolder } from './support/chat-page.mjs';
import { startDevServer } from './support/dev-server.mjs';

const scope = { after };
const hot = chatFolder(scope);
const server = await startDevServer(scope, { hot: hot.dir });
const browser = await launchBrowser(scope);

/** All that is asked for during the test is answered by a server of its own. @param {import('node:test').TestContext} test */
async function open(test, options = {}) {
  hot.lay('base');
  hot.lay('chat');
  const chat = await ChatServer.start(test, options);
  const page = await ChatPage.open(await newPage(test, browser), server.url, chat.baseAddress);
  return { chat, page };
}

describe('P2: an answer that streams in', () => {
  it('survives 20 reloads, some of which fail: 2,000 chunks at 2 ms are complete, in order, nothing doubled', async (test) => {
    const { chat, page } = await open(test);
    await page.ask('count');
    const failures = [
      'syntax-error',
      'first-frame-throws',
      'init-throws',
      'throw-at-load',
      'missing-target',
      'first-frame-loops',
    ];
    const layers = Array.from({ length: CHUNKS / CHUNKS_A_GATE }, (_, index) =>
      index % 3 === 1 ? failures[Math.floor(index / 3) % failures.length] : index % 2 === 0 ? 'v2' : 'base',
    );
    const outcomes = [];
    for (const [index, layer] of layers.entries()) {
      hot.lay(layer ?? '');
      const reload = page.app.pressReload();
      // A hundred chunks come while it reloads.
      chat.open(index);
      outcomes.push((await reload).ok);
    }
    const { text, state, bytesIn } = await page.becomes('done');
    assert.equal(text, counted(0, CHUNKS));
    assert.deepEqual(
      outcomes,
      layers.map((layer) => layer === 'base' || layer === 'v2'),
    );
    assert.equal(state, 'done');
    assert.ok(bytesIn > text.length);
    assert.deepEqual([chat.requests.length, chat.complaints], [1, []]);
  });

  it('survives a hang, code that throws on a piece of it, and rolling back', async (test) => {
    const { chat, page } = await open(test);
    await page.ask('count');
    chat.open(0);
    await page.hasCome(100);
    // B1: started again with the same code.
    await page.press('Hang');
    chat.open(1);
    await page.app.alert.waitFor();
    await page.hasCome(counted(0, 2 * CHUNKS_A_GATE).length);
    // Works when it is loaded, and throws when it sees the piece with 350 in it.
    const whole = 'app.streamResponse();\n';
    hot.edit(
      'chat/index.ts',
      whole,
      `${whole}if (app.state.pendingRequests[0]?.text.includes('350 ')) throw new Error('On a piece');\n`,
    );
    assert.equal((await page.app.pressReload()).ok, true);
    chat.open(2);
    await page.hasCome(counted(0, 3 * CHUNKS_A_GATE).length);
    chat.open(3);
    await page.app.sees(/On a piece/);
    const { text } = await page.request();
    assert.equal(text, counted(0, CHUNKS).slice(0, text.length), 'what it threw on changed nothing');
    assert.ok(!text.includes('350 '));
    // Its code is given up: the code of before gets what that could not take.
    await page.press('Roll back');
    await page.hasCome(counted(0, 4 * CHUNKS_A_GATE).length);
    for (let number = 4; number < CHUNKS / CHUNKS_A_GATE; number += 1) chat.open(number);
    const done = await page.becomes('done');
    assert.equal(done.text, counted(0, CHUNKS));
  });

  it('H4: waits while an older state is shown, and goes on when that is left', async (test) => {
    const { chat, page } = await open(test);
    for (const count of [1, 2]) {
      await page.press('Add one');
      await page.app.stateBecomes('count', count);
    }
    await page.ask('count');
    chat.open(0);
    await page.hasCome(counted(0, CHUNKS_A_GATE).length);
    const before = (await page.request()).text;
    hot.edit(
      'app/index.ts',
      "if (ui.button('Greet')) app.greet();",
      `const point = app.history.points.find(({ label }) => label === 'Add one');
       if (ui.button('Look back') && point) app.services.history.view(point.id);
       ui.text(point ? 'knows the way' : '');`,
    );
    assert.equal((await page.app.pressReload()).ok, true);
    await page.app.sees('knows the way');
    await page.press('Look back');
    await page.app.sees('count 1');
    chat.open(1);
    await chat.reached(2);
    assert.equal((await page.request()).text, before);
    await page.page.keyboard.press('Escape');
    await page.app.sees('count 2');
    await page.hasCome(counted(0, 2 * CHUNKS_A_GATE).length);
    await page.press('Cancel');
  });

  it('is cancelled before, during and after a reload; the server sees the connection close', async (test) => {
    const { chat, page } = await open(test);
    for (const when of ['before', 'during', 'after']) {
      await page.ask('count');
      chat.open(0);
      await page.hasCome(20);
      hot.lay(when === 'during' ? 'v2' : 'base');
      if (when === 'before') await page.press('Cancel');
      if (when === 'after') await page.app.pressReload();
      const reload = when === 'during' ? page.app.pressReload() : null;
      if (when !== 'before') await page.press('Cancel');
      await reload;
      if (when === 'before') await page.app.pressReload();
      const { text, error } = await page.becomes('cancelled');
      await chat.requests.at(-1)?.closed;
      assert.equal(error, null);
      assert.equal(text, counted(0, CHUNKS).slice(0, text.length), 'what has come stays');
      await page.press('Dismiss');
    }
    assert.equal(chat.requests.length, 3);
  });

  it('is lost with the page that is restarted: what has come is there, and Retry asks again', async (test) => {
    const { chat, page } = await open(test);
    await page.ask('count');
    chat.open(0);
    await page.hasCome(counted(0, CHUNKS_A_GATE).length);
    await page.app.saved();
    await page.page.reload();
    await page.app.isRunning();
    const lost = await page.becomes('failed');
    assert.deepEqual([lost.error?.kind, lost.text], ['lost', counted(0, CHUNKS_A_GATE)]);
    for (let number = 1; number < CHUNKS / CHUNKS_A_GATE; number += 1) chat.open(number);
    await page.press('Retry');
    const done = await page.becomes('done');
    assert.equal(done.text, counted(0, CHUNKS));
    assert.equal(chat.requests.length, 2);
  });
});

describe('P1: what a server may do', () => {
  it('answers of all kinds are understood', async (test) => {
    const { chat, page } = await open(test);
    for (const [model, expected] of /** @type {const} */ ([
      ['parrot', { text: 'Say it again', usage: { promptTokens: 7, completionTokens: 11 } }],
      ['pieces', { text: `${INTERNATIONAL}twice` }],
      ['thinker', { text: 'Thought.', thinking: 'Let me think.' }],
      [
        'toolsmith',
        {
          text: 'It is',
          notes: [
            'The model asked for a tool (weather). There are none, so that is left out.',
            'The answer was cut off at the token limit.',
          ],
        },
      ],
      ['whole', { text: 'All at once.', usage: { promptTokens: 1, completionTokens: 2 } }],
      ['lingerer', { text: 'Done.' }],
    ])) {
      await page.ask(model);
      const request = await page.becomes('done');
      assert.deepEqual({ ...request, ...expected }, request, model);
    }
    await chat.requests.at(-1)?.closed;
    assert.deepEqual(chat.complaints, []);
  });

  it('failures of all kinds say what to do', async (test) => {
    const { page } = await open(test);
    for (const [model, kind, message, text] of /** @type {const} */ ([
      ['nobody', 'not-found', /no model “nobody”/, ''],
      ['locked', 'auth', /wants an API key \(401\)/, ''],
      ['busy', 'rate-limit', /Wait 20 s, then Retry\. It says: Rate limit reached\./, ''],
      ['broken', 'server', /failed \(500\).*It says: Out of memory/, ''],
      ['cut', 'cut', /ended in the middle of the answer/, 'Half'],
      ['short', 'cut', /ended in the middle/, 'Half'],
      ['malformed', 'malformed', /What came: \{"choices": \[\{"del/, 'Good'],
      ['page', 'malformed', /web page/, ''],
    ])) {
      await page.ask(model);
      const { error, text: came } = await page.becomes('failed');
      assert.deepEqual([error?.kind, came], [kind, text], model);
      assert.match(error?.message ?? '', message);
      if (model === 'busy') assert.equal(typeof error?.retryAt, 'number');
    }
  });

  it('a server that says nothing any more has stalled', async (test) => {
    const { chat, page } = await open(test);
    await page.fill('Model', 'stall');
    await page.press('Probe');
    await page.app.sees(/probe: stalled: .*has said nothing for/);
    await chat.requests[0]?.closed;
  });

  it('nobody there, and a server that allows no pages, are told apart', async (test) => {
    const { chat, page } = await open(test, { allowsPages: false });
    await page.ask('parrot');
    const refused = await page.becomes('failed');
    assert.equal(refused.error?.kind, 'cors');
    assert.match(
      refused.error?.message ?? '',
      /does not allow the origin http:\/\/localhost:\d+ \(CORS\).*OLLAMA_ORIGINS/,
    );
    await chat.close();
    await page.press('Retry');
    await page.page.waitForFunction(
      () => Reflect.get(globalThis, 'rekindle').captureState().pendingRequests[0]?.error?.kind === 'network',
    );
    await page.app.sees(/Nothing answers at http/);
  });

  it('a base address that is none is told of, and a connection can be tested', async (test) => {
    const { chat, page } = await open(test);
    await page.press('Test connection');
    await page.app.sees(/test: Connected: \d+ models/);
    await page.fill('Base address', 'localhost:11434');
    await page.press('Test connection');
    await page.app.sees(/is no http\(s\) address/);
    await page.fill('Base address', chat.baseAddress.replace('/v1', ''));
    await page.press('Test connection');
    await page.app.sees(/has nothing at .*ends with \/v1/);
  });
});
