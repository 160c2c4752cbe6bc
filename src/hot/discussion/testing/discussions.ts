import type { AppState } from 'rekindle';
import { workbench } from '../../mma/testing/workbench.js';
import { entriesOf, shownTake } from '../lookup.js';

/** The workbench without windows, and what tests of discussions ask of it. */
export async function discussions() {
  const test = await workbench();
  const { run } = test;
  return {
    ...test,
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
