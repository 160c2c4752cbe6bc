import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestOf } from '../ai-client/lookup.js';
import { discussions } from './testing/discussions.js';

/** A discussion in which a message was sent. */
async function asked() {
  const test = await discussions();
  const { take } = await test.create('Importer', 'one');
  await test.run((app) => app.changeProject('p1', { mainContext: 'Be brief.' }));
  await test.run((app) => app.sendMessage(take, 'User', 'two'));
  const waiting = async () => (await test.state()).discEntries[take]?.[2];
  const answer = (await waiting())?.id ?? '';
  return { ...test, take, waiting, answer };
}

describe('answers', () => {
  it('go out with the project’s context and all entries before, and come into an entry of their own', async () => {
    const { run, take, said, state, steps, waiting } = await asked();
    assert.equal(steps.at(-1), 'Send message');
    const sent = requestOf(await state(), 'r1');
    assert.equal(sent?.purpose, 'Importer');
    assert.deepEqual(
      sent?.messages.map(({ role, content }) => `${role}: ${content}`),
      ['system: Be brief.', 'user: one', 'user: two'],
    );
    await run((app) => app.tellAnswer('r1', { text: 'thr' }));
    // What streams in is shown from the request; it is in the discussion when it is whole.
    assert.deepEqual(await said(take), ['User: one', 'User: two', 'AI: ']);
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'three', thinking: 'after two' }));
    assert.deepEqual(await said(take), ['User: one', 'User: two', 'AI: three']);
    const entry = await waiting();
    assert.deepEqual([entry?.thinking, entry?.request, entry?.readMode], ['after two', null, true]);
    assert.deepEqual([(await state()).pendingRequests, (await state()).discAnswers], [[], {}]);
  });

  it('a blank message asks for what is there', async () => {
    const { run, create, said } = await discussions();
    const { take } = await create('d', 'one');
    await run((app) => app.sendMessage(take, 'User', '  '));
    assert.deepEqual(await said(take), ['User: one', 'AI: ']);
    assert.equal(await run((app) => app.sendMessage('gone', 'User', 'x')), null);
  });

  it('one that is stopped keeps what has come; one stopped before a word leaves no entry', async () => {
    const { run, take, said, answer } = await asked();
    await run((app) => app.tellAnswer('r1', { text: 'thr' }));
    await run((app) => app.stopAnswer(take, answer));
    assert.deepEqual(await said(take), ['User: one', 'User: two', 'AI: thr']);
    await run((app) => app.sendMessage(take, 'User', 'and?'));
    const next = await run(({ state }) => state.discEntries[take]?.at(-1)?.id ?? '');
    await run((app) => app.stopAnswer(take, next));
    assert.deepEqual(await said(take), ['User: one', 'User: two', 'AI: thr', 'User: and?']);
  });

  it('one that failed is told on its entry until it is asked for again, or dismissed', async () => {
    const { run, take, said, state, answer, waiting } = await asked();
    const error = { kind: 'network', message: 'No network', retryAt: null } as const;
    await run((app) => app.tellAnswer('r1', { state: 'failed', text: 'th', error }));
    assert.deepEqual(await said(take), ['User: one', 'User: two', 'AI: th']);
    assert.equal((await waiting())?.request, 'r1');
    assert.equal(requestOf(await state(), 'r1')?.error?.message, 'No network');
    await run((app) => app.askAgain(take, answer));
    assert.equal((await waiting())?.request, 'r2');
    assert.deepEqual(
      (await state()).pendingRequests.map(({ id }) => id),
      ['r2'],
    );
    assert.equal(requestOf(await state(), 'r2')?.messages.at(-1)?.content, 'two');
    await run((app) => app.tellAnswer('r2', { state: 'failed', error }));
    await run((app) => app.dismissAnswerError(take, answer));
    assert.equal((await waiting())?.request, null);
    assert.deepEqual((await state()).pendingRequests, []);
  });

  it('one whose entry was undone, or deleted, is cancelled', async () => {
    const { run, take, state, answer } = await asked();
    await run((app) => app.deleteEntry(take, answer));
    assert.deepEqual([(await state()).pendingRequests, (await state()).discAnswers], [[], {}]);
  });

  it('H4: one whose entry is not there yet in an older point that is shown goes on', async () => {
    const { run, frozen, take, answer } = await asked();
    const entries = await run(({ state }) => state.discEntries[take] ?? []);
    const path = ['discEntries', take];
    await frozen({ op: 'replace', path, value: [] });
    await frozen({ op: 'replace', path, value: entries });
    assert.equal(await run(({ state }) => requestOf(state, 'r1')?.state), 'streaming');
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'and so it went' }));
    const answered = await run(({ state }) => state.discEntries[take]?.find(({ id }) => id === answer));
    assert.equal(answered?.content, 'and so it went');
  });

  it('one may stay apart from the discussion, to be added or given up', async () => {
    const { run, create, said, state, steps } = await discussions();
    const { take } = await create('d', 'one');
    await run((app) => app.askAside(take, 'User', 'two'));
    assert.deepEqual(await said(take), ['User: one']);
    assert.deepEqual(
      requestOf(await state(), 'r1')?.messages.map(({ content }) => content),
      ['one', 'two'],
    );
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'three', thinking: 'hm' }));
    assert.equal((await state()).discAside?.content, 'three');
    assert.deepEqual((await state()).pendingRequests, []);
    await run((app) => app.keepAside());
    assert.deepEqual(await said(take), ['User: one', 'User: two', 'AI: three']);
    assert.equal((await state()).discEntries[take]?.[2]?.thinking, 'hm');
    assert.equal(steps.at(-1), 'Add to discussion');
    assert.equal((await state()).discAside, null);

    await run((app) => app.askAside(take, 'User', 'four'));
    await run((app) => app.dropAside());
    assert.deepEqual([(await state()).discAside, (await state()).pendingRequests], [null, []]);
    assert.equal((await said(take)).length, 3);
  });

  it('one that stays apart from a take that is gone begins a discussion', async () => {
    const { run, create, state } = await discussions();
    const { discussion } = await create('d', 'one');
    const take = await run(({ state: now }) => now.takes[0]?.id ?? '');
    await run((app) => app.askAside(take, 'User', 'two'));
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'three' }));
    await run((app) => app.deleteDiscussion(discussion));
    await run((app) => app.keepAside());
    const now = await state();
    assert.equal(now.discussions.length, 1);
    assert.deepEqual(
      Object.values(now.discEntries)[0]?.map(({ content }) => content),
      ['two', 'three'],
    );
  });
});
