import { setTimeout as sleep } from 'node:timers/promises';

/** One answer as a script writes it: bytes in pieces of their own, whatever they cut through. */
export class ChatStream {
  #res;
  #gate;

  /**
   * @param {import('node:http').ServerResponse} res
   * @param {(number: number) => Promise<void>} gate resolves when the test has opened the gate of that number
   */
  constructor(res, gate) {
    this.#res = res;
    this.#gate = gate;
    res.socket?.setNoDelay(true);
  }

  /** The client has gone. */
  get isClosed() {
    return this.#res.destroyed || this.#res.writableEnded;
  }

  /**
   * @param {number} [status]
   * @param {Record<string, string>} [headers]
   */
  head(status = 200, headers = { 'content-type': 'text/event-stream' }) {
    this.#res.writeHead(status, headers);
    this.#res.flushHeaders();
  }

  /**
   * One write, which is one chunk of HTTP.
   * @param {string | Uint8Array} bytes
   */
  write(bytes) {
    if (!this.isClosed) this.#res.write(bytes);
  }

  /** @param {unknown} data an event's: JSON, or a text as it is */
  event(data) {
    this.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
  }

  /**
   * A `chat.completion.chunk`.
   * @param {Record<string, unknown>} delta
   * @param {string | null} [finish]
   */
  delta(delta, finish = null) {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    this.event({ id: 'chat-1', object: 'chat.completion.chunk', choices });
  }

  /** @param {string} content */
  say(content) {
    this.delta({ content });
  }

  /**
   * Every byte of it in a chunk of HTTP of its own, far enough apart that none are joined on their way.
   * @param {string} text
   */
  async byteByByte(text) {
    for (const byte of Buffer.from(text, 'utf8')) {
      this.write(Buffer.of(byte));
      await sleep(1);
    }
  }

  /** Finish, usage, `[DONE]`, and the end of the connection. */
  done() {
    this.delta({}, 'stop');
    this.event({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 11, total_tokens: 18 } });
    this.event('[DONE]');
    this.end();
  }

  /** @param {string} [body] */
  end(body) {
    this.#res.end(body);
  }

  /** The connection breaks, without an end. */
  cut() {
    this.#res.destroy();
  }

  /** @param {number} ms */
  async wait(ms) {
    await sleep(ms);
  }

  /** Until the test has opened the gate of that number, or the client has gone. @param {number} number */
  async gate(number) {
    await Promise.race([this.#gate(number), new Promise((resolve) => this.#res.once('close', resolve))]);
  }
}
