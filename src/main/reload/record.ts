import type { ReloadFailure, ReloadStep } from './failure.js';

/** What asked for a reload (rule R1), or `start` for the page's first generation, `respawn` after a hang or crash. */
export type ReloadTrigger =
  | 'key'
  | 'button'
  | 'app'
  | 'api'
  | 'retry'
  | 'register'
  | 'start'
  | 'respawn'
  | 'rollback';

export type TimedStep = Exclude<ReloadStep, 'run'>;

/** What a reload did (rule R8). Plain data; all times in ms. */
export interface ReloadRecord {
  ok: boolean;
  /** The generation that runs after it: the new one, or the one that went on; 0 if none ever ran. */
  generation: number;
  trigger: ReloadTrigger;
  /** Names of the modules whose code is new, added or gone. */
  changed: string[];
  /** Time per step; 0 for steps that were not reached. */
  steps: Record<TimedStep, number>;
  /** From the request to the first drawn frame of the new code, or to the failure. Retiring comes after it. */
  total: number;
  /** How long no code answered: from the last frame of the old code to the first drawn one of the new. 0 when none was switched. */
  pause: number;
  /** Wall clock at the request, ms since 1970. */
  at: number;
  /** Main's own code changed too, which a reload cannot bring in: the page must be restarted; the state is safe (rule R9). */
  restartNeeded: boolean;
  /** Modules whose state was migrated on the way. */
  migrations: { module: string; from: number; to: number }[];
  failure?: ReloadFailure;
}

export function emptySteps(): Record<TimedStep, number> {
  return { build: 0, standBy: 0, load: 0, seed: 0, prove: 0, switch: 0, retire: 0 };
}

/** How many records are kept (rule R8). */
export const HISTORY_LENGTH = 100;
