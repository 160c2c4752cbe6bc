import type * as v from 'valibot';
import type { Clock } from '../../reload/clock.js';
import type { CodeVersions } from '../code-versions.js';
import type { ReaderReason, SeatHost, SeatState, Sequenced } from '../seat-host.js';
import type { TabLine } from '../tab-line.js';
import type { TabMessage } from '../tab-message.js';
import type { TakeOver } from '../take-over.js';
import type { WorkspaceLock } from '../workspace-lock.js';

/** What a role works with, and what may come after it. */
export interface RoleContext<Change extends Sequenced, Handover> {
  /** This tab's name. */
  readonly tab: string;
  readonly clock: Clock;
  readonly host: SeatHost<Change, Handover>;
  readonly schemas: {
    change: v.GenericSchema<unknown, Change>;
    handover: v.GenericSchema<unknown, Handover>;
  };
  /** Null where tabs cannot speak to one another. */
  readonly line: TabLine | null;
  /** Null where there are no locks. */
  readonly lock: WorkspaceLock | null;
  code(): CodeVersions;
  /** Another one each time, as long as the page lives. */
  number(): number;
  /** The role's `state` has changed. */
  changed(): void;
  own(start: OwnerStart<Handover>): void;
  give(gift: Gift<Handover>): void;
  read(start: ReaderStart): void;
  outdate(start: OutdatedStart): void;
}

export interface OwnerStart<Handover> {
  handover: Handover | null;
  /** The wish that this fulfils. */
  takeOver: TakeOver | null;
  /** Why other tabs cannot be kept from writing; null if they can. */
  alone: string | null;
}

export interface Gift<Handover> {
  /** Names the ownership that has come to its end. */
  term: string;
  handover: Handover;
  to: string;
  reason: ReaderReason;
  /** The other tab's code, if it is newer. */
  newer: CodeVersions | null;
}

export interface ReaderStart {
  reason: ReaderReason;
  problem: string | null;
  /** ms until it waits for the lock. */
  queueAfter: number;
}

export interface OutdatedStart {
  reason: ReaderReason;
  owner: CodeVersions;
}

/** What a tab is to the others at one time. What a role does not answer to says nothing to it. */
export abstract class Role<Change extends Sequenced, Handover> {
  protected readonly context: RoleContext<Change, Handover>;
  #isOver = false;

  constructor(context: RoleContext<Change, Handover>) {
    this.context = context;
  }

  abstract get state(): SeatState;

  /** Resolves when this tab is the owner; rejects with the reason when it will not be. */
  abstract takeOver(): Promise<void>;

  /** Called once it is the current role. */
  begin(): void {}

  hear(_from: string, _message: TabMessage): void {}

  /** A message could not be received. */
  missed(): void {}

  /** The lock has come. */
  granted(): void {}

  /** The lock that was held is another tab's now. */
  stolen(): void {}

  /** This tab runs other code. */
  codeChanged(): void {}

  publish(_change: Change): void {}

  /** Another role comes after it, or none. Does not touch the lock. */
  end(): void {
    this.#isOver = true;
  }

  protected get isOver(): boolean {
    return this.#isOver;
  }
}
