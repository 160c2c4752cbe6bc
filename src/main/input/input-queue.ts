import type { ServiceReply } from '../../shared/protocol.js';
import type { UiEvent } from '../../shared/ui/node.js';
import { joinEvents } from './join-events.js';

/** The part of a frame's input that must reach hot code exactly once. */
export interface FrameEvents {
  readonly events: readonly UiEvent[];
  readonly replies: readonly ServiceReply[];
}

/** The node shows it at once, before hot code has seen it. */
export function isChange({ type }: UiEvent): boolean {
  return type === 'edit' || type === 'change';
}

/**
 * What the user did and what services answered, until a frame has taken it. Taking is in two steps, look and
 * consume, so that a frame that never came to an end leaves its input for the code that goes on (rule R5).
 *
 * An event that code failed on is dropped: the user can do it again. An answer comes but once, so it is held back from
 * that code, with all that follows under its id, until other code can take it, or the user wants it tried again (rule P2).
 */
export class InputQueue {
  readonly #events: UiEvent[] = [];
  /** When each of them happened; of events that became one, the first. */
  readonly #times: number[] = [];
  readonly #replies: ServiceReply[] = [];
  readonly #onTaken = new Map<ServiceReply, () => void>();
  /** Ids of answers that the code that runs has failed on. */
  readonly #held = new Set<string>();
  /** How many events the frame in flight has seen. */
  #taken = 0;

  /** Nothing but answers that are held or not wanted. */
  hasNothing(isWanted: (reply: ServiceReply) => boolean = () => true): boolean {
    const isNews = (reply: ServiceReply): boolean => !this.#held.has(reply.id) && isWanted(reply);
    return this.#events.length === 0 && !this.#replies.some(isNews);
  }

  /**
   * What no frame has taken yet becomes one with the next of its kind: a slider, or a pointer, may move at any pace.
   *
   * @param time When it happened, on the monotonic clock.
   */
  addEvent(event: UiEvent, time: number): void {
    const last = this.#events.at(-1);
    const joined = last && this.#events.length > this.#taken ? joinEvents(last, event) : null;
    if (joined) this.#events.pop();
    else this.#times.push(time);
    this.#events.push(joined ?? event);
  }

  /** When the first event that waits happened; null: none waits. */
  get since(): number | null {
    return this.#times[0] ?? null;
  }

  /** @param onTaken Called when a frame that took them has come to its end. */
  addReplies(replies: readonly ServiceReply[], onTaken?: () => void): void {
    this.#replies.push(...replies);
    const last = replies.at(-1);
    if (last && onTaken) this.#onTaken.set(last, onTaken);
  }

  /** Takes out all answers under an id: nobody waits for them any more. */
  forget(id: string): void {
    this.#held.delete(id);
    for (const reply of this.#replies.filter((candidate) => candidate.id === id)) this.#take(reply);
  }

  /** The code that runs gets the answers that the code before it failed on. */
  release(): void {
    this.#held.clear();
  }

  /**
   * The input of the next frame: edits up to and including the first event of another type. So a field that was
   * submitted and typed into again within one frame is submitted as it was then.
   *
   * @param isWanted Answers that are not stay in the queue.
   * @param withHeld With those that the code that runs has failed on.
   */
  peek(isWanted: (reply: ServiceReply) => boolean = () => true, withHeld = false): FrameEvents {
    const action = this.#events.findIndex(({ type }) => type !== 'edit');
    const end = action === -1 ? this.#events.length : action + 1;
    this.#taken = end;
    const isGiven = (reply: ServiceReply): boolean =>
      (withHeld || !this.#held.has(reply.id)) && isWanted(reply);
    return { events: this.#events.slice(0, end), replies: this.#replies.filter(isGiven) };
  }

  /** Takes out what `peek` gave. */
  consume(taken: FrameEvents): void {
    this.#taken = 0;
    this.#takeEvents(0, taken.events.length);
    const onTaken = taken.replies.map((reply) => this.#take(reply));
    for (const told of onTaken) told?.();
  }

  /**
   * Takes out, or holds, the part of what `peek` gave that hot code failed on, as far as one can tell: the action, and
   * the edits before it are innocent until a frame of their own fails; else the edits; without events the answers.
   *
   * @param isDead Hot code hung, or fell over: what hangs it a second time ends it, so nothing is left to try.
   * @returns The events that it took out.
   */
  blame({ events, replies }: FrameEvents, isDead: boolean): readonly UiEvent[] {
    this.#taken = 0;
    if (events.length === 0) for (const { id } of replies) this.#held.add(id);
    const isActionAlone = !isDead && events.length > 1 && events.at(-1)?.type !== 'edit';
    const from = isActionAlone ? events.length - 1 : 0;
    return this.#takeEvents(from, events.length - from);
  }

  /** Changes the texts of a field's edits that wait: what they were typed onto has changed. */
  rebaseEdits(key: string, rebase: (text: string) => string): void {
    for (const [index, event] of this.#events.entries()) {
      if (event.type === 'edit' && event.key === key) {
        this.#events[index] = { ...event, value: rebase(event.value) };
      }
    }
  }

  #takeEvents(from: number, count: number): UiEvent[] {
    this.#times.splice(from, count);
    return this.#events.splice(from, count);
  }

  /** Answers who wants to know. */
  #take(reply: ServiceReply): (() => void) | undefined {
    const index = this.#replies.indexOf(reply);
    if (index >= 0) this.#replies.splice(index, 1);
    const onTaken = this.#onTaken.get(reply);
    this.#onTaken.delete(reply);
    return onTaken;
  }

  /** Whether a change that the user made to this node, an edit or another value, still waits. */
  hasChange(key: string): boolean {
    return this.#events.some((event) => isChange(event) && event.key === key);
  }
}
