import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { App, HotModule } from '../shared/hot-module.js';
import { answerOf, drawsNothing, errorOf, realmWith } from './testing/realm-with.js';

// biome-ignore lint/suspicious/noExplicitAny: the App's state without its types
const open = (app: App): any => app.state;

/** Version 2 has entries that are objects; `token` is a secret. */
const chat: HotModule = {
  name: 'chat',
  version: 2,
  stateKeys: ['entries', 'draft', 'token'],
  secretKeys: ['token'],
  initialState: () => ({ entries: [], draft: 'first', token: 'none' }),
  schema: v.object({
    entries: v.array(v.object({ text: v.string() })),
    draft: v.string(),
    token: v.string(),
  }),
  migrate: { 1: (old) => ({ ...old, entries: old.entries.map((text: string) => ({ text })) }) },
  init: (app) => {
    open(app).draft += '!';
  },
};

async function running() {
  const test = await realmWith({ root: drawsNothing, chat });
  const proof = await test.start({ entries: ['mine'], token: 'sk-1' }, { chat: 1 });
  return { ...test, proof };
}

describe('S6: a state from elsewhere', () => {
  it('is answered as this code would have it: migrated, complete, its own keys alone', async () => {
    const { realm } = await running();
    const state = { entries: ['theirs'], other: 1, token: 'sk-2' };
    assert.deepEqual(answerOf(await realm.fit({ state, versions: { chat: 1, other: 3 } })), {
      state: { draft: 'first', entries: [{ text: 'theirs' }], token: 'sk-2' },
      versions: { chat: 2, root: 1 },
      migrations: [{ module: 'chat', from: 1, to: 2 }],
    });
    assert.deepEqual(state, { entries: ['theirs'], other: 1, token: 'sk-2' });
  });

  it('S5: without a secret is answered without it', async () => {
    const { realm } = await running();
    const { state } = answerOf(await realm.fit({ state: { draft: 'x' }, versions: { chat: 2 } }));
    assert.deepEqual(state, { entries: [], draft: 'x' });
  });

  it('is refused as what is stored would be', async () => {
    const { realm } = await running();
    const newer = errorOf(await realm.fit({ state: { draft: 'x' }, versions: { chat: 3 } }));
    assert.deepEqual(newer.newer, { module: 'chat', stored: 3, code: 2 });
    const misfit = errorOf(await realm.fit({ state: { entries: ['x'] }, versions: { chat: 2 } }));
    assert.deepEqual(
      misfit.misfits?.map(({ path }) => path),
      ['state.entries[0]'],
    );
  });

  it('changes nothing: neither what runs, nor what a later proof does', async () => {
    const { realm, proof, frame, prove } = await running();
    answerOf(await realm.fit({ state: { entries: ['theirs'] }, versions: { chat: 1 } }));
    errorOf(await realm.fit({ state: { entries: 5 }, versions: { chat: 2 } }));
    assert.deepEqual(answerOf(await prove()).patches, proof.patches, 'as if nothing had been fitted');
    answerOf(await realm.fit({ state: { entries: ['theirs'] }, versions: { chat: 1 } }));
    const { patches, records } = answerOf(await frame());
    assert.deepEqual([patches, records], [[], []]);
  });
});
