import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestOf } from '../ai-client/lookup.js';
import { workbench } from './testing/workbench.js';

const PLAN = {
  tracks: [
    {
      title: 'Parser',
      goal: 'It parses',
      tickets: [
        { id: 'B', title: 'Grammar', dependsOn: ['A'], tier: 2 },
        { id: 'A', title: 'Lexer' },
      ],
    },
    { title: 'Docs', tickets: [{ id: 'C', title: 'Write' }] },
  ],
};

async function planning() {
  const test = await workbench();
  await test.run((app) => app.changeProject('p1', { epic: 'Build a parser', mainContext: 'Small files.' }));
  assert.deepEqual(await test.run((app) => app.planEpic('p1')), []);
  const plan = () => test.run(({ state }) => state.epicPlan);
  return { ...test, plan };
}

describe('planning an epic', () => {
  it('needs an epic', async () => {
    const { run } = await workbench();
    assert.deepEqual(await run((app) => app.planEpic('p1')), [
      'Write down the epic first: what is to be reached.',
    ]);
  });

  it('shows its prompt first, and makes tracks and tickets of the answer, as one step', async () => {
    const { run, plan, steps, tickets } = await planning();
    assert.equal((await plan())?.stage, 'prompt');
    assert.match((await plan())?.prompt.user ?? '', /Build a parser[\s\S]*"dependsOn": string\[\]/);
    await run((app) => app.editPlanPrompt({ user: 'Plan it' }));
    await run((app) => app.sendPlanPrompt());
    const sent = await run(({ state }) => requestOf(state, 'r1')?.messages);
    assert.match(sent?.[0]?.content ?? '', /^You are the orchestrator[\s\S]*Small files\.$/);
    assert.equal(sent?.[1]?.content, 'Plan it');
    const text = JSON.stringify(PLAN);
    await run((app) => app.tellAnswer('r1', { state: 'done', text }));
    assert.deepEqual([(await plan())?.stage, (await plan())?.text], ['answered', text]);
    assert.deepEqual(await run((app) => app.acceptPlan()), []);
    assert.deepEqual(steps.slice(-1), ['Accept plan']);
    assert.equal(await plan(), null);
    assert.deepEqual(await tickets('k1'), ['T-002 todo', 'T-001 todo']);
    const first = await run(({ state }) => state.activeTickets.k1?.[1]);
    assert.deepEqual([first?.title, first?.dependsOn, first?.assignedTo], ['Grammar', ['T-002'], 2]);
    assert.equal(await run(({ state }) => state.activeTrack), 'k1');
    assert.equal(await run(({ state }) => state.tierTokens[1].estimated), true);
  });

  it('a malformed answer is refused and stays to be seen, edited, or asked for again', async () => {
    const { run, plan } = await planning();
    await run((app) => app.sendPlanPrompt());
    await run((app) => app.tellAnswer('r1', { state: 'done', text: '{"tracks": []}' }));
    assert.deepEqual(await run((app) => app.acceptPlan()), ['tracks: none']);
    assert.deepEqual(await run(({ state }) => state.tracks), []);
    await run((app) => app.sendPlanPrompt());
    assert.deepEqual([(await plan())?.stage, (await plan())?.text], ['running', '']);
    await run((app) => app.tellAnswer('r2', { state: 'done', text: 'no' }));
    await run((app) => app.editPlan());
    await run((app) => app.editPlanText(JSON.stringify(PLAN)));
    await run((app) => app.acceptPlan());
    assert.equal((await run(({ state }) => state.tracks)).length, 2);
  });

  it('a failure is told, and what is given up is cancelled', async () => {
    const { run, plan } = await planning();
    await run((app) => app.sendPlanPrompt());
    const error = { kind: 'network' as const, message: 'no network', retryAt: null };
    await run((app) => app.tellAnswer('r1', { state: 'failed', error }));
    assert.equal((await plan())?.error, 'no network');
    await run((app) => app.sendPlanPrompt());
    await run((app) => app.reopenPlanPrompt());
    assert.deepEqual(await run(({ state }) => state.pendingRequests), []);
    await run((app) => app.cancelPlan());
    assert.equal(await plan(), null);
  });
});
