import type { Code } from './code.js';
import type { ReloadTrigger } from './record.js';

/** A wish for a reload. */
export interface ReloadRequest {
  trigger: ReloadTrigger;
  /** Take new code for these alone; absent: for every module. */
  modules?: ReadonlySet<string>;
  /** Address of a module to register on the way. */
  register?: string;
  /** Run code that failed before and has not changed, too (rule B4 otherwise refuses it). */
  force?: boolean;
  /** With the answers that the code that runs has failed on, also if it is the same code. */
  withHeld?: boolean;
  /** Run this code, which ran before, in place of new code. */
  code?: Code;
  /** Begin with the state as it was at this point of its history, in place of the state as it is. */
  point?: number;
  /** The worker that ran is dead: should this fail, start again what ran before. */
  revive?: boolean;
}

/**
 * Two wishes as one: all modules outweigh some, and any reload that works is a respawn, too. null for what must not
 * be joined: a module that cannot be registered, or code that is rolled back, must not fail a reload that somebody else
 * asked for.
 */
export function mergeRequests(first: ReloadRequest, second: ReloadRequest): ReloadRequest | null {
  if (first.trigger === 'respawn') return { ...second, revive: true };
  if (second.trigger === 'respawn') return { ...first, revive: true };
  if ([first, second].some(isSingular)) return null;
  const modules = first.modules && second.modules && new Set([...first.modules, ...second.modules]);
  return {
    trigger: first.trigger,
    ...(modules ? { modules } : {}),
    ...(first.force || second.force ? { force: true } : {}),
    ...(first.withHeld || second.withHeld ? { withHeld: true } : {}),
    ...(first.revive || second.revive ? { revive: true } : {}),
  };
}

function isSingular({ register, code, point }: ReloadRequest): boolean {
  return register !== undefined || code !== undefined || point !== undefined;
}
