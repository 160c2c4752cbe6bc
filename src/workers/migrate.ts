import type { Data, StateData } from '../shared/data.js';
import { assertData } from '../shared/state/assert-data.js';
import { cloneData } from '../shared/state/clone-data.js';
import { formatPath } from '../shared/state/format-path.js';
import { hidingSecrets } from '../shared/state/hiding-secrets.js';
import { StateError } from '../shared/state/state-error.js';
import type { LoadedModule } from './definition.js';
import { Failure, failureOf, listed } from './failure.js';
import { oldestVersion, runStep } from './migration-steps.js';

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
    throw new Failure(
      'migration',
      `Module '${name}': its stored state is of version ${from}, newer than this code's version ${version}; run code of version ${from} or later`,
      { module: name, newer: { module: name, stored: from, code: version } },
    );
  }
  const oldest = oldestVersion(definition);
  if (from < oldest) {
    throw refuse(
      `its stored state is of version ${from}, and the oldest that this code can migrate is ${oldest}; add the steps from ${from} on to its migrate, or run code that has them first`,
    );
  }
  let state = stored;
  for (let step = from; step < version; step++) {
    const what = `migrate from version ${step} to ${step + 1}`;
    let result: unknown;
    try {
      result = runStep(definition, cloneData(state), step);
    } catch (thrown) {
      throw failureOf(thrown, 'migration', name, `Module '${name}': ${what} failed`);
    }
    state = ownedData(module, result, (problem) => refuse(`${what} ${problem}`));
  }
  const strange = Object.keys(state).filter((key) => !module.stateKeys.includes(key));
  if (strange.length === 0) return state;
  const misfits = strange.map((key) => ({
    path: formatPath([key]),
    expected: `one of its stateKeys: ${module.stateKeys.join(', ')}`,
    found: 'a key that is none of them',
  }));
  throw new Failure(
    'migration',
    `Module '${name}': migrate to version ${version} returned the ${strange.length === 1 ? 'key' : 'keys'} '${strange.join("', '")}'; expected its stateKeys alone: ${module.stateKeys.join(', ')}`,
    { module: name, ...listed(misfits) },
  );
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
