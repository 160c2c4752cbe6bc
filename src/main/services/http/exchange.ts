import type { Clock } from '../../reload/clock.js';
import { HttpFailure } from './http-failure.js';
import type { Outlet } from './outlet.js';
import type { CheckedRequest } from './read-request.js';
import { assertNotMixed, type HttpBrowser, whyNoAnswer } from './why-no-answer.js';

/** One request and its answer, from the first byte to the last. Owns the connection. */
export class Exchange {
  readonly #browser: HttpBrowser;
  readonly #clock: Clock;
  readonly #request: CheckedRequest;
  readonly #outlet: Outlet;
  readonly #abort = new AbortController();

  constructor(browser: HttpBrowser, clock: Clock, request: CheckedRequest, outlet: Outlet) {
    this.#browser = browser;
    this.#clock = clock;
    this.#request = request;
    this.#outlet = outlet;
  }

  /** Resolves when all has been put into the outlet, the failure too if there was one. Never rejects. */
  async run(): Promise<void> {
    try {
      assertNotMixed(this.#browser, this.#request.url);
      const response = await this.#head();
      await this.#body(response);
      this.#outlet.put({ type: 'end' });
    } catch (error) {
      const { kind, message } = error instanceof HttpFailure ? error : this.#cut();
      this.#outlet.put({ type: 'failed', kind, message });
    } finally {
      this.#abort.abort();
    }
  }

  /** Breaks off. */
  end(): void {
    this.#outlet.close();
    this.#abort.abort();
  }

  async #head(): Promise<Response> {
    const { url, method, headers, body } = this.#request;
    const sent = this.#browser.fetch(url.href, {
      ...{ method, headers, signal: this.#abort.signal },
      ...(body === undefined ? {} : { body }),
      // Nothing of the user's goes along but what was asked for, and not to where the server refers.
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
    });
    let response: Response;
    try {
      response = await this.#heard(sent);
    } catch (error) {
      if (error instanceof HttpFailure || this.#abort.signal.aborted) throw error;
      throw await whyNoAnswer(this.#browser, this.#clock, url);
    }
    if (response.type === 'opaqueredirect') {
      throw new HttpFailure(
        'redirect',
        `${url.origin} refers to another address, and the request is not sent there by itself. Enter the address that it leads to; often it is the same with https://.`,
      );
    }
    this.#outlet.put({
      type: 'head',
      status: response.status,
      headers: Object.fromEntries(response.headers),
    });
    return response;
  }

  async #body({ body }: Response): Promise<void> {
    if (!body) return;
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let bytes = 0;
    for (;;) {
      await this.#outlet.room();
      const { done, value } = await this.#heard(reader.read());
      if (done) break;
      bytes += value.byteLength;
      this.#outlet.text(decoder.decode(value, { stream: true }), bytes);
    }
    this.#outlet.text(decoder.decode(), bytes);
  }

  /** Waits for the server, but not for ever. */
  #heard<T>(wait: Promise<T>): Promise<T> {
    const { url, stallMs } = this.#request;
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(stallMs, () => {
        this.#abort.abort();
        reject(
          new HttpFailure(
            'stalled',
            `${url.origin} has said nothing for ${Math.round(stallMs / 1000)} s, so the connection was ended. It may be busy, or hang: try again, or look at the server.`,
          ),
        );
      });
      wait.finally(cancel).then(resolve, reject);
    });
  }

  #cut(): HttpFailure {
    const { origin } = this.#request.url;
    return new HttpFailure(
      'cut',
      `The connection to ${origin} ended in the middle of the answer. The server, or the network, broke it off: try again.`,
    );
  }
}
