/** @typedef {import('./chat-stream.mjs').ChatStream} ChatStream */
/** @typedef {{ content: string, authorization: string }} Asked `content`: the last user message */

/** Of the answer that is long. */
export const CHUNKS = 2000;
/** So many chunks of it wait for each gate. */
export const CHUNKS_A_GATE = 100;

/** @param {number} from @param {number} to */
export const counted = (from, to) =>
  Array.from({ length: to - from }, (_, index) => `${from + index} `).join('');

/** Every character of it takes another number of bytes in UTF-8. */
export const INTERNATIONAL = 'aä€😀 – 日本語 ';

/** What the planner plans. */
export const PLAN = {
  tracks: [
    {
      title: 'Parser',
      goal: 'Files are read',
      tickets: [
        { id: 'A', title: 'Lexer', description: 'Cut a text into tokens.' },
        { id: 'B', title: 'Grammar', dependsOn: ['A'], tier: 2 },
      ],
    },
    { title: 'Docs', tickets: [{ id: 'C', title: 'A tour', priority: 'low' }] },
  ],
};

/**
 * What each “model” answers.
 * @type {Record<string, (stream: ChatStream, asked: Asked) => void | Promise<void>>}
 */
export const SCRIPTS = {
  /** The last user message, in one chunk. */
  parrot(stream, { content }) {
    stream.head();
    stream.say(content);
    stream.done();
  },

  /** Half a plan with talk before it; all of it when it is told to leave the talk. */
  planner(stream, { content }) {
    const plan = JSON.stringify(PLAN);
    stream.head();
    if (content.includes('No talk')) stream.say(plan);
    else for (const piece of ['Gladly! ', plan.slice(0, 40)]) stream.say(piece);
    stream.done();
  },

  /** 2,000 chunks at 2 ms; each hundred waits for a gate. */
  async count(stream) {
    stream.head();
    stream.delta({ role: 'assistant', content: '' });
    for (let index = 0; index < CHUNKS && !stream.isClosed; index += 1) {
      if (index % CHUNKS_A_GATE === 0) await stream.gate(index / CHUNKS_A_GATE);
      stream.say(`${index} `);
      await stream.wait(2);
    }
    stream.done();
  },

  /** Cut in the middle of every line and every character, with what a stream may have beside the answer. */
  async pieces(stream) {
    stream.head();
    await stream.byteByByte(`: keep-alive\r\n\r\nevent: message\r\ndata: ${chunkOf(INTERNATIONAL)}\r\n\r\n`);
    await stream.byteByByte(`:\n\nid: 7\nretry: 1000\ndata: ${chunkOf('twice')}\n\n`);
    stream.done();
  },

  thinker(stream) {
    stream.head();
    stream.delta({ role: 'assistant', reasoning_content: 'Let me ' });
    stream.delta({ reasoning: 'think.' });
    stream.say('Thought.');
    stream.done();
  },

  /** Wants a tool, and runs into the token limit. */
  toolsmith(stream) {
    stream.head();
    stream.delta({
      tool_calls: [{ index: 0, id: 't1', type: 'function', function: { name: 'weather', arguments: '' } }],
    });
    stream.delta({ tool_calls: [{ index: 0, function: { name: 'weather', arguments: '{}' } }] });
    stream.say('It is');
    stream.delta({}, 'length');
    stream.event('[DONE]');
    stream.end();
  },

  /** Does not stream, although it was asked to. */
  whole(stream) {
    stream.head(200, { 'content-type': 'application/json' });
    const message = { role: 'assistant', content: 'All at once.' };
    const usage = { prompt_tokens: 1, completion_tokens: 2 };
    stream.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage }));
  },

  /** 401, and the key that came is sent back. */
  locked(stream, { authorization }) {
    stream.head(401, { 'content-type': 'application/json' });
    stream.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${authorization}` } }));
  },

  busy(stream) {
    stream.head(429, { 'content-type': 'application/json', 'retry-after': '20' });
    stream.end(JSON.stringify({ error: { message: 'Rate limit reached.' } }));
  },

  broken(stream) {
    stream.head(500, { 'content-type': 'text/plain' });
    stream.end('Out of memory');
  },

  /** The connection breaks amid the answer. */
  async cut(stream) {
    stream.head();
    stream.say('Half');
    await stream.wait(50);
    stream.cut();
  },

  /** The answer ends as if it were whole, and is not. */
  short(stream) {
    stream.head();
    stream.say('Half');
    stream.end();
  },

  /** Says a little, and then nothing any more. */
  async stall(stream) {
    stream.head();
    stream.say('Half');
    await stream.gate(0);
    stream.end();
  },

  malformed(stream) {
    stream.head();
    stream.say('Good');
    stream.event('{"choices": [{"del');
    stream.done();
  },

  page(stream) {
    stream.head(200, { 'content-type': 'text/html' });
    stream.end('<!doctype html><title>A router</title>');
  },

  /** Goes on after the answer: the connection is left open. */
  async lingerer(stream) {
    stream.head();
    stream.say('Done.');
    stream.event('[DONE]');
    await stream.gate(0);
    stream.end();
  },
};

/** @param {string} content */
function chunkOf(content) {
  return JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });
}
