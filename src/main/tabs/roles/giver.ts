import type { SeatState, Sequenced } from '../seat-host.js';
import type { TabMessage } from '../tab-message.js';
import { BUSY } from '../words.js';
import { type Gift, Role, type RoleContext } from './role.js';

/** How long the tab that was handed the workspace may steal the lock. */
export const STEAL_UNTIL_MS = 2_000;
/** When this tab takes it that the other one has died, and goes on. Longer, so that the two never meet. */
export const TAKE_BACK_AFTER_MS = 4_000;

/**
 * The owner that has handed over. It writes nothing any more, and keeps the lock only so that no tab gets it but the
 * one that it is meant for, which steals it. If that does not, the workspace is still here, with nothing lost.
 */
export class Giver<Change extends Sequenced, Handover> extends Role<Change, Handover> {
  readonly #gift: Gift<Handover>;
  #cancel: (() => void) | null = null;

  constructor(context: RoleContext<Change, Handover>, gift: Gift<Handover>) {
    super(context);
    this.#gift = gift;
  }

  override get state(): SeatState {
    const { reason, newer } = this.#gift;
    if (newer) return { role: 'outdated', reason, owner: newer };
    return { role: 'reader', reason, following: 'joining', isTakingOver: false, problem: null };
  }

  override takeOver(): Promise<void> {
    return Promise.reject(new Error(BUSY));
  }

  override begin(): void {
    const { clock, line } = this.context;
    const { to, handover } = this.#gift;
    this.#cancel = clock.after(TAKE_BACK_AFTER_MS, () => this.#takeBack());
    try {
      line?.post({ type: 'yielded', to, until: clock.wallTime() + STEAL_UNTIL_MS, handover });
    } catch {
      // The handover is no plain data. The other tab gives up by itself, or steals and goes without it.
      this.#takeBack();
    }
  }

  override hear(from: string, message: TabMessage): void {
    if (message.type === 'take-over' && message.term === this.#gift.term)
      this.context.line?.post({ type: 'refused', to: from, id: message.id, why: BUSY });
  }

  override stolen(): void {
    const { reason, newer } = this.#gift;
    if (newer) this.context.outdate({ reason, owner: newer });
    else this.context.read({ reason, problem: null, queueAfter: 0 });
  }

  override end(): void {
    super.end();
    this.#cancel?.();
  }

  #takeBack(): void {
    this.context.own({ handover: this.#gift.handover, takeOver: null, alone: null });
  }
}
