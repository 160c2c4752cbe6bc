import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestOf } from '../ai-client/lookup.js';
import type { Ticket } from './state.js';
import { workbench } from './testing/workbench.js';

/** A track of two tickets, the second of which builds on the first. */
async function ready() {
  const test = await workbench();
  const track = (await test.run((app) => app.createTrack('Parser'))) ?? '';
  await test.run((app) => app.changeProject('p1', { mainContext: 'All in TypeScript.' }));
  await test.run((app) => app.createTicket(track, { title: 'Lexer', targetFile: 'src/lexer.ts' }));
  await test.run((app) => app.createTicket(track, { title: 'Grammar', dependsOn: ['T-001'], assignedTo: 2 }));
  const ticket = (id: string): Promise<Ticket | undefined> =>
    test.run(({ state }) => state.activeTickets[track]?.find((other) => other.id === id));
  return { ...test, track, ticket };
}

describe('running tickets', () => {
  it('the next ready one goes to the model, and its answer is kept and told to those that build on it', async () => {
    const { run, tickets, track, ticket, steps } = await ready();
    assert.deepEqual(await run((app) => app.runNextTicket(track)), []);
    assert.equal(steps.at(-1), 'Run T-001');
    const sent = await run(({ state }) => requestOf(state, 'r1'));
    assert.equal(sent?.purpose, 'T-001 Lexer');
    assert.match(sent?.messages[0]?.content ?? '', /^You are a developer\.[\s\S]*All in TypeScript\.$/);
    assert.equal(sent?.messages[1]?.content, '# T-001: Lexer\n\nTarget file: src/lexer.ts');
    assert.deepEqual(await run((app) => app.runTicket('T-002')), ['T-002 waits for T-001.']);
    assert.deepEqual(await run((app) => app.runNextTicket(track)), [
      'No ticket is ready: 1 in progress, 1 waiting for others.',
    ]);
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'tokens!' }));
    assert.deepEqual(await tickets(track), ['T-001 completed', 'T-002 todo']);
    assert.equal((await ticket('T-001'))?.result, 'tokens!');
    assert.equal(await run(({ state }) => requestOf(state, 'r1')), undefined);
    await run((app) => app.runNextTicket(track));
    const next = await run(({ state }) => requestOf(state, 'r2')?.messages[1]?.content);
    assert.equal(next, '# T-002: Grammar\n\n## What it builds on\n\n### T-001: Lexer\n\ntokens!');
  });

  it('in Step Mode the prompt is shown first, to edit, approve or reject', async () => {
    const { run, tickets, track } = await ready();
    await run((app) => app.setStepMode(true));
    await run((app) => app.runTicket('T-001'));
    assert.deepEqual(await tickets(track), ['T-001 todo', 'T-002 todo']);
    await run((app) => app.rejectTicketPrompt());
    assert.deepEqual(await run(({ state }) => [state.ticketApproval, state.pendingRequests]), [null, []]);
    await run((app) => app.setStepMode(false));
    await run((app) => app.changeTicket('T-001', { stepMode: true }));
    await run((app) => app.runTicket('T-001'));
    await run((app) => app.editTicketPrompt({ user: 'mine' }));
    assert.deepEqual(await run((app) => app.approveTicketPrompt()), []);
    assert.equal(await run(({ state }) => requestOf(state, 'r1')?.messages[1]?.content), 'mine');
    assert.deepEqual(await tickets(track), ['T-001 in_progress', 'T-002 todo']);
    assert.equal(await run(({ state }) => state.ticketApproval), null);
  });

  it('a failure is told on the ticket, and a retry is counted', async () => {
    const { run, ticket } = await ready();
    await run((app) => app.runTicket('T-001'));
    const error = { kind: 'auth' as const, message: '401: the key is wrong', retryAt: null };
    await run((app) => app.tellAnswer('r1', { state: 'failed', text: 'half', error }));
    const failed = await ticket('T-001');
    assert.deepEqual(
      [failed?.status, failed?.error, failed?.result],
      ['failed', '401: the key is wrong', 'half'],
    );
    await run((app) => app.runTicket('T-001'));
    const again = await ticket('T-001');
    assert.deepEqual([again?.status, again?.error, again?.retryCount], ['in_progress', '', 1]);
    await run((app) => app.tellAnswer('r2', { state: 'done', text: '  ' }));
    assert.equal((await ticket('T-001'))?.error, 'The answer is empty.');
  });

  it('one that is stopped can be run again, and keeps what has come', async () => {
    const { run, ticket } = await ready();
    await run((app) => app.runTicket('T-001'));
    await run((app) => app.tellAnswer('r1', { text: 'so far' }));
    assert.deepEqual(await run((app) => app.blockTickets(['T-001'], 'x')), [
      'T-001 is running. Stop it first.',
    ]);
    await run((app) => app.stopTicket('T-001'));
    const stopped = await ticket('T-001');
    assert.deepEqual([stopped?.status, stopped?.result, stopped?.retryCount], ['todo', 'so far', 0]);
  });

  it('what is deleted while it runs is cancelled', async () => {
    const { run } = await ready();
    await run((app) => app.runTicket('T-001'));
    await run((app) => app.deleteTickets(['T-001']));
    assert.deepEqual(await run(({ state }) => [state.pendingRequests, state.ticketRuns]), [[], {}]);
  });

  it('H2: an answer that an undo of something else has taken along is given back', async () => {
    const { run, change, ticket, track } = await ready();
    await run((app) => app.runTicket('T-001'));
    const running = await ticket('T-001');
    assert.ok(running);
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'tokens!' }));
    assert.equal((await ticket('T-001'))?.status, 'completed');
    await change({ op: 'replace', path: ['activeTickets', track, 0], value: { ...running } });
    const again = await ticket('T-001');
    assert.deepEqual([again?.status, again?.result], ['completed', 'tokens!']);
  });

  it('a run that is undone is cancelled', async () => {
    const { run, change, ticket, track } = await ready();
    const before = await ticket('T-001');
    assert.ok(before);
    await run((app) => app.runTicket('T-001'));
    await change({ op: 'replace', path: ['activeTickets', track, 0], value: { ...before } });
    assert.deepEqual(await run(({ state }) => [state.pendingRequests, state.ticketRuns]), [[], {}]);
    assert.equal((await ticket('T-001'))?.status, 'todo');
  });

  it('tokens are counted by tier: as the server tells, else estimated', async () => {
    const { run } = await ready();
    await run((app) => app.setTierModel(3, 'small'));
    await run((app) => app.runTicket('T-001'));
    assert.equal(await run(({ state }) => requestOf(state, 'r1')?.model), 'small');
    const usage = { promptTokens: 100, completionTokens: 20 };
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'x', usage }));
    await run((app) => app.runTicket('T-002'));
    await run((app) => app.tellAnswer('r2', { state: 'done', text: '12345678' }));
    const tokens = await run(({ state }) => state.tierTokens);
    assert.deepEqual(tokens[3], { in: 100, out: 20, estimated: false });
    assert.equal(tokens[2].out, 2);
    assert.equal(tokens[2].estimated, true);
  });

  it('H4: while an older point is shown, an answer waits', async () => {
    const { run, frozen, ticket } = await ready();
    await run((app) => app.runTicket('T-001'));
    await run((app) => app.tellAnswer('r1', { state: 'done', text: 'later' }));
    await frozen();
    assert.equal((await ticket('T-001'))?.status, 'completed');
  });
});
