import type { Data, StateData } from '../shared/data.js';
import type { Patch } from '../shared/patch.js';
import { applyPatches } from '../shared/state/apply-patches.js';
import { hidingSecrets } from '../shared/state/hiding-secrets.js';
import { createDraft } from '../shared/state/produce.js';
import { StateError } from '../shared/state/state-error.js';
import { Failure } from './failure.js';
import type { Registry } from './registry.js';
import type { OpenState } from './state-access.js';

export interface PassResult {
  readonly state: StateData;
  readonly patches: readonly Patch[];
  /** Something was written that a frozen state does not take. */
  readonly hasDropped: boolean;
}

/** A stretch of hot code over the state. */
export interface Pass extends OpenState {
  /** Ends it. Throws a Failure when what was written is not plain data (rule S1). */
  finish(): PassResult;
}

/** @param isFrozen What is written is seen while the pass lasts; of its result only what no history holds is part. */
export function openPass(base: StateData, registry: Registry, isFrozen: boolean): Pass {
  const { draft, finish } = createDraft(base);
  return {
    base,
    draft: draft as Record<string, Data>,
    touched: new Set(),
    finish() {
      try {
        const { state, patches } = hidingSecrets(registry.isSecret, finish);
        const kept = isFrozen
          ? patches.filter(({ path }) => registry.isFreeOfHistory(String(path[0])))
          : patches;
        if (kept.length === patches.length) return { state, patches, hasDropped: false };
        return { state: applyPatches(base, kept), patches: kept, hasDropped: true };
      } catch (thrown) {
        if (!(thrown instanceof StateError)) throw thrown;
        throw stateFailure(thrown, registry);
      }
    },
  };
}

/** Only the owner writes a key, so the path says whose code it was. */
function stateFailure(error: StateError, registry: Registry): Failure {
  const owner = registry.ownerOf(String(error.path[0]));
  const by = owner ? `Module '${owner.name}' wrote what cannot be kept: ` : '';
  return new Failure('state', `${by}${error.message}`, { module: owner?.name, cause: error });
}
