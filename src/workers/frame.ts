import type { StateData } from '../shared/data.js';
import type { Patch } from '../shared/patch.js';
import type { FrameInput, FrameOutput } from '../shared/protocol.js';
import { diffTrees } from '../shared/ui/diff.js';
import type { KeySpace } from '../shared/ui/key-space.js';
import type { UiTree } from '../shared/ui/node.js';
import { UiFrame } from '../shared/ui/ui-frame.js';
import type { AppFacades } from './app-facade.js';
import { eventBatches } from './event-batches.js';
import { Failure } from './failure.js';
import { openPass } from './open-pass.js';
import type { Registry } from './registry.js';
import { RunContext } from './run-context.js';
import type { TimelineReplica } from './timeline-replica.js';

/** The target that draws the whole app. */
export const ROOT_TARGET = 'renderMainInterface';

/** How often a frame runs without new events before it is taken as it is, unsteady or not. */
const STEADY_WITHIN = 3;

/** The code of a generation, ready to run. */
export interface Code {
  readonly registry: Registry;
  readonly facades: AppFacades;
  /** The history of the state, as far as main has told of it. */
  readonly timeline: TimelineReplica;
  /** Of what it draws. */
  readonly keys: KeySpace;
  /** A monotonic clock, ms. */
  readonly clock: () => number;
}

/** State and UI between frames. Immutable: a frame gives a new one. */
export interface World {
  readonly state: StateData;
  readonly tree: UiTree;
}

/**
 * One pure step: input and world → output and the world after it. Throws what hot code throws; then nothing has
 * changed. Input patches are the caller's to apply first.
 *
 * Events are seen one by one, each in a pass of its own, so that what was typed before a press is in the state
 * when the press is answered. While a pass changed something, what was drawn before the change is stale, so it
 * runs again without events, a few times at most. Only the last pass is shown.
 */
export function runFrame(
  code: Code,
  world: World,
  input: FrameInput,
  context = new RunContext(input, code.clock),
): { world: World; output: FrameOutput } {
  const start = code.clock();
  const batches = eventBatches(input.events);
  const patches: Patch[] = [];
  let { state } = world;
  let passes = 0;
  let calm = 0;
  for (;;) {
    const pass = openPass(state, code.registry, input.frozen);
    const frame = new UiFrame(batches[passes], input.views, code.keys);
    const replies = passes === 0 ? input.replies : [];
    const ground = { context, state: pass, ui: frame.ui, replies };
    refuseAsync(code.facades.callTarget(ground, ROOT_TARGET));
    const produced = pass.finish();
    passes++;
    state = produced.state;
    for (const patch of produced.patches) patches.push(patch);
    for (const command of frame.commands) context.command(command);
    // What was written for a reply, and dropped, was drawn. Without input the same would be drawn, and dropped, again.
    const isUndone = produced.hasDropped && replies.length > 0;
    const isChanged = produced.patches.length > 0 || frame.sawEvents || isUndone;
    const isLast = passes >= batches.length && (!isChanged || calm === STEADY_WITHIN);
    if (passes >= batches.length) calm++;
    const tree = frame.finish();
    if (!isLast) continue;

    const ran = code.clock();
    const records = diffTrees(world.tree, tree);
    const output: FrameOutput = {
      seq: input.seq,
      patches,
      records,
      commands: context.commands,
      wantsFrame: context.wantsFrame,
      step: context.step,
      watches: context.watches,
      timings: {
        run: ran - start,
        diff: code.clock() - ran,
        passes,
        components: Object.fromEntries(context.components),
      },
    };
    return { world: { state, tree }, output };
  }
}

/** A promise's end would come after the frame: its changes would be lost, its errors unseen. */
function refuseAsync(result: unknown): void {
  if (result instanceof Promise) {
    result.catch(() => {});
    throw new Failure(
      'frame',
      `${ROOT_TARGET} returned a promise; expected it to draw and return. Ask app.services for what takes time`,
    );
  }
}
