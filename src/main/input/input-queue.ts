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
 */
export class InputQueue {
  readonly #events: UiEvent[] = [];
  readonly #replies: ServiceReply[] = [];
  /** How many events the frame in flight has seen. */
  #taken = 0;

  get isEmpty(): boolean {
    return this.#events.length === 0 && this.#replies.length === 0;
  }

  /** Nothing but answers that are not wanted. */
  hasNothing(isWanted: (reply: ServiceReply) => boolean): boolean {
    return this.#events.length === 0 && !this.#replies.some(isWanted);
  }

  /** What no frame has taken yet becomes one with the next of its kind: a slider, or a pointer, may move at any pace. */
  addEvent(event: UiEvent): void {
    const last = this.#events.at(-1);
    const joined = last && this.#events.length > this.#taken ? joinEvents(last, event) : null;
    if (joined) this.#events.pop();
    this.#events.push(joined ?? event);
  }

  addReply(reply: ServiceReply): void {
    this.#replies.push(reply);
  }

  /**
   * The input of the next frame: edits up to and including the first event of another type. So a field that was
   * submitted and typed into again within one frame is submitted as it was then.
   *
   * @param isWanted Answers that are not stay in the queue.
   */
  peek(isWanted: (reply: ServiceReply) => boolean = () => true): FrameEvents {
    const action = this.#events.findIndex(({ type }) => type !== 'edit');
    const end = action === -1 ? this.#events.length : action + 1;
    this.#taken = end;
    return { events: this.#events.slice(0, end), replies: this.#replies.filter(isWanted) };
  }

  /** Takes out what `peek` gave. */
  consume(taken: FrameEvents): void {
    this.#taken = 0;
    this.#events.splice(0, taken.events.length);
    this.#consumeReplies(taken);
  }

  /**
   * Takes out the part of it that hot code failed on, as far as one can tell: with an action, the edits before it are
   * innocent until a frame of their own fails. Answers what it took out.
   */
  consumeAction(taken: FrameEvents): FrameEvents {
    const action = taken.events.at(-1);
    if (taken.events.length < 2 || !action || action.type === 'edit') {
      this.consume(taken);
      return taken;
    }
    this.#taken = 0;
    this.#events.splice(taken.events.length - 1, 1);
    this.#consumeReplies(taken);
    return { events: [action], replies: taken.replies };
  }

  /** Changes the texts of a field's edits that wait: what they were typed onto has changed. */
  rebaseEdits(key: string, rebase: (text: string) => string): void {
    for (const [index, event] of this.#events.entries()) {
      if (event.type === 'edit' && event.key === key) {
        this.#events[index] = { ...event, value: rebase(event.value) };
      }
    }
  }

  #consumeReplies({ replies }: FrameEvents): void {
    for (const reply of replies) {
      const index = this.#replies.indexOf(reply);
      if (index >= 0) this.#replies.splice(index, 1);
    }
  }

  /** Whether a change that the user made to this node, an edit or another value, still waits. */
  hasChange(key: string): boolean {
    return this.#events.some((event) => isChange(event) && event.key === key);
  }
}
