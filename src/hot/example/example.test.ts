import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { StateData } from '../../shared/data.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import type { UiEvent } from '../../shared/ui/node.js';
import { realmFrom } from '../../workers/testing/realm-from.js';
import { answerOf } from '../../workers/testing/realm-with.js';
import { partSchema as discussionPart } from '../discussion/part.js';
import { partSchema as trackPart } from '../mma/part.js';
import { exampleDiscussions } from './discussions.js';
import { exampleTracks } from './tracks.js';

async function firstVisit(given: StateData = {}) {
  const test = await realmFrom('src/hot');
  let state = applyPatches(given, (await test.start(given)).patches);
  return {
    get state() {
      return state;
    },
    async act(...events: UiEvent[]) {
      const output = answerOf(await test.frame({ events }));
      state = applyPatches(state, output.patches);
      return output;
    },
  };
}

const names = (state: StateData): string[] => (state.projects as { name: string }[]).map(({ name }) => name);

describe('the example', () => {
  it('hangs together as a file would have to', () => {
    assert.ok(v.safeParse(discussionPart, exampleDiscussions(9e11)).success);
    assert.ok(v.safeParse(trackPart, exampleTracks(9e11)).success);
  });

  it('is there on the first visit, and once', async () => {
    const app = await firstVisit();
    assert.deepEqual(names(app.state), ['First project', 'A first look']);
    await app.act();
    assert.equal(names(app.state).length, 2);
    assert.equal(app.state.activeProject, app.state.exampleProject);
  });

  it('one press takes it away, with all that belongs to it, as one named step', async () => {
    const app = await firstVisit();
    const { step } = await app.act({ type: 'press', key: 'Discussion/Clear the example' });
    assert.equal(step, 'Clear the example');
    assert.deepEqual(names(app.state), ['First project']);
    assert.deepEqual([app.state.discussions, app.state.takes, app.state.tracks], [[], [], []]);
    assert.deepEqual([app.state.discEntries, app.state.activeTickets], [{}, {}]);
    assert.equal(app.state.activeProject, 'p1');
  });

  it('does not come to a workspace that was there before it', async () => {
    const app = await firstVisit({ isFirstVisit: false });
    assert.deepEqual(names(app.state), ['First project']);
  });
});
