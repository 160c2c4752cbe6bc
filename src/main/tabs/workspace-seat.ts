import type { CodeVersions } from './code-versions.js';
import { Membership, type MembershipParts } from './membership.js';
import type { SeatRole, SeatState, Sequenced } from './seat-host.js';
import { LEFT } from './words.js';

export interface SeatParts<Change extends Sequenced, Handover>
  extends Omit<MembershipParts<Change, Handover>, 'code' | 'number' | 'changed'> {
  /** What this tab runs as it opens; see `announce`. */
  code: CodeVersions;
}

/**
 * A tab's seat among the tabs of one workspace (rule J4): one of them owns it and writes, through a lock of the
 * browser that ends with the tab; the others show what it does, and the first of them in the queue is the next owner.
 */
export class WorkspaceSeat<Change extends Sequenced, Handover> {
  readonly #parts: SeatParts<Change, Handover>;
  readonly #listeners = new Set<(state: SeatState) => void>();
  #code: CodeVersions;
  #numbers = 0;
  #membership: Membership<Change, Handover> | null = null;
  #isSuspended = false;
  #isDisposed = false;
  #told = '';

  constructor(parts: SeatParts<Change, Handover>) {
    this.#parts = parts;
    this.#code = parts.code;
  }

  get state(): SeatState {
    if (this.#isSuspended) return { role: 'suspended' };
    return this.#membership?.state ?? { role: 'closed' };
  }

  get role(): SeatRole {
    return this.state.role;
  }

  /** @returns What ends the listening. */
  onChange(listener: (state: SeatState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Takes the workspace if it is free, else follows its owner; waits for nothing but the browser's answer about the
   * lock. The host is told to become one or the other before this resolves. Never rejects.
   */
  async open(): Promise<SeatRole> {
    if (!this.#membership && !this.#isSuspended && !this.#isDisposed) await this.#join();
    return this.role;
  }

  /** The code of this tab is another one, after a reload or a roll-back. Call it before that code changes anything. */
  announce(code: CodeVersions): void {
    this.#code = code;
    this.#membership?.codeChanged();
  }

  /** The owner has committed a change, the next by its `seq`. From a tab that is not the owner it goes nowhere. */
  publish(change: Change): void {
    this.#membership?.publish(change);
  }

  /**
   * Makes this tab the owner: the other one makes all durable, and hands over what it cannot; one that does not answer
   * loses the workspace after 2 s.
   *
   * @returns Resolves when the host has the workspace; rejects with the reason, for the user, if it will not get it.
   */
  takeOver(): Promise<void> {
    return this.#membership?.takeOver() ?? Promise.reject(new Error(LEFT));
  }

  /**
   * The page goes into the back-forward cache (`pagehide`, `persisted`), where it may not keep a workspace from other
   * tabs. What is not durable by then is in its memory alone.
   */
  suspend(): void {
    if (!this.#membership) return;
    this.#leave();
    this.#isSuspended = true;
    this.#parts.host.becomeReader('suspended');
    this.#tell();
  }

  /** The page is back (`pageshow`): as if it had just been opened. */
  async resume(): Promise<SeatRole> {
    if (this.#isSuspended) {
      this.#isSuspended = false;
      await this.#join();
    }
    return this.role;
  }

  /** Leaves the workspace to the other tabs. The host has made all durable before. */
  dispose(): void {
    this.#isDisposed = true;
    this.#isSuspended = false;
    this.#leave();
    this.#tell();
    this.#listeners.clear();
  }

  #join(): Promise<void> {
    const membership = new Membership({
      ...this.#parts,
      code: () => this.#code,
      number: () => {
        this.#numbers += 1;
        return this.#numbers;
      },
      changed: () => this.#tell(),
    });
    this.#membership = membership;
    return membership.join();
  }

  #leave(): void {
    this.#membership?.leave();
    this.#membership = null;
  }

  #tell(): void {
    const { state } = this;
    const words = JSON.stringify(state);
    if (words === this.#told) return;
    this.#told = words;
    for (const listener of this.#listeners) listener(state);
  }
}
