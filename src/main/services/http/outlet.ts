import type { HttpReply } from '../../../shared/http.js';
import type { ServiceReply } from '../../../shared/protocol.js';
import type { Clock } from '../../reload/clock.js';

/** Pieces are not handed out faster than this, ms: text that is read needs no more, and each costs a frame. */
const PACE_MS = 33;
/** So much waits here at most, UTF-16 units; then the connection is not read any further. */
const MOST_WAITING = 256 * 1024;

type Text = Extract<HttpReply, { type: 'text' }>;

export interface OutletParts {
  readonly clock: Clock;
  /** @param onTaken Called when a frame has taken them. */
  deliver(replies: readonly ServiceReply[], onTaken: () => void): void;
  /** All has been taken. */
  drained(): void;
}

/**
 * Hands an answer out, piece by piece: the next ones when the last have been taken, with all that came meanwhile joined.
 * So it goes as fast as hot code takes it, and waits while that cannot.
 */
export class Outlet {
  readonly #id: string;
  readonly #parts: OutletParts;
  #waiting: HttpReply[] = [];
  #texts = 0;
  #isOut = false;
  #isClosed = false;
  #lastAt = Number.NEGATIVE_INFINITY;
  #cancelTimer: (() => void) | null = null;
  #onRoom: (() => void)[] = [];

  constructor(id: string, parts: OutletParts) {
    this.#id = id;
    this.#parts = parts;
  }

  put(reply: Exclude<HttpReply, Text>): void {
    this.#waiting.push(reply);
    this.#hand();
  }

  /** @param bytes Of the whole body so far. */
  text(text: string, bytes: number): void {
    if (text === '') return;
    const last = this.#waiting.at(-1);
    if (last?.type === 'text') this.#waiting.splice(-1, 1, { ...last, text: last.text + text, bytes });
    else this.#waiting.push({ type: 'text', index: this.#texts++, text, bytes });
    this.#hand();
  }

  /** Resolves when there is room for more. */
  room(): Promise<void> {
    if (this.#hasRoom) return Promise.resolve();
    return new Promise((resolve) => this.#onRoom.push(resolve));
  }

  /** Hands nothing out any more. */
  close(): void {
    this.#isClosed = true;
    this.#waiting = [];
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#tellRoom();
  }

  get #hasRoom(): boolean {
    const last = this.#waiting.at(-1);
    return this.#isClosed || last?.type !== 'text' || last.text.length < MOST_WAITING;
  }

  #tellRoom(): void {
    for (const resolve of this.#onRoom.splice(0)) resolve();
  }

  #hand(): void {
    if (this.#isClosed || this.#isOut || this.#cancelTimer || this.#waiting.length === 0) return;
    const { clock } = this.#parts;
    const rest = this.#lastAt + PACE_MS - clock.now();
    if (rest > 0) {
      this.#cancelTimer = clock.after(rest, () => {
        this.#cancelTimer = null;
        this.#hand();
      });
      return;
    }
    this.#lastAt = clock.now();
    this.#isOut = true;
    const replies = this.#waiting.splice(0).map((reply) => serviceReply(this.#id, reply));
    const isLast = replies.at(-1)?.done === true;
    this.#parts.deliver(replies, () => this.#taken(isLast));
    this.#tellRoom();
  }

  #taken(isLast: boolean): void {
    this.#isOut = false;
    if (isLast) this.#parts.drained();
    else this.#hand();
  }
}

export function serviceReply(id: string, reply: HttpReply): ServiceReply {
  const isDone = reply.type === 'end' || reply.type === 'failed';
  return { id, ok: reply.type !== 'failed', value: { ...reply }, done: isDone };
}
