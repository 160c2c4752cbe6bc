import type { ModuleInfo } from '../../shared/protocol.js';
import { type Code, type CodeModule, identityOfModule } from './code.js';

/** A loaded module, as `rekindle.modules` tells it. */
export interface LoadedModule extends ModuleInfo {
  /** The generation that its code came with. */
  generation: number;
}

/** Code that runs, or ran, and works. */
export interface Generation {
  /** Counts the switches since the page started, from 1. */
  number: number;
  code: Code;
  modules: readonly LoadedModule[];
}

/** The next generation: modules whose code is the same keep the number they came with. */
export function nextGeneration(
  before: Generation | null,
  code: Code,
  modules: readonly ModuleInfo[],
): Generation {
  const number = (before?.number ?? 0) + 1;
  // A module registered at run time has said its name by now: with it, a later request finds it.
  const named = code.modules.map((module) => ({ ...module, name: nameAt(module, modules) }));
  const sameAsBefore = (name: string): LoadedModule | undefined => {
    const old = before?.code.modules.find((module) => module.name === name);
    const fresh = named.find((module) => module.name === name);
    if (!old || !fresh || identityOfModule(old) !== identityOfModule(fresh)) return undefined;
    return before?.modules.find((module) => module.name === name);
  };
  return {
    number,
    code: { ...code, modules: named },
    modules: modules.map((module) => ({
      ...module,
      generation: sameAsBefore(module.name)?.generation ?? number,
    })),
  };
}

function nameAt({ name, url }: CodeModule, modules: readonly ModuleInfo[]): string | null {
  return name ?? modules.find((module) => module.url === url)?.name ?? null;
}
