import type { ReloadTrigger } from './record.js';

/** A wish for a reload. */
export interface ReloadRequest {
  trigger: ReloadTrigger;
  /** Take new code for these alone; absent: for every module. */
  modules?: ReadonlySet<string>;
  /** Addresses of modules to register on the way. */
  register?: ReadonlySet<string>;
  /** Run code that failed before and has not changed, too (rule B4 otherwise refuses it). */
  force?: boolean;
  /** The worker that ran is dead: should this fail, start again what ran before. */
  revive?: boolean;
}

/** Two wishes as one: all modules outweigh some, and any reload that works is a respawn, too. */
export function mergeRequests(first: ReloadRequest, second: ReloadRequest): ReloadRequest {
  if (first.trigger === 'respawn') return { ...second, revive: true };
  if (second.trigger === 'respawn') return { ...first, revive: true };
  const modules = first.modules && second.modules && new Set([...first.modules, ...second.modules]);
  const register = new Set([...(first.register ?? []), ...(second.register ?? [])]);
  return {
    trigger: first.trigger,
    ...(modules ? { modules } : {}),
    ...(register.size > 0 ? { register } : {}),
    ...(first.force || second.force ? { force: true } : {}),
    ...(first.revive || second.revive ? { revive: true } : {}),
  };
}
