import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameInput, ServiceCommand } from '../../shared/protocol.js';
import type { TimelinePoint, TimelineUpdate } from '../../shared/timeline.js';
import type { UiEvent } from '../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../shared/ui/tree.js';
import { realmFrom } from '../../workers/testing/realm-from.js';
import { answerOf } from '../../workers/testing/realm-with.js';

const BEGIN = new Date(2026, 2, 20, 12, 0, 0).getTime();
const MINUTE = 60_000;
const TIMELINE = 'History/Timeline';

const point = (id: number, more: Partial<TimelinePoint>): TimelinePoint => {
  const time = BEGIN + id * MINUTE;
  return {
    id,
    parent: id - 1,
    kind: 'edit',
    label: 'Edit',
    detail: null,
    time,
    until: time,
    bytes: 10,
    ...more,
  };
};
const POINTS = [
  point(1, { kind: 'reload', label: 'Start' }),
  point(2, { label: 'Type in Message', detail: '“hello”' }),
  point(3, { label: 'Add entry', detail: '“hello”' }),
  point(4, { parent: 2, label: 'Change Volume', detail: '20 → 56' }),
];
const HEAD = { at: 4, origin: 0, undo: 'Change Volume', redo: null, viewing: null };

/** The History window over a timeline, five minutes after the last change. */
async function opened(timeline: TimelineUpdate = { head: HEAD, points: POINTS }) {
  const test = await realmFrom('src/hot');
  const tree = applyRecords(emptyTree(), (await test.start({ showWindows: { History: true } })).records);
  const commands: ServiceCommand[] = [];
  const frame = async (input: Partial<FrameInput>): Promise<void> => {
    const output = answerOf(await test.frame({ time: BEGIN + 9 * MINUTE, ...input }));
    commands.push(...output.commands);
    applyRecords(tree, output.records);
  };
  const rows = (): string[] =>
    [...tree.values()].flatMap((node) =>
      node.kind === 'tableRow' && node.key.startsWith(`${TIMELINE}/`)
        ? node.props.cells.map((cell) => cell?.text).join(' | ')
        : [],
    );
  const act = (event: UiEvent): Promise<void> => frame({ events: [event] });
  await frame({ timeline });
  return { rows, act, frame, commands };
}

describe('the History window', () => {
  it('H1: lists what was done, what it was, and how long ago, the newest first', async () => {
    const { rows } = await opened();
    assert.deepEqual(rows(), [
      'Change Volume · now | 20 → 56 | 5 min ago',
      'Add entry · undone | “hello” | 6 min ago',
      'Type in Message | “hello” | 7 min ago',
      'Start |  | 8 min ago',
    ]);
  });

  it('finds changes by label and by what they were', async () => {
    const { rows, act } = await opened();
    const search = (value: string): Promise<void> =>
      act({ type: 'edit', key: 'History/Search changes', value });
    await search('HELLO');
    assert.deepEqual(
      rows().map((row) => row.split(' | ')[0]),
      ['Add entry · undone', 'Type in Message'],
    );
    await search('volume');
    assert.equal(rows().length, 1);
    await search('nothing of the kind');
    assert.deepEqual(rows(), []);
  });

  it('has a row for the beginning where older changes have been given up', async () => {
    const { rows } = await opened({ head: { ...HEAD, origin: 1 }, points: POINTS.slice(1) });
    assert.equal(rows().at(-1), 'The beginning |  | ');
  });

  it('asks for one frame a minute to keep the ages right, and for no more', async () => {
    const { rows, frame, commands } = await opened();
    const timers = (): ServiceCommand[] => commands.filter(({ service }) => service === 'timer');
    const [timer] = timers();
    assert.ok(timer && timers().length === 1);
    assert.deepEqual(timer.args, [MINUTE]);
    await frame({});
    assert.equal(timers().length, 1, 'it runs');
    const reply = { id: timer.id, ok: true, value: null, done: true };
    await frame({ time: BEGIN + 10 * MINUTE, replies: [reply] });
    assert.equal(timers().length, 2);
    assert.equal(rows()[0], 'Change Volume · now | 20 → 56 | 6 min ago');
    await frame({ time: BEGIN + 12 * MINUTE });
    assert.equal(timers().length, 3, 'the one before did not come');
  });

  it('H4: Enter on a row asks to view that point', async () => {
    const { act, commands } = await opened();
    await act({ type: 'activateRow', key: TIMELINE, rowId: '2' });
    const asked = commands.filter(({ service }) => service === 'history');
    assert.deepEqual(
      asked.map(({ method, args }) => [method, ...args]),
      [['view', 2]],
    );
  });
});
