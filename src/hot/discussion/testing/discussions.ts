import type { App, AppState } from 'rekindle';
import type { Patch } from '../../../shared/patch.js';
import { realmFrom } from '../../../workers/testing/realm-from.js';
import { answerOf } from '../../../workers/testing/realm-with.js';
import type {} from '../../mma/testing/modules/ai-client/index.js';
import type {} from '../../project/index.js';
import type {} from '../index.js';
import { entriesOf, shownTake } from '../lookup.js';
import type {} from './modules/gui/index.js';

/** The project's modules without windows, and with a model that says what the test wants it to. */
export async function discussions() {
  const realm = await realmFrom(
    'src/hot',
    'src/hot/mma/testing/modules',
    'src/hot/discussion/testing/modules',
  );
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
    /** A frame in which an older point of the history is shown: what leads there, as main would send it. */
    async lookBack(patches: Patch[]): Promise<void> {
      answerOf(await realm.frame({ frozen: true, patches }));
    },
    /** Labels of the steps that were named, in their order. */
    steps,
    /** Creates a discussion with entries of the user's; answers the ids of its take and its entries. */
    create: (name: string, ...contents: string[]) =>
      run((app) => {
        const discussion = app.createDiscussion(name);
        const take = shownTake(app.state, discussion)?.id ?? '';
        const entries = contents.map((content) => app.addEntry(take, 'User', content) ?? '');
        return { discussion, take, entries };
      }),
    /** Role and content of each entry of a take. */
    said: (take: string): Promise<string[]> =>
      run(({ state }) => entriesOf(state, take).map(({ role, content }) => `${role}: ${content}`)),
    /** What the state is now. */
    state: (): Promise<AppState> => run(({ state }) => ({ ...state })),
  };
}
