import type { Data, StateData } from '../shared/data.js';
import { assertData } from '../shared/state/assert-data.js';
import { cloneData } from '../shared/state/clone-data.js';
import { hidingSecrets } from '../shared/state/hiding-secrets.js';
import { StateError } from '../shared/state/state-error.js';
import type { LoadedModule } from './definition.js';
import { Failure, failureOf } from './failure.js';

/**
 * Brings a module's stored state from `from` to the module's version, one step after the other (rule S6). Answers
 * a state of its own: what is stored is not touched. Throws a Failure of kind 'migration' that says what is wrong
 * with which step.
 *
 * @param stored The module's keys, as far as they are stored.
 */
export function migrate(module: LoadedModule, stored: StateData, from: number): StateData {
  const { name, version, definition } = module;
  const refuse = (what: string): Failure =>
    new Failure('migration', `Module '${name}': ${what}`, { module: name });

  if (from > version) {
    throw refuse(
      `its stored state is of version ${from}, newer than this code's version ${version}; run code of version ${from} or later`,
    );
  }
  if (from < version && !definition.migrate) {
    throw refuse(
      `its stored state is of version ${from}, this code's version is ${version}, and it has no migrate; add migrate(old, fromVersion)`,
    );
  }
  let state = stored;
  for (let step = from; step < version; step++) {
    const what = `migrate from version ${step} to ${step + 1}`;
    let result: unknown;
    try {
      result = definition.migrate?.(cloneData(state), step);
    } catch (thrown) {
      throw failureOf(thrown, 'migration', name, `Module '${name}': ${what} failed`);
    }
    state = ownedData(module, result, (problem) => refuse(`${what} ${problem}`));
  }
  for (const key of Object.keys(state)) {
    if (module.stateKeys.includes(key)) continue;
    throw refuse(
      `migrate to version ${version} returned the key '${key}'; expected its stateKeys alone: ${module.stateKeys.join(', ')}`,
    );
  }
  return state;
}

/** What hot code returned as a piece of state, checked, and copied so that hot code cannot go on changing it. */
export function ownedData(
  { secretKeys }: LoadedModule,
  result: unknown,
  refuse: (problem: string) => Failure,
): StateData {
  if (typeof result !== 'object' || result === null || Array.isArray(result) || result instanceof Promise) {
    const found =
      result instanceof Promise ? 'a promise' : Array.isArray(result) ? 'an array' : String(result);
    throw refuse(`returned ${found}; expected an object of state keys and values`);
  }
  const owned: Record<string, Data> = {};
  for (const [key, value] of Object.entries(result)) {
    try {
      hidingSecrets(
        (name) => secretKeys.includes(name),
        () => assertData(value, [key]),
      );
    } catch (thrown) {
      if (thrown instanceof StateError) throw refuse(`returned what cannot be kept: ${thrown.message}`);
      throw thrown;
    }
    owned[key] = cloneData(value);
  }
  return owned;
}
