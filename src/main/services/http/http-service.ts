import type { Data } from '../../../shared/data.js';
import type { ServiceReply } from '../../../shared/protocol.js';
import type { Clock } from '../../reload/clock.js';
import { OwnReplies, type Service } from '../service-hub.js';
import { Exchange } from './exchange.js';
import { HttpFailure } from './http-failure.js';
import { Outlet, serviceReply } from './outlet.js';
import { readRequest } from './read-request.js';
import type { HttpBrowser } from './why-no-answer.js';

export interface HttpServiceParts {
  readonly clock: Clock;
  readonly browser: HttpBrowser;
  /** To hot code; `onTaken` is called when a frame has taken them all. */
  readonly deliver: (replies: readonly ServiceReply[], onTaken: () => void) => void;
  /** Drops the answers under an id that wait for a frame. */
  readonly forget: (id: string) => void;
}

/**
 * Requests to any server, for hot code: `app.services.http`. Owns the connections, so they outlive the worker that asked
 * (rule P2). What a request holds is kept nowhere, and told nowhere: it may hold a key (rule S5).
 */
export class HttpService {
  readonly #parts: HttpServiceParts;
  readonly #exchanges = new Map<string, Exchange>();

  constructor(parts: HttpServiceParts) {
    this.#parts = parts;
  }

  readonly methods: Service = {
    stream: (request) => new OwnReplies((id) => this.#begin(id, request)),
    cancel: (id) => {
      this.#cancel(String(id));
      return null;
    },
  };

  /** Ends all that is under way: the state was replaced, so nobody waits for it. */
  cancelAll(): void {
    for (const id of [...this.#exchanges.keys()]) this.#cancel(id);
  }

  dispose(): void {
    for (const exchange of this.#exchanges.values()) exchange.end();
    this.#exchanges.clear();
  }

  #begin(id: string, given: Data | undefined): void {
    const { clock, browser, deliver } = this.#parts;
    const outlet = new Outlet(id, { clock, deliver, drained: () => this.#exchanges.delete(id) });
    try {
      const exchange = new Exchange(browser, clock, readRequest(given), outlet);
      this.#exchanges.set(id, exchange);
      void exchange.run();
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      outlet.put({ type: 'failed', kind: error.kind, message: error.message });
    }
  }

  /** Of what has ended, and has been taken, nothing is left to cancel. */
  #cancel(id: string): void {
    const exchange = this.#exchanges.get(id);
    if (!exchange) return;
    this.#exchanges.delete(id);
    exchange.end();
    const { forget, deliver } = this.#parts;
    forget(id);
    deliver(
      [serviceReply(id, { type: 'failed', kind: 'cancelled', message: 'It was cancelled.' })],
      () => {},
    );
  }
}
