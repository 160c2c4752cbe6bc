import type { FrameInput, ServiceCommand } from '../shared/protocol.js';
import type { TimelineWatch } from '../shared/timeline.js';
import { seededRandom } from './random.js';

/** The part of a frame's input that is the same for all modules and passes. */
export type RunInput = Pick<FrameInput, 'page' | 'seq' | 'time' | 'seed' | 'frozen'>;

/**
 * What one call of the realm (a frame, a proof, a disposal) gives hot code and gets from it besides the state,
 * over all of its passes. Everything that hot code can know comes from the input, so a frame can be played again.
 */
export class RunContext {
  readonly time: number;
  readonly random: () => number;
  readonly commands: ServiceCommand[] = [];
  /** Component name → ms. */
  readonly components = new Map<string, number>();
  wantsFrame = false;
  /** What hot code last called the step that this frame makes. */
  step: string | null = null;
  /** How much of the state's history hot code has looked at. */
  watches: TimelineWatch = 'nothing';
  readonly isFrozen: boolean;
  /** What ids of commands begin with: those of this page's life, and of no other. */
  readonly #page: string;
  readonly #seq: number;

  constructor(
    { page, seq, time, seed, frozen }: RunInput,
    readonly clock: () => number,
  ) {
    this.time = time;
    this.random = seededRandom(seed);
    this.isFrozen = frozen;
    this.#page = `${page}.`;
    this.#seq = seq;
  }

  /** Hot code looks at the history: from now on it is told of it. */
  look(watch: TimelineWatch): void {
    if (this.watches !== 'points') this.watches = watch;
  }

  /** Adds a command, and answers its id: of one command for ever, over all pages and restarts. */
  command(command: Omit<ServiceCommand, 'id'>): string {
    const id = `${this.#page}${this.#seq}.${this.commands.length}`;
    this.commands.push({ id, ...command });
    return id;
  }

  /** Whether another page asked under this id, or this one before it was restarted: nothing answers it any more. */
  isLost(id: string): boolean {
    return !id.startsWith(this.#page);
  }
}
