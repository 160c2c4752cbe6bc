import { once } from 'node:events';
import { createServer } from 'node:http';
import { ChatStream } from './chat-stream.mjs';
import { complaintsOf } from './complaints.mjs';
import { SCRIPTS } from './scripts.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * @typedef {object} ChatRequest
 * @property {string} model
 * @property {{ role: string, content: string }[]} messages
 * @property {string} authorization as it came; '' without one
 * @property {Promise<void>} closed the client has gone, or all was sent
 */

/**
 * A server that speaks OpenAI's chat completions over real HTTP. Which script answers (scripts.mjs) is up to the model that
 * is asked for.
 */
export class ChatServer {
  /** Of chat completions, in order. */
  requests = /** @type {ChatRequest[]} */ ([]);
  /** What a client did that the protocol, or good manners, forbid. */
  complaints = /** @type {string[]} */ ([]);
  #allowsPages;
  #server;
  /** @type {Map<number, Gate>} */
  #gates = new Map();

  /** @param {{ allowsPages: boolean }} options */
  constructor({ allowsPages }) {
    this.#allowsPages = allowsPages;
    this.#server = createServer((req, res) => void this.#answer(req, res));
  }

  /**
   * @param {{ after: (end: () => Promise<void>) => void }} scope
   * @param {{ allowsPages?: boolean }} [options] `allowsPages`: says by CORS that pages of other origins may read the answers
   */
  static async start(scope, { allowsPages = true } = {}) {
    const chat = new ChatServer({ allowsPages });
    chat.#server.listen(0, '127.0.0.1');
    await once(chat.#server, 'listening');
    scope.after(() => chat.close());
    return chat;
  }

  /** What a user enters for it. */
  get baseAddress() {
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server is closed');
    return `http://127.0.0.1:${address.port}/v1`;
  }

  /** Lets scripts go on that wait for the gate of that number, now or later. @param {number} number */
  open(number) {
    this.#gate(number).open();
  }

  /** Until a script has come to the gate of that number: it has sent all that goes before. @param {number} number */
  reached(number) {
    return this.#gate(number).reached;
  }

  /** Ends all connections. */
  async close() {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param {IncomingMessage} req @param {ServerResponse} res */
  async #answer(req, res) {
    if (this.#allowsPages) {
      res.setHeader('access-control-allow-origin', req.headers.origin ?? '*');
      res.setHeader('access-control-expose-headers', 'retry-after');
    }
    if (req.method === 'OPTIONS') {
      if (this.#allowsPages) res.setHeader('access-control-allow-headers', 'authorization, content-type');
      res.writeHead(204).end();
      return;
    }
    if (req.url === '/v1/models' && req.method === 'GET') {
      const models = Object.keys(SCRIPTS).map((id) => ({ id, object: 'model' }));
      res
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ object: 'list', data: models }));
      return;
    }
    if (req.url === '/v1/chat/completions') await this.#chat(req, res);
    else res.writeHead(404).end('404 page not found');
  }

  /** @param {IncomingMessage} req @param {ServerResponse} res */
  async #chat(req, res) {
    const text = await textOf(req);
    const complaints = complaintsOf(req, text);
    if (complaints.length > 0) {
      this.complaints.push(...complaints);
      res
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: complaints.join('; ') }));
      return;
    }
    const { model, messages } = JSON.parse(text);
    const authorization = req.headers.authorization ?? '';
    const closed = /** @type {Promise<void>} */ (
      new Promise((resolve) => res.once('close', () => resolve()))
    );
    this.requests.push({ model, messages, authorization, closed });
    const script = Object.hasOwn(SCRIPTS, model) ? SCRIPTS[model] : undefined;
    if (!script) {
      const error = { message: `The model '${model}' does not exist`, code: 'model_not_found' };
      res.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
      return;
    }
    const content =
      messages.findLast((/** @type {{ role: string }} */ { role }) => role === 'user')?.content ?? '';
    const stream = new ChatStream(res, (number) => this.#gate(number).pass());
    await script(stream, { content, authorization });
  }

  /** @param {number} number */
  #gate(number) {
    const gate = this.#gates.get(number) ?? new Gate();
    this.#gates.set(number, gate);
    return gate;
  }
}

/** Where scripts wait for a test, and a test for scripts. */
class Gate {
  open = () => {};
  reach = () => {};
  opened = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      this.open = resolve;
    })
  );
  reached = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      this.reach = resolve;
    })
  );

  /** A script comes here. */
  pass() {
    this.reach();
    return this.opened;
  }
}

/** @param {IncomingMessage} req */
async function textOf(req) {
  /** @type {Buffer[]} */
  const pieces = [];
  for await (const piece of req) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
