import type { Data, StateData } from '../shared/data.js';
import type { Patch } from '../shared/patch.js';
import { hidingSecrets } from '../shared/state/hiding-secrets.js';
import { createDraft } from '../shared/state/produce.js';
import { StateError } from '../shared/state/state-error.js';
import { Failure } from './failure.js';
import type { Registry } from './registry.js';
import type { OpenState } from './state-access.js';

/** A stretch of hot code over the state. */
export interface Pass extends OpenState {
  /** Ends it. Throws a Failure when what was written is not plain data (rule S1). */
  finish(): { state: StateData; patches: Patch[] };
}

export function openPass(base: StateData, registry: Registry): Pass {
  const { draft, finish } = createDraft(base);
  return {
    base,
    draft: draft as Record<string, Data>,
    touched: new Set(),
    finish() {
      try {
        return hidingSecrets(registry.isSecret, finish);
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
