import type { App } from 'rekindle';
import type { Patch } from '../../../shared/patch.js';
import { realmFrom } from '../../../workers/testing/realm-from.js';
import { answerOf } from '../../../workers/testing/realm-with.js';
import type {} from '../../discussion/index.js';
import type {} from '../../project/index.js';
import type {} from '../index.js';
import type {} from './modules/ai-client/index.js';
import type {} from './modules/gui/index.js';

/** The project's modules without windows, and with a model that says what the test wants it to. */
export async function workbench() {
  const realm = await realmFrom('src/hot', 'src/hot/mma/testing/modules');
  answerOf(realm.loaded);
  await realm.start();
  const steps: string[] = [];

  /** Does something in a frame, after answers were taken; answers a copy of what it answers. */
  async function run<T>(what: (app: App) => T): Promise<T> {
    const results: T[] = [];
    globalThis.jobInFrame = (app) => {
      const result = what(app);
      // What was read of the state is gone with the frame.
      results.push(result === undefined ? result : JSON.parse(JSON.stringify(result)));
    };
    const output = answerOf(await realm.frame());
    if (output.step !== null) steps.push(output.step);
    return results[0] as T;
  }

  return {
    run,
    /**
     * A frame that shows an older point of the history: in it nothing can be changed. @param patches what leads there, as
     * main would send it
     */
    async frozen(...patches: Patch[]): Promise<void> {
      answerOf(await realm.frame({ frozen: true, patches }));
    },
    /** A frame before which main changes the state: by an undo, say. */
    async change(...patches: Patch[]): Promise<void> {
      answerOf(await realm.frame({ patches }));
    },
    /** Labels of the steps that were named, in their order. */
    steps,
    /** Ids and statuses of a track's tickets. */
    tickets: (track: string): Promise<string[]> =>
      run(({ state }) => (state.activeTickets[track] ?? []).map(({ id, status }) => `${id} ${status}`)),
  };
}
