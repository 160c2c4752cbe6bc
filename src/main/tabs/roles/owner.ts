import { reasonOf, within } from '../../store/within.js';
import { type CodeVersions, isBeyond, isNewer } from '../code-versions.js';
import type { SeatState, Sequenced } from '../seat-host.js';
import type { TabMessage } from '../tab-message.js';
import { BUSY, OLDER_CODE } from '../words.js';
import { type OwnerStart, Role, type RoleContext } from './role.js';

const BECOME_WITHIN_MS = 60_000;
/** What a reader's question may take. */
const SYNC_WITHIN_MS = 30_000;
/** What making all durable may take before the workspace is handed over. */
export const FLUSH_WITHIN_MS = 2_000;
/** Longer than that by far: who waits for the workspace has given up, and stolen it. */
const LATE_AFTER_MS = 3_000;
/** When a host that could not take the workspace is offered it again. */
export const QUEUE_AGAIN_MS = 5_000;

/** The one tab that writes: from when it has the lock until it has not, or may not use it any more. */
export class Owner<Change extends Sequenced, Handover> extends Role<Change, Handover> {
  readonly #start: OwnerStart<Handover>;
  /** Names this ownership; no other of any tab has the same. */
  readonly #term: string;
  readonly #ended = new AbortController();
  #problem: string | null = null;
  /** Whether it answers to other tabs: not while the workspace is loaded, nor while it is handed over. */
  #answers = false;

  constructor(context: RoleContext<Change, Handover>, start: OwnerStart<Handover>) {
    super(context);
    this.#start = start;
    this.#term = `${context.tab} ${context.number()}`;
    this.#problem = start.alone;
  }

  override get state(): SeatState {
    return { role: 'owner', isAlone: this.#start.alone !== null, problem: this.#problem };
  }

  override takeOver(): Promise<void> {
    return this.#start.takeOver?.done ?? Promise.resolve();
  }

  override begin(): void {
    const { clock, host, line, code } = this.context;
    const { handover, takeOver } = this.#start;
    // Begun inside the promise, so that a host that throws at once fails like any other.
    const begun = Promise.resolve().then(() => host.becomeOwner(handover, this.#ended.signal));
    within(clock, BECOME_WITHIN_MS, 'Loading the workspace', begun).then(
      () => {
        if (this.isOver) return;
        this.#answers = true;
        takeOver?.succeed();
        line?.post({ type: 'owner', term: this.#term, code: code() });
      },
      (error: unknown) => {
        if (!this.isOver) this.#failed(reasonOf(error));
      },
    );
  }

  override hear(from: string, message: TabMessage): void {
    switch (message.type) {
      case 'sync':
        if (this.#answers && !this.#giveWay(from, message.code)) void this.#answer(from, message.id);
        break;
      case 'code':
        if (this.#answers) this.#giveWay(from, message.code);
        break;
      case 'take-over':
        // Else it was meant for the owner before; or this page hung, and is robbed of the lock by now.
        if ([null, this.#term].includes(message.term) && this.context.clock.wallTime() <= message.until)
          this.#hearTakeOver(from, message.id, message.code);
        break;
      default:
      // Who else says to be the owner was it before: who is now is said by the lock alone.
    }
  }

  override stolen(): void {
    this.context.read({ reason: 'stolen', problem: null, queueAfter: 0 });
  }

  override codeChanged(): void {
    this.context.line?.post({ type: 'code', term: this.#term, code: this.context.code() });
  }

  override publish(change: Change): void {
    const { line, code } = this.context;
    try {
      line?.post({ type: 'change', term: this.#term, change });
    } catch {
      // It cannot be sent; but what is stored will hold it, and this makes the readers load that.
      line?.post({ type: 'owner', term: this.#term, code: code() });
    }
  }

  override end(): void {
    super.end();
    this.#answers = false;
    this.#ended.abort();
    this.#start.takeOver?.fail(new Error('This tab has lost the workspace again before it had loaded it.'));
  }

  #failed(reason: string): void {
    this.#start.takeOver?.fail(new Error(reason));
    if (this.#start.alone === null) {
      this.context.lock?.release();
      this.context.read({ reason: 'failed', problem: reason, queueAfter: QUEUE_AGAIN_MS });
    } else {
      this.#problem = reason;
      this.context.changed();
    }
  }

  async #answer(to: string, id: number): Promise<void> {
    const { line, code } = this.context;
    try {
      const seq = await this.#flush(SYNC_WITHIN_MS);
      if (this.#answers) line?.post({ type: 'synced', to, id, term: this.#term, seq, code: code() });
    } catch (error) {
      const why = `The owner tab cannot save its changes: ${reasonOf(error)}`;
      if (this.#answers) line?.post({ type: 'refused', to, id, why });
    }
  }

  #hearTakeOver(to: string, id: number, theirs: CodeVersions): void {
    const { line, code } = this.context;
    if (!this.#answers) line?.post({ type: 'refused', to, id, why: BUSY });
    else if (isBeyond(code(), theirs)) {
      this.codeChanged();
      line?.post({ type: 'refused', to, id, why: OLDER_CODE });
    } else {
      line?.post({ type: 'yielding', to, id });
      if (!this.#giveWay(to, theirs)) void this.#yield(to, null);
    }
  }

  /** Whether the other tab's code is newer, and so gets the workspace (rule J4). */
  #giveWay(to: string, theirs: CodeVersions): boolean {
    if (!isNewer(theirs, this.context.code())) return false;
    void this.#yield(to, theirs);
    return true;
  }

  async #yield(to: string, newer: CodeVersions | null): Promise<void> {
    const { clock, host } = this.context;
    const lateAt = clock.now() + LATE_AFTER_MS;
    this.#answers = false;
    this.#problem = this.#start.alone;
    // What cannot be made durable is handed over.
    await this.#flush(FLUSH_WITHIN_MS).catch(() => {});
    if (this.isOver) return;
    if (clock.now() > lateAt) {
      // The page hung meanwhile. It will hear that it was robbed; if it was not, it goes on.
      this.#answers = true;
      return;
    }
    try {
      const handover = host.handover();
      this.context.give({
        term: this.#term,
        handover,
        to,
        newer,
        reason: newer ? 'newer-code' : 'taken-over',
      });
    } catch (error) {
      this.#answers = true;
      this.#problem = `The workspace could not be handed to another tab: ${reasonOf(error)}`;
      this.context.changed();
    }
  }

  #flush(ms: number): Promise<number> {
    const flushed = Promise.resolve().then(() => this.context.host.flush());
    return within(this.context.clock, ms, 'Saving', flushed);
  }
}
