import type { FrameInput, ServiceCommand } from '../shared/protocol.js';
import type { TimelineWatch } from '../shared/timeline.js';
import { seededRandom } from './random.js';

/** The part of a frame's input that is the same for all modules and passes. */
export type RunInput = Pick<FrameInput, 'seq' | 'time' | 'seed' | 'frozen'>;

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
  readonly #seq: number;

  constructor(
    { seq, time, seed, frozen }: RunInput,
    readonly clock: () => number,
  ) {
    this.time = time;
    this.random = seededRandom(seed);
    this.isFrozen = frozen;
    this.#seq = seq;
  }

  /** Hot code looks at the history: from now on it is told of it. */
  look(watch: TimelineWatch): void {
    if (this.watches !== 'points') this.watches = watch;
  }

  /** Adds a command, and answers its id, unique over the page's life as the frame's number is. */
  command(command: Omit<ServiceCommand, 'id'>): string {
    const id = `${this.#seq}.${this.commands.length}`;
    this.commands.push({ id, ...command });
    return id;
  }
}
