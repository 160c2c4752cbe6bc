import * as v from 'valibot';
import { reasonOf, within } from '../../store/within.js';
import { type CodeVersions, isBeyond, isNewer } from '../code-versions.js';
import { Follower } from '../follower.js';
import type { SeatState, Sequenced } from '../seat-host.js';
import type { TabMessage } from '../tab-message.js';
import { ANSWER_UNTIL_MS, TakeOver, YIELDED_WITHIN_MS, YIELDING_WITHIN_MS } from '../take-over.js';
import { FASTER, LEFT, NO_CHANNEL, OLDER_CODE } from '../words.js';
import { type ReaderStart, Role, type RoleContext } from './role.js';

const STEAL_WITHIN_MS = 2_000;

/** A tab that shows what the owner does, and waits for the lock. */
export class Reader<Change extends Sequenced, Handover> extends Role<Change, Handover> {
  readonly #start: ReaderStart;
  readonly #follower: Follower<Change>;
  #takeOver: TakeOver | null = null;
  #cancelQueue: (() => void) | null = null;

  constructor(context: RoleContext<Change, Handover>, start: ReaderStart) {
    super(context);
    this.#start = start;
    const { clock, host, line } = context;
    this.#follower = new Follower({
      clock,
      host,
      number: () => context.number(),
      ask: (id) => line?.post({ type: 'sync', id, code: context.code() }),
      changed: () => context.changed(),
    });
  }

  override get state(): SeatState {
    const { isLive, problem } = this.#follower;
    const { reason } = this.#start;
    const shown = { role: 'reader', reason, isTakingOver: this.#takeOver !== null } as const;
    if (this.context.line === null) return { ...shown, following: 'never', problem: NO_CHANNEL };
    if (isLive) return { ...shown, following: 'live', problem: null };
    return { ...shown, following: 'joining', problem: this.#start.problem ?? problem };
  }

  override begin(): void {
    if (this.#start.queueAfter === 0) this.context.lock?.queue();
    else this.#cancelQueue = this.context.clock.after(this.#start.queueAfter, () => this.#queue());
    if (this.context.line) this.#follower.start();
  }

  override takeOver(): Promise<void> {
    if (this.#takeOver) return this.#takeOver.done;
    const { clock, line, code } = this.context;
    const wish = this.#wish();
    if (line) {
      wish.waitFor(YIELDING_WITHIN_MS);
      const until = clock.wallTime() + ANSWER_UNTIL_MS;
      line.post({ type: 'take-over', id: wish.id, until, term: this.#follower.term, code: code() });
      this.context.changed();
    } else void this.#steal(wish, null);
    return wish.done;
  }

  override hear(_from: string, message: TabMessage): void {
    // Whose lock is about to be stolen has nothing more to say.
    if (this.#takeOver?.isStealing) return;
    switch (message.type) {
      case 'owner':
        this.#endTakeOver(FASTER);
        if (this.#understands(message.code)) this.#follower.startAgain();
        break;
      case 'synced': {
        const { id, term, seq } = message;
        if (this.#understands(message.code)) this.#follower.hearSynced(id, term, seq);
        break;
      }
      case 'code':
        if (message.term !== null) this.#understands(message.code);
        break;
      case 'change':
        this.#hearChange(message.term, message.change);
        break;
      case 'yielding':
        if (message.id === this.#takeOver?.id) this.#takeOver.waitFor(YIELDED_WITHIN_MS);
        break;
      case 'yielded':
        this.#hearYielded(message.until, message.handover);
        break;
      case 'refused':
        if (message.id === this.#takeOver?.id) this.#endTakeOver(message.why);
        else this.#follower.hearRefused(message.id, message.why);
        break;
      default:
      // What is asked of the owner.
    }
  }

  override missed(): void {
    this.#follower.startAgain();
  }

  override granted(): void {
    this.#own(null);
  }

  override codeChanged(): void {
    this.context.line?.post({ type: 'code', term: null, code: this.context.code() });
  }

  override end(): void {
    super.end();
    this.#cancelQueue?.();
    this.#follower.stop();
    this.#takeOver?.fail(new Error(LEFT));
  }

  #wish(): TakeOver {
    const { clock } = this.context;
    const wish: TakeOver = new TakeOver({
      id: this.context.number(),
      clock,
      silent: () => void this.#steal(wish, null),
    });
    this.#takeOver = wish;
    return wish;
  }

  #hearChange(term: string, change: unknown): void {
    const read = v.safeParse(this.context.schemas.change, change);
    if (read.success) this.#follower.hearChange(term, read.output);
    else this.#follower.startAgain();
  }

  #hearYielded(until: number, handover: unknown): void {
    const { clock, schemas } = this.context;
    const read = v.safeParse(schemas.handover, handover);
    // Too late: the owner goes on, and what it handed over is old.
    if (clock.wallTime() > until || !read.success) return;
    void this.#steal(this.#takeOver ?? this.#wish(), read.output);
  }

  async #steal(wish: TakeOver, handover: Handover | null): Promise<void> {
    const { clock, lock } = this.context;
    if (!lock) return;
    wish.steal();
    this.context.changed();
    try {
      await within(clock, STEAL_WITHIN_MS, 'Taking the lock', lock.steal());
      if (!this.isOver) this.#own(handover);
    } catch (error) {
      if (this.isOver) return;
      this.#endTakeOver(reasonOf(error));
      this.#queue();
      this.#follower.startAgain();
    }
  }

  #own(handover: Handover | null): void {
    const takeOver = this.#takeOver;
    this.#takeOver = null;
    this.context.own({ handover, takeOver, alone: null });
  }

  #endTakeOver(why: string): void {
    this.#takeOver?.fail(new Error(why));
    this.#takeOver = null;
    this.context.changed();
  }

  /** Whether this tab's code reads what the owner stores. If not, it ends here. */
  #understands(owner: CodeVersions): boolean {
    const code = this.context.code();
    if (isBeyond(owner, code)) {
      this.#endTakeOver(OLDER_CODE);
      this.context.outdate({ reason: this.#start.reason, owner });
      return false;
    }
    // The owner gives way when it hears that.
    if (isNewer(code, owner)) this.codeChanged();
    return true;
  }

  #queue(): void {
    this.#cancelQueue?.();
    this.#cancelQueue = null;
    this.context.lock?.queue();
  }
}
