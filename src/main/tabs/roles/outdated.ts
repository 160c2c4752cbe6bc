import { isBeyond } from '../code-versions.js';
import type { SeatState, Sequenced } from '../seat-host.js';
import { OLDER_CODE } from '../words.js';
import { type OutdatedStart, Role, type RoleContext } from './role.js';

/** A tab whose code is older than what the workspace is written with: it neither follows nor waits for the lock. */
export class Outdated<Change extends Sequenced, Handover> extends Role<Change, Handover> {
  readonly #start: OutdatedStart;

  constructor(context: RoleContext<Change, Handover>, start: OutdatedStart) {
    super(context);
    this.#start = start;
  }

  override get state(): SeatState {
    return { role: 'outdated', ...this.#start };
  }

  override takeOver(): Promise<void> {
    return Promise.reject(new Error(OLDER_CODE));
  }

  override begin(): void {
    this.context.lock?.release();
    // It may run other code than when it handed over.
    this.codeChanged();
  }

  override codeChanged(): void {
    const { reason, owner } = this.#start;
    if (!isBeyond(owner, this.context.code())) this.context.read({ reason, problem: null, queueAfter: 0 });
  }
}
