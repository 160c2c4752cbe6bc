import type { CodeVersions } from './code-versions.js';

/** A committed change. `seq` rises by one with each, whoever is the owner. */
export interface Sequenced {
  readonly seq: number;
}

/**
 * Why a tab does not own the workspace. `opened`: another tab was first. `taken-over`: another tab has asked for
 * it, and was handed all of it. `stolen`: another tab has asked for it, and this one did not answer; what it had not
 * stored is in its memory alone. `newer-code`: it was handed to a tab with newer code. `failed`: `becomeOwner`
 * rejected. `suspended`: the page went into the back-forward cache.
 */
export type ReaderReason = 'opened' | 'taken-over' | 'stolen' | 'newer-code' | 'failed' | 'suspended';

/** What the seat asks of its tab. Both may be called as soon as the seat opens, in the midst of the page's start. */
export interface SeatHost<Change extends Sequenced, Handover> {
  /**
   * The workspace is this tab's now. Loads what is stored, which another tab may have changed, lays over it what was
   * handed over, and begins to write. Changes that this tab has followed may be newer than what is stored, if the
   * owner was killed before it stored them.
   *
   * @param handover Of the owner before, if it could still give one.
   * @param ownership Aborted when this tab is the owner no longer: from then on it must write nothing.
   * @returns Settles when `flush` can answer. Rejects if another tab should try: it is the owner no longer then.
   */
  becomeOwner(handover: Handover | null, ownership: AbortSignal): Promise<void>;
  /** This tab writes nothing from now on. Also called when it opens as a reader. */
  becomeReader(reason: ReaderReason): void;
  /** Makes all changes durable. Resolves to the `seq` of the last one, also if that was another owner's. */
  flush(): Promise<number>;
  /**
   * What the next owner needs and cannot find in the storage: changes that are not durable, unfinished edits. Plain
   * data. This tab changes nothing from now on.
   */
  handover(): Handover;
  /** The owner's next change, in order, nothing left out. If it throws, the tab loads from the storage instead. */
  follow(change: Change): void;
  /**
   * Shows what is stored in place of what this tab shows.
   *
   * @param upTo What is stored holds at least the changes up to this `seq`.
   * @param signal Aborted when something newer is to be loaded: nothing must be shown of this then.
   * @returns The `seq` of the last change that it found.
   */
  reload(upTo: number, signal: AbortSignal): Promise<number>;
}

/** `joining`: on the way to the owner's state. `live`: at it. `never`: this browser lets tabs not speak together. */
export type Following = 'joining' | 'live' | 'never';

/** A tab's place among those of its workspace, as the user should know it. */
export type SeatState =
  | { role: 'closed' }
  /** `isAlone`: other tabs cannot be kept from writing; `problem` says why. */
  | { role: 'owner'; isAlone: boolean; problem: string | null }
  /** Read-only; becomes the owner by itself when there is none. `problem` says what is wrong just now. */
  | {
      role: 'reader';
      reason: ReaderReason;
      following: Following;
      isTakingOver: boolean;
      problem: string | null;
    }
  /** Read-only, and knows no more what the owner does: its code is older. Newer code, or a restart, ends that. */
  | { role: 'outdated'; reason: ReaderReason; owner: CodeVersions }
  /** In the back-forward cache. */
  | { role: 'suspended' };

export type SeatRole = SeatState['role'];
