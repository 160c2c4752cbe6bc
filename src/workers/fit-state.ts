import type { StateData } from '../shared/data.js';
import type { FitAnswer, FitRequest, RealmNotice } from '../shared/protocol.js';
import { applyPatches } from '../shared/state/apply-patches.js';
import { StatePreparation } from './prepare-state.js';
import type { Registry } from './registry.js';

/**
 * Makes a state from elsewhere (a file) one that this generation's code could run on, as `prove` does with what is
 * stored. Throws a Failure with what does not fit.
 */
export async function fitState(
  registry: Registry,
  notify: (notice: RealmNotice) => void,
  { state, versions }: FitRequest,
): Promise<FitAnswer> {
  // One of its own: what it remembers is of this state alone, and would mislead the next proof.
  const preparation = new StatePreparation(registry, notify);
  const owned = filtered(state, (key) => registry.ownerOf(key) !== undefined);
  const prepared = await preparation.prepare(owned, versions);
  const fitting = applyPatches(owned, prepared.patches);
  return {
    state: filtered(fitting, (key) => !registry.isSecret(key) || Object.hasOwn(owned, key)),
    versions: Object.fromEntries(registry.modules.map(({ name, version }) => [name, version])),
    migrations: prepared.migrations,
  };
}

function filtered(state: StateData, isKept: (key: string) => boolean): StateData {
  return Object.fromEntries(Object.entries(state).filter(([key]) => isKept(key)));
}
