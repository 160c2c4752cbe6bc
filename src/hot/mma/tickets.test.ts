import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workbench } from './testing/workbench.js';

const title = (text: string, ...dependsOn: string[]) => ({ title: text, dependsOn });

/** A track of three tickets, the third of which depends on the first. */
async function withTickets() {
  const test = await workbench();
  const track = await test.run((app) => app.createTrack('Parser'));
  assert.ok(track);
  await test.run((app) => app.createTicket(track, title('Lexer')));
  await test.run((app) => app.createTicket(track, title('Docs')));
  await test.run((app) => app.createTicket(track, title('Grammar', 'T-001')));
  return { ...test, track };
}

describe('tracks and tickets', () => {
  it('are made, each as a step of its own, under ids that are never used again', async () => {
    const { run, steps, tickets, track } = await withTickets();
    assert.deepEqual(steps, ['Create track', 'Create ticket', 'Create ticket', 'Create ticket']);
    assert.deepEqual(await tickets(track), ['T-001 todo', 'T-002 todo', 'T-003 todo']);
    await run((app) => app.deleteTickets(['T-003']));
    assert.deepEqual(await run((app) => app.createTicket(track, title('More'))), { id: 'T-004' });
    assert.equal(await run((app) => app.createTrack('  ')), null);
  });

  it('a circle is refused, named, and changes nothing', async () => {
    const { run, steps, track } = await withTickets();
    const before = steps.length;
    assert.deepEqual(await run((app) => app.changeTicket('T-001', { title: 'x', dependsOn: ['T-003'] })), [
      'That would be a circle: T-001 → T-003 → T-001.',
    ]);
    assert.deepEqual(await run((app) => app.createTicket(track, title(' ', 'T-9'))), {
      refused: ['A ticket needs a title.', 'There is no T-9 in this track.'],
    });
    assert.equal(steps.length, before);
    assert.equal(await run(({ state }) => state.activeTickets[track]?.[0]?.title), 'Lexer');
  });

  it('one that now waits for a later one goes behind it', async () => {
    const { run, tickets, track } = await withTickets();
    assert.deepEqual(await run((app) => app.changeTicket('T-002', { dependsOn: ['T-003'] })), []);
    assert.deepEqual(await tickets(track), ['T-001 todo', 'T-003 todo', 'T-002 todo']);
    assert.deepEqual(await run((app) => app.moveTickets(track, ['T-002'], 0)), [
      'T-002 cannot go before T-003, which it depends on.',
    ]);
  });

  it('deleting a ticket frees those that depend on it', async () => {
    const { run, steps, track } = await withTickets();
    await run((app) => app.deleteTickets(['T-001', 'T-002']));
    assert.equal(steps.at(-1), 'Delete 2 tickets');
    assert.deepEqual(await run(({ state }) => state.activeTickets[track]?.[0]?.dependsOn), []);
  });

  it('a track goes with its tickets, all of a project’s with the project', async () => {
    const { run } = await withTickets();
    await run((app) => app.createTrack('Second'));
    await run((app) => app.deleteTrack('k1'));
    assert.deepEqual(await run(({ state }) => Object.keys(state.activeTickets)), ['k2']);
    await run((app) => app.deleteTracksOf('p1'));
    assert.deepEqual(await run(({ state }) => [state.tracks, state.activeTickets]), [[], {}]);
  });
});

describe('what becomes of several tickets at once', () => {
  it('becomes of all or of none', async () => {
    const { run, steps, tickets, track } = await withTickets();
    const before = steps.length;
    assert.deepEqual(await run((app) => app.completeTickets(['T-002', 'T-003'])), ['T-003 waits for T-001.']);
    assert.equal(steps.length, before);
    assert.deepEqual(await run((app) => app.completeTickets(['T-001', 'T-003'])), []);
    assert.deepEqual(await tickets(track), ['T-001 completed', 'T-002 todo', 'T-003 completed']);
    assert.equal(steps.at(-1), 'Complete 2 tickets');
  });

  it('skipping, blocking with a reason, unblocking, reopening', async () => {
    const { run, tickets, track, steps } = await withTickets();
    assert.deepEqual(await run((app) => app.blockTickets(['T-001'], ' ')), ['Say what it is blocked by.']);
    await run((app) => app.blockTickets(['T-001', 'T-002'], 'no key'));
    assert.equal(await run(({ state }) => state.activeTickets[track]?.[1]?.blockedReason), 'no key');
    await run((app) => app.unblockTickets(['T-002']));
    await run((app) => app.skipTickets(['T-001']));
    assert.deepEqual(await tickets(track), ['T-001 completed', 'T-002 todo', 'T-003 todo']);
    assert.equal(await run(({ state }) => state.activeTickets[track]?.[0]?.skipped), true);
    await run((app) => app.reopenTickets(['T-001']));
    assert.deepEqual(steps.slice(-4), ['Block 2 tickets', 'Unblock T-002', 'Skip T-001', 'Reopen T-001']);
    assert.equal(await run(({ state }) => state.activeTickets[track]?.[0]?.skipped), false);
  });
});
