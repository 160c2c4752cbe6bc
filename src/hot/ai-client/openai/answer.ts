import type { App, HttpReply } from 'rekindle';
import { end, fail } from '../requests.js';
import type { Connection, PendingRequest, RequestError } from '../state.js';
import { errorIn, readChunk, takeChunk } from './chunk.js';
import { takeEvents } from './events.js';
import { refusalError } from './refusal.js';
import { excerpt, parsed, redacted } from './words.js';

export type OpenAiConnection = Extract<Connection, { kind: 'openai' }>;

/** Of what is not understood before its end, UTF-16 units: a server that sends no end is not listened to for ever. */
const MOST_KEPT = 4_000_000;

const CORS_HINT =
  'Ollama: set OLLAMA_ORIGINS. LM Studio: switch “Enable CORS” on. vLLM: start it with --allowed-origins.';

/** One answer that comes from a server, as far as this frame brings it. */
export class OpenAiAnswer {
  readonly #app: App;
  readonly #request: PendingRequest;
  readonly #connection: OpenAiConnection;

  constructor(app: App, request: PendingRequest, connection: OpenAiConnection) {
    this.#app = app;
    this.#request = request;
    this.#connection = connection;
  }

  /** Takes in what has come. */
  advance(): void {
    const { http } = this.#app.services;
    const { call } = this.#connection;
    const replies = http.replies(call);
    for (const reply of replies) {
      this.#take(reply);
      if (this.#request.connection) continue;
      // It has ended before the connection has.
      if (!replies.some(({ type }) => type === 'end' || type === 'failed')) http.cancel(call);
      return;
    }
  }

  #take(reply: HttpReply): void {
    const request = this.#request;
    const connection = this.#connection;
    switch (reply.type) {
      case 'head':
        request.status = reply.status;
        connection.retryAfter = reply.headers['retry-after'] ?? null;
        if (reply.status < 200 || reply.status > 299) connection.format = 'refusal';
        return;
      case 'text':
        if (reply.index !== connection.pieces) {
          this.#fail(
            'lost',
            'A part of the answer is missing, because the state was replaced. Retry asks again.',
          );
          return;
        }
        connection.pieces += 1;
        // The state is stored, the key is not: not even if the server sends it back (rule S5).
        connection.rest = redacted(connection.rest + reply.text, this.#app.state.apiKey);
        request.bytesIn = reply.bytes;
        request.firstAt ??= this.#app.now;
        this.#read();
        return;
      case 'end':
        this.#ended();
        return;
      case 'failed':
        this.#broken(reply);
        return;
      default:
        reply satisfies never;
    }
  }

  #read(): void {
    const connection = this.#connection;
    connection.format ??= formatOf(connection.rest);
    if (connection.format === 'events') this.#readEvents(connection.rest, false);
    if (!this.#request.connection || connection.rest.length + this.#request.text.length <= MOST_KEPT) return;
    if (connection.format === 'refusal') this.#refused();
    else this.#fail('malformed', 'The answer is longer than 4 million characters, so it was ended.');
  }

  /** @param isEnd Nothing comes after it: what is no whole event is read as one. */
  #readEvents(text: string, isEnd: boolean): void {
    const request = this.#request;
    const connection = this.#connection;
    const { events, rest } = takeEvents(isEnd ? `${text}\n\n` : text);
    connection.rest = rest;
    for (const data of events) {
      if (data.trim() === '[DONE]') end(this.#app, request, 'done');
      else this.#readChunk(data, isEnd);
      if (!request.connection) return;
      request.state = 'streaming';
    }
  }

  #readChunk(data: string, isEnd: boolean): void {
    const value = parsed(data);
    const chunk = readChunk(value);
    if (!chunk) {
      if (isEnd && value === undefined) return;
      this.#malformed(data);
      return;
    }
    const error = errorIn(chunk);
    if (error !== null) {
      this.#fail('server', `The server failed in the middle of the answer. It says: ${error}`);
      return;
    }
    const isFinished = takeChunk(this.#request, chunk);
    if (isFinished) this.#connection.isFinished = true;
  }

  #ended(): void {
    const { format, rest } = this.#connection;
    if (format === 'refusal') this.#refused();
    else if (format === 'json') this.#readWhole(rest);
    else this.#endOfEvents();
  }

  #endOfEvents(): void {
    const request = this.#request;
    if (request.bytesIn === 0) {
      this.#fail('malformed', 'The server answered with nothing. See that the base address is right.');
      return;
    }
    this.#readEvents(this.#connection.rest, true);
    if (!request.connection) return;
    if (this.#connection.isFinished) end(this.#app, request, 'done');
    else
      this.#fail(
        'cut',
        'The answer ended in the middle: the server, or the network, broke it off. Retry asks again.',
      );
  }

  #readWhole(text: string): void {
    const chunk = readChunk(parsed(text));
    const error = chunk && errorIn(chunk);
    if (error) this.#fail('server', `The server failed. It says: ${error}`);
    else if (!chunk?.choices) this.#malformed(text);
    else {
      takeChunk(this.#request, chunk);
      end(this.#app, this.#request, 'done');
    }
  }

  #broken({ kind, message }: Extract<HttpReply, { type: 'failed' }>): void {
    const { format, isFinished } = this.#connection;
    if (kind === 'cancelled') end(this.#app, this.#request, 'cancelled');
    else if (format === 'refusal') this.#refused();
    else if (isFinished) end(this.#app, this.#request, 'done');
    else this.#fail(kind, kind === 'cors' ? `${message} ${CORS_HINT}` : message);
  }

  #refused(): void {
    const { status, address, model } = this.#request;
    const { rest, retryAfter } = this.#connection;
    const { state, now } = this.#app;
    const hasKey = state.apiKey.trim() !== '';
    const refusal = { status: status ?? 0, address, model, body: rest, hasKey, retryAfter, now };
    fail(this.#app, this.#request, refusalError(refusal));
  }

  #malformed(text: string): void {
    const found = excerpt(text);
    const page = text.trimStart().startsWith('<')
      ? ' It is a web page: see that the base address is right.'
      : '';
    this.#fail('malformed', `The server sent what is no answer of this protocol.${page} What came: ${found}`);
  }

  #fail(kind: RequestError['kind'], message: string): void {
    fail(this.#app, this.#request, { kind, message, retryAt: null });
  }
}

/** By what is there, since servers say all kinds of things in their headers; null: that cannot be told yet. */
function formatOf(text: string): OpenAiConnection['format'] {
  const first = text.trimStart().charAt(0);
  if (first === '') return null;
  return first === '{' || first === '[' || first === '<' ? 'json' : 'events';
}
