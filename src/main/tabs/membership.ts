import type * as v from 'valibot';
import type { Clock } from '../reload/clock.js';
import { reasonOf, within } from '../store/within.js';
import type { CodeVersions } from './code-versions.js';
import { Giver } from './roles/giver.js';
import { Outdated } from './roles/outdated.js';
import { Owner } from './roles/owner.js';
import { Reader } from './roles/reader.js';
import type { Role, RoleContext } from './roles/role.js';
import type { SeatHost, SeatState, Sequenced } from './seat-host.js';
import { type TabChannel, TabLine } from './tab-line.js';
import { NO_LOCKS } from './words.js';
import { type TabLocks, WorkspaceLock } from './workspace-lock.js';

/** What the browser's answer about the lock may take; it is on the way of the page's start. */
export const LOCK_WITHIN_MS = 2_000;

export interface MembershipParts<Change extends Sequenced, Handover> {
  /** The workspace's; the same in all of its tabs. */
  name: string;
  /** This tab's; no other tab has the same. */
  tab: string;
  clock: Clock;
  /** Undefined where the browser has none, or gives none to an insecure page. */
  locks: TabLocks | undefined;
  /** Opens a channel to the tabs that opened one of that name. Undefined where the browser has none. */
  channel: ((name: string) => TabChannel) | undefined;
  host: SeatHost<Change, Handover>;
  /** Of what other tabs send; what does not fit is dropped. */
  schemas: { change: v.GenericSchema<unknown, Change>; handover: v.GenericSchema<unknown, Handover> };
  code: () => CodeVersions;
  /** Another one each time, as long as the page lives. */
  number: () => number;
  /** `state` has changed. */
  changed: () => void;
}

/** A tab among those of its workspace, from joining them to leaving: in one role at a time. */
export class Membership<Change extends Sequenced, Handover> {
  readonly #parts: MembershipParts<Change, Handover>;
  readonly #context: RoleContext<Change, Handover>;
  #role: Role<Change, Handover> | null = null;
  #hasLeft = false;

  constructor(parts: MembershipParts<Change, Handover>) {
    this.#parts = parts;
    const { name, tab, clock, locks, channel, host, schemas, code, number, changed } = parts;
    // Without locks every tab is an owner: they have nothing to say to one another.
    const line =
      locks && channel
        ? new TabLine({
            tab,
            channel: channel(name),
            hear: (from, message) => this.#role?.hear(from, message),
            missed: () => this.#role?.missed(),
          })
        : null;
    const lock = locks
      ? new WorkspaceLock({
          name,
          locks,
          granted: () => this.#role?.granted(),
          stolen: () => this.#role?.stolen(),
        })
      : null;
    const context: RoleContext<Change, Handover> = {
      tab,
      clock,
      host,
      schemas,
      line,
      lock,
      code,
      number,
      changed,
      own: (start) => this.#become(new Owner(context, start)),
      give: (gift) => this.#become(new Giver(context, gift)),
      read: (start) => this.#become(new Reader(context, start)),
      outdate: (start) => this.#become(new Outdated(context, start)),
    };
    this.#context = context;
  }

  get state(): SeatState {
    return this.#role?.state ?? { role: 'closed' };
  }

  /** Resolves when the tab has a role. Never rejects. */
  async join(): Promise<void> {
    const { clock, line, lock, own, read } = this.#context;
    if (!lock) return own({ handover: null, takeOver: null, alone: NO_LOCKS });
    try {
      const isHeld = await within(clock, LOCK_WITHIN_MS, 'Asking for the lock', lock.tryNow());
      if (this.#hasLeft) return;
      if (isHeld) own({ handover: null, takeOver: null, alone: null });
      else read({ reason: 'opened', problem: null, queueAfter: 0 });
    } catch (error) {
      if (this.#hasLeft) return;
      const reason = reasonOf(error);
      const isForbidden = error instanceof Error && error.name === 'SecurityError';
      // Else the browser may only be slow: where there are locks, nobody writes without.
      if (!isForbidden) return read({ reason: 'opened', problem: reason, queueAfter: 0 });
      line?.close();
      own({ handover: null, takeOver: null, alone: reason });
    }
  }

  leave(): void {
    this.#hasLeft = true;
    this.#role?.end();
    this.#role = null;
    this.#context.lock?.release();
    this.#context.line?.close();
  }

  publish(change: Change): void {
    this.#role?.publish(change);
  }

  takeOver(): Promise<void> {
    return this.#role?.takeOver() ?? Promise.reject(new Error('This tab has no workspace yet.'));
  }

  codeChanged(): void {
    this.#role?.codeChanged();
  }

  #become(role: Role<Change, Handover>): void {
    const before = this.#role;
    before?.end();
    this.#role = role;
    const { state } = role;
    if ('reason' in state && (before === null || before instanceof Owner))
      this.#parts.host.becomeReader(state.reason);
    role.begin();
    this.#parts.changed();
  }
}
