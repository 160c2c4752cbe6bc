import * as v from 'valibot';
import { type Envelope, envelopeSchema, PROTOCOL, type TabMessage } from './tab-message.js';

/** As much of a BroadcastChannel as is needed. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'messageerror', listener: (event: { data: unknown }) => void): void;
  close(): void;
}

export interface TabLineParts {
  /** This tab's name; no other tab has it. */
  tab: string;
  channel: TabChannel;
  /** A message for all tabs, or for this one. */
  hear: (from: string, message: TabMessage) => void;
  /** Something came that could not be received. */
  missed: () => void;
}

/** The tabs of one workspace, speaking to one another. What another version of the page may say is not heard. */
export class TabLine {
  readonly #tab: string;
  readonly #channel: TabChannel;
  #isClosed = false;

  constructor({ tab, channel, hear, missed }: TabLineParts) {
    this.#tab = tab;
    this.#channel = channel;
    channel.addEventListener('message', ({ data }) => {
      if (this.#isClosed || !v.is(envelopeSchema, data)) return;
      const { from, message } = data;
      if ('to' in message && message.to !== tab) return;
      hear(from, message);
    });
    channel.addEventListener('messageerror', () => {
      if (!this.#isClosed) missed();
    });
  }

  /** @throws DataCloneError if it holds something that is not plain data. */
  post(message: TabMessage): void {
    if (this.#isClosed) return;
    const envelope: Envelope = { rekindle: PROTOCOL, from: this.#tab, message };
    this.#channel.postMessage(envelope);
  }

  close(): void {
    this.#isClosed = true;
    this.#channel.close();
  }
}
