import type { Data, StateData } from '../shared/data.js';
import type { Patch } from '../shared/patch.js';
import type { Migration, RealmNotice } from '../shared/protocol.js';
import { checkSchema } from './check-schema.js';
import type { LoadedModule } from './definition.js';
import { Failure, failureOf, joined } from './failure.js';
import { migrate, ownedData } from './migrate.js';
import type { Registry } from './registry.js';

export interface Prepared {
  /** From the state as stored to the state that hot code may see. */
  readonly patches: Patch[];
  readonly migrations: Migration[];
  readonly versions: Record<string, number>;
}

/**
 * Makes a stored state one that this generation's code can run on: migrated, complete, and fitting the schemas
 * (rule S6). Remembers what it has done, so that doing it again after a few changes costs only their share.
 */
export class StatePreparation {
  readonly #registry: Registry;
  readonly #notify: (notice: RealmNotice) => void;
  readonly #done = new Map<LoadedModule, { readonly stored: StateData; readonly ready: StateData }>();

  constructor(registry: Registry, notify: (notice: RealmNotice) => void) {
    this.#registry = registry;
    this.#notify = notify;
  }

  /** @param versions Module name → version of the state that it left; absent: it never stored any. */
  async prepare(state: StateData, versions: Readonly<Record<string, number>>): Promise<Prepared> {
    const patches: Patch[] = [];
    const migrations: Migration[] = [];
    await this.#each(async (module) => {
      const stored = ownKeys(state, module);
      const left = Object.hasOwn(versions, module.name) ? versions[module.name] : undefined;
      const from = left ?? module.version;
      const ready = await this.#ready(module, stored, from);
      patches.push(...keyPatches(stored, ready));
      if (from !== module.version) migrations.push({ module: module.name, from, to: module.version });
    });
    const now = this.#registry.modules.map(({ name, version }) => [name, version] as const);
    return { patches, migrations, versions: { ...versions, ...Object.fromEntries(now) } };
  }

  /** Throws a Failure if what differs between the two states does not fit its module's schema. */
  async check(before: StateData, after: StateData): Promise<void> {
    await this.#each(async (module) => {
      const known = ownKeys(before, module);
      const state = ownKeys(after, module);
      if (!isSame(known, state)) await this.#judge(module, state, known);
    });
  }

  /** One module after another. Misfits of one do not keep those of the others from being found. */
  async #each(prepare: (module: LoadedModule) => Promise<void>): Promise<void> {
    const refusals: Failure[] = [];
    for (const module of this.#registry.modules) {
      try {
        await prepare(module);
      } catch (thrown) {
        if (!(thrown instanceof Failure && thrown.facts.misfits)) throw thrown;
        refusals.push(thrown);
      }
    }
    const [first, ...others] = refusals;
    if (first) throw joined([first, ...others]);
  }

  async #ready(module: LoadedModule, stored: StateData, from: number): Promise<StateData> {
    const before = this.#done.get(module);
    if (before && isSame(before.stored, stored)) return before.ready;
    if (from !== module.version) this.#at('migration', module);
    const migrated = migrate(module, stored, from);
    const ready = this.#filled(module, migrated);
    await this.#judge(module, ready, before?.ready ?? null);
    this.#done.set(module, { stored, ready });
    return ready;
  }

  async #judge(module: LoadedModule, state: StateData, known: StateData | null): Promise<void> {
    this.#at('schema', module);
    try {
      await checkSchema(module, state, known);
    } catch (thrown) {
      throw failureOf(thrown, 'schema', module.name);
    }
  }

  #filled(module: LoadedModule, state: StateData): StateData {
    const { name, definition, stateKeys } = module;
    if (!definition.initialState || stateKeys.every((key) => Object.hasOwn(state, key))) return state;
    const refuse = (problem: string): Failure =>
      new Failure('definition', `Module '${name}': initialState ${problem}`, { module: name });
    this.#at('init', module);
    const first = ownedData(module, this.#initialState(module), refuse);
    for (const key of Object.keys(first)) {
      if (!stateKeys.includes(key)) {
        throw refuse(`returned the key '${key}', which is not among its stateKeys; add it there`);
      }
    }
    return { ...first, ...state };
  }

  #initialState(module: LoadedModule): unknown {
    try {
      return module.definition.initialState?.();
    } catch (thrown) {
      throw failureOf(thrown, 'init', module.name);
    }
  }

  #at(step: RealmNotice['step'], module: LoadedModule): void {
    this.#notify({ rekindle: 'at', step, module: module.name });
  }
}

function ownKeys(state: StateData, { stateKeys }: LoadedModule): StateData {
  const own: Record<string, Data> = {};
  for (const key of stateKeys) if (Object.hasOwn(state, key)) own[key] = state[key];
  return own;
}

/** States are immutable, so what is identical is equal. */
function isSame(a: StateData, b: StateData): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  );
}

function keyPatches(before: StateData, after: StateData): Patch[] {
  const patches: Patch[] = [];
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) patches.push({ op: 'remove', path: [key] });
  }
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) patches.push({ op: 'add', path: [key], value });
    else if (before[key] !== value) patches.push({ op: 'replace', path: [key], value });
  }
  return patches;
}
