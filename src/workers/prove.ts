import type { StateData } from '../shared/data.js';
import type { FrameInput, ProofOutput, RealmNotice } from '../shared/protocol.js';
import { applyPatches } from '../shared/state/apply-patches.js';
import { emptyTree } from '../shared/ui/tree.js';
import { failureOf } from './failure.js';
import { type Code, ROOT_TARGET, runFrame, type World } from './frame.js';
import { openPass } from './open-pass.js';
import type { StatePreparation } from './prepare-state.js';
import { RunContext } from './run-context.js';

/** What a realm needs to prove its code on a state. */
export interface Prover {
  readonly code: Code;
  readonly preparation: StatePreparation;
  notify(notice: RealmNotice): void;
}

/**
 * Runs the new code on a state for the first time: migration, first values, schema, every `init` in dependency
 * order, the first frame. Throws what any of it throws; the state given is not changed.
 */
export async function prove(
  { code, preparation, notify }: Prover,
  stored: StateData,
  versions: Readonly<Record<string, number>>,
  input: FrameInput,
): Promise<{ world: World; output: ProofOutput }> {
  const context = new RunContext(input, code.clock);
  const prepared = await preparation.prepare(stored, versions);
  let state = applyPatches(stored, prepared.patches);
  const patches = [...prepared.patches];
  for (const module of code.registry.modules) {
    const { init } = module.definition;
    if (!init) continue;
    notify({ rekindle: 'at', step: 'init', module: module.name });
    const pass = openPass(state, code.registry, input.frozen);
    try {
      await code.facades.call({ context, state: pass, ui: null, replies: [] }, module, init);
    } catch (thrown) {
      throw failureOf(thrown, 'init', module.name);
    }
    const produced = pass.finish();
    state = produced.state;
    patches.push(...produced.patches);
  }
  const root = code.registry.target(ROOT_TARGET)?.module.name ?? null;
  notify({ rekindle: 'at', step: 'frame', module: root });
  const { world, output } = runFrame(code, { state, tree: emptyTree() }, input, context);
  return {
    world,
    output: {
      ...output,
      patches: [...patches, ...output.patches],
      migrations: prepared.migrations,
      versions: prepared.versions,
    },
  };
}
