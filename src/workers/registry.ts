import type { Target } from '../shared/hot-module.js';
import type { LoadedModule } from './definition.js';
import { inDependencyOrder } from './dependency-order.js';
import { Failure } from './failure.js';

/** Where a target is: the function, and the module whose code it is. */
export interface TargetPlace {
  readonly module: LoadedModule;
  readonly run: Target;
}

/** All modules of one generation: who has which target, who owns which key, who may read whose. */
export class Registry {
  /** In dependency order, ties by name. */
  readonly modules: readonly LoadedModule[];
  readonly #targets = new Map<string, TargetPlace>();
  readonly #owners = new Map<string, LoadedModule>();
  readonly #readable = new Map<LoadedModule, ReadonlySet<LoadedModule>>();

  /** Throws a Failure for what rule M5 refuses. */
  constructor(modules: readonly LoadedModule[]) {
    const names = new Map<string, LoadedModule>();
    for (const module of modules) {
      claim(
        names,
        module.name,
        module,
        (first) => `call themselves '${first.name}' (${first.url}, ${module.url})`,
      );
    }
    this.modules = inDependencyOrder(modules);
    for (const module of this.modules) {
      for (const key of module.stateKeys)
        claim(this.#owners, key, module, () => `both own the state key '${key}'`);
      for (const [name, run] of module.targets) this.#addTarget(name, module, run);
      this.#readable.set(module, this.#closure(module, names));
    }
  }

  target(name: string): TargetPlace | undefined {
    return this.#targets.get(name);
  }

  ownerOf(key: string): LoadedModule | undefined {
    return this.#owners.get(key);
  }

  /** Whether the key's owner calls it a secret (rule S5). */
  readonly isSecret = (key: string): boolean => this.ownerOf(key)?.secretKeys.includes(key) ?? false;

  /** Whether a frozen frame's writes to the key are kept: what no history holds can be changed at any point of it. */
  readonly isFreeOfHistory = (key: string): boolean =>
    this.isSecret(key) || (this.ownerOf(key)?.transientKeys.includes(key) ?? false);

  /** A module reads its own keys and those of the modules that it depends on, directly or not (rule S2). */
  mayRead(module: LoadedModule, owner: LoadedModule): boolean {
    return this.#readable.get(module)?.has(owner) ?? false;
  }

  #addTarget(name: string, module: LoadedModule, run: Target): void {
    const first = this.#targets.get(name);
    if (first) throw conflict(first.module, module, `both have the target '${name}'`);
    this.#targets.set(name, { module, run });
  }

  #closure(module: LoadedModule, names: ReadonlyMap<string, LoadedModule>): ReadonlySet<LoadedModule> {
    const reached = new Set([module]);
    // A Set is iterated in order of insertion, and what is added meanwhile is visited too.
    for (const { dependsOn } of reached) {
      for (const name of dependsOn) {
        const dependency = names.get(name);
        if (dependency) reached.add(dependency);
      }
    }
    return reached;
  }
}

function claim(
  taken: Map<string, LoadedModule>,
  name: string,
  module: LoadedModule,
  what: (first: LoadedModule) => string,
): void {
  const first = taken.get(name);
  if (first) throw conflict(first, module, what(first));
  taken.set(name, module);
}

function conflict(first: LoadedModule, second: LoadedModule, what: string): Failure {
  return new Failure(
    'definition',
    `Modules '${first.name}' and '${second.name}' ${what}; each may be there once: rename one, or take it out`,
    { module: second.name },
  );
}
