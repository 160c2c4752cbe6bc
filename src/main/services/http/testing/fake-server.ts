import type { HttpReply } from '../../../../shared/http.js';
import { httpReplyOf } from '../../../../shared/http.js';
import type { ServiceReply } from '../../../../shared/protocol.js';
import { FakeClock, settle } from '../../../reload/testing/fake-clock.js';
import { ServiceHub } from '../../service-hub.js';
import { HttpService } from '../http-service.js';

/** What the fake `fetch` was asked for. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A server, and hot code, played by a test, with the real service between. */
export class FakeServer {
  readonly clock = new FakeClock();
  readonly asked: Asked[] = [];
  /** Batches that no frame has taken yet. */
  readonly waiting: { readonly replies: readonly ServiceReply[]; readonly onTaken: () => void }[] = [];
  /** What frames have taken. */
  readonly heard: HttpReply[] = [];
  readonly service: HttpService;
  /** Chunks that were asked for and not sent. */
  pulls = 0;
  isOnline = true;
  #hub: ServiceHub;
  #answer: ((response: Response) => void) | null = null;
  #refuse: ((error: unknown) => void) | null = null;
  #body: ReadableStreamDefaultController<Uint8Array> | null = null;

  /** @param origin Of the page. */
  constructor(origin = 'http://localhost:5173') {
    this.service = new HttpService({
      clock: this.clock,
      browser: {
        origin,
        isOnline: () => this.isOnline,
        fetch: (url, init) => this.#fetch(url, init),
      },
      deliver: (replies, onTaken) => this.waiting.push({ replies, onTaken }),
      forget: (id) => {
        const kept = this.waiting.filter(({ replies }) => replies[0]?.id !== id);
        this.waiting.splice(0, this.waiting.length, ...kept);
      },
    });
    this.#hub = new ServiceHub({ http: this.service.methods }, (reply) =>
      this.waiting.push({ replies: [reply], onTaken: () => {} }),
    );
  }

  /** Hot code asks, under the id `x`. */
  async ask(request: unknown): Promise<void> {
    this.#hub.perform({ id: 'x', service: 'http', method: 'stream', args: [request as never] });
    await settle();
  }

  async cancel(): Promise<void> {
    this.#hub.perform({ id: 'y', service: 'http', method: 'cancel', args: ['x'] });
    await settle();
    const own = this.waiting.filter(({ replies }) => replies[0]?.id === 'x');
    this.waiting.splice(0, this.waiting.length, ...own);
  }

  /** Hot code takes what there is. */
  async take(): Promise<HttpReply[]> {
    await settle();
    const replies = this.waiting.splice(0).flatMap(({ replies: batch, onTaken }) => {
      onTaken();
      return batch.map(httpReplyOf);
    });
    this.heard.push(...replies);
    await settle();
    return replies;
  }

  async head(status = 200, headers: Record<string, string> = {}): Promise<void> {
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#body = controller;
        },
        pull: () => {
          this.pulls += 1;
        },
      },
      { highWaterMark: 0 },
    );
    this.#answer?.(new Response(body, { status, headers }));
    await settle();
  }

  async send(chunk: Uint8Array | string): Promise<void> {
    this.#body?.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    await settle();
  }

  async end(): Promise<void> {
    this.#body?.close();
    await settle();
  }

  /** The connection breaks. */
  async cut(): Promise<void> {
    const error = new TypeError('network error');
    if (this.#body) this.#body.error(error);
    else this.#refuse?.(error);
    await settle();
  }

  /** Answers, or lets fail, what was asked for last. */
  async answer(response: Response | null): Promise<void> {
    if (response) this.#answer?.(response);
    else this.#refuse?.(new TypeError('Failed to fetch'));
    await settle();
  }

  #fetch(url: string, init: RequestInit): Promise<Response> {
    this.asked.push({ url, init });
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#refuse = reject;
      init.signal?.addEventListener('abort', () => {
        const error = new DOMException('aborted', 'AbortError');
        reject(error);
        this.#body?.error(error);
      });
    });
  }
}
