import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Data, StateData } from '../../shared/data.js';
import type { ServiceCommand } from '../../shared/protocol.js';
import { applyPatches } from '../../shared/state/apply-patches.js';
import type { UiEvent } from '../../shared/ui/node.js';
import { applyRecords, emptyTree } from '../../shared/ui/tree.js';
import { realmFrom } from '../../workers/testing/realm-from.js';
import { answerOf } from '../../workers/testing/realm-with.js';
import { initialState as discussions } from '../discussion/state.js';
import { initialState as mma, newTicket } from '../mma/state.js';
import { newProject } from '../project/state.js';
import { readProjectFile } from './format.js';

const entry = (id: string, content: string) => ({
  id,
  role: 'User',
  content,
  thinking: '',
  timestamp: 5,
  collapsed: false,
  readMode: false,
  request: null,
});

/** A workbench with one project that has something of everything. */
async function started() {
  const test = await realmFrom('src/hot');
  const given: StateData = {
    isFirstVisit: false,
    projects: [{ ...newProject('p1', 'Importer', 1), mainContext: 'Files of 2 GB' }],
    activeProject: 'p1',
    nextProject: 2,
    ...discussions(),
    discussions: [{ id: 'd1', project: 'p1', name: 'Rows', createdAt: 1, changedAt: 2, nextTake: 2 }],
    takes: [
      { id: 't2', discussion: 'd1', name: 'Main', createdAt: 1 },
      { id: 't3', discussion: 'd1', name: 'Rows_take_1', createdAt: 2 },
    ],
    discEntries: { t2: [entry('e4', 'one'), entry('e5', 'two')], t3: [entry('e6', 'one')] },
    discNextId: 7,
    ...mma(),
    tracks: [{ id: 'k1', project: 'p1', title: 'Reading', goal: '', createdAt: 3 }],
    activeTickets: {
      k1: [
        newTicket('T-001', { title: 'Lexer' }),
        {
          ...newTicket('T-002', { title: 'Parser', dependsOn: ['T-001'] }),
          status: 'in_progress',
          request: 'r1',
        },
      ],
    },
    nextTrack: 2,
    nextTicket: 3,
  };
  const first = await test.start(given, { discussion: 2 });
  const tree = applyRecords(emptyTree(), first.records);
  let state = applyPatches(given, first.patches);
  return {
    tree,
    get state() {
      return state;
    },
    async frame(input: {
      events?: UiEvent[];
      replies?: { id: string; value: Data }[];
    }): Promise<ServiceCommand[]> {
      const replies = (input.replies ?? []).map((reply) => ({ ...reply, ok: true, done: true }));
      const output = answerOf(await test.frame({ events: input.events ?? [], replies }));
      state = applyPatches(state, output.patches);
      applyRecords(tree, output.records);
      return output.commands;
    },
  };
}

const press = (item: string): UiEvent => ({ type: 'press', key: `Menu/Main menu/File/${item}` });
const argsOf = (commands: ServiceCommand[], method: string) =>
  commands.find((command) => command.method === method);

async function exported(app: Awaited<ReturnType<typeof started>>): Promise<string> {
  const command = argsOf(await app.frame({ events: [press('Export project')] }), 'exportText');
  assert.equal(command?.args[0], 'importer.json');
  return String(command?.args[1]);
}

async function imports(app: Awaited<ReturnType<typeof started>>, text: string): Promise<void> {
  const asked = argsOf(await app.frame({ events: [press('Import project…')] }), 'openText');
  assert.ok(asked);
  await app.frame({ replies: [{ id: asked.id, value: { name: 'importer.json', text } }] });
}

describe('project files', () => {
  it('a project comes back as another one, with all that belongs to it, under new ids', async () => {
    const app = await started();
    await imports(app, await exported(app));
    const { projects, activeProject, discussions, takes, discEntries, tracks, activeTickets } = app.state as {
      projects: { id: string; name: string; mainContext: string }[];
      activeProject: string;
      discussions: { id: string; project: string; name: string }[];
      takes: { id: string; discussion: string; name: string }[];
      discEntries: Record<string, { id: string; content: string }[]>;
      tracks: { id: string; project: string; title: string }[];
      activeTickets: Record<string, { id: string; dependsOn: string[]; status: string; request: unknown }[]>;
    };
    assert.equal(projects.length, 2);
    assert.equal(activeProject, projects[1]?.id);
    assert.deepEqual([projects[1]?.name, projects[1]?.mainContext], ['Importer', 'Files of 2 GB']);
    const discussion = discussions.find(({ project }) => project === activeProject);
    const own = takes.filter((take) => take.discussion === discussion?.id);
    assert.deepEqual(
      own.map(({ id, name }) => [name, discEntries[id]?.map(({ content }) => content)]),
      [
        ['Main', ['one', 'two']],
        ['Rows_take_1', ['one']],
      ],
    );
    const ids = Object.values(discEntries).flatMap((entries) => entries.map(({ id }) => id));
    assert.equal(new Set(ids).size, 6);
    const track = tracks.find(({ project }) => project === activeProject);
    const tickets = activeTickets[track?.id ?? ''] ?? [];
    assert.deepEqual(
      tickets.map(({ id, dependsOn, status, request }) => [id, dependsOn, status, request]),
      [
        ['T-003', [], 'todo', null],
        ['T-004', ['T-003'], 'todo', null],
      ],
    );
  });

  it('tickets of a file come in the order of their dependencies, however they stand in it', async () => {
    const app = await started();
    const file = JSON.parse(await exported(app)) as { tracks: { tickets: { k1: unknown[] } } };
    file.tracks.tickets.k1.reverse();
    await imports(app, JSON.stringify(file));
    const { tracks, activeTickets } = app.state as {
      tracks: { id: string }[];
      activeTickets: Record<string, { id: string; title: string; dependsOn: string[] }[]>;
    };
    assert.deepEqual(
      activeTickets[tracks[1]?.id ?? '']?.map(({ id, title, dependsOn }) => [id, title, dependsOn]),
      [
        ['T-004', 'Lexer', []],
        ['T-003', 'Parser', ['T-004']],
      ],
    );
  });

  it('S5: no secret and nothing of the provider is in the file', async () => {
    const text = await exported(await started());
    assert.ok(!text.includes('apiKey') && !text.includes('provider'));
  });

  it('a file that is not as it should be changes nothing, and says where, what was expected and what was found', async () => {
    const app = await started();
    const text = await exported(app);
    const before = app.state;
    await imports(app, text.replace('"name": "Rows"', '"name": 7'));
    assert.equal(app.state.projects, before.projects);
    const texts = [...app.tree.values()].flatMap((node) => (node.kind === 'text' ? node.props.text : []));
    assert.ok(texts.includes('discussions.discussions[0].name: expected string, found 7'));
  });

  it('refuses what is no project, what is newer, and what does not hang together', async () => {
    const problems = (text: string): string => {
      const read = readProjectFile(text);
      return 'problems' in read ? read.problems.join('\n') : '';
    };
    assert.match(problems('{'), /no JSON/);
    assert.match(problems('[]'), /not a project/);
    assert.match(problems('{"rekindleProject":99}'), /version 99/);
    assert.match(problems('{"rekindleProject":1}'), /^project: expected a value, found nothing$/m);
    const good = await exported(await started());
    assert.equal(problems(good), '');
    assert.match(problems(good.replace('"discussion": "d1"', '"discussion": "d9"')), /takes of discussions/);
    assert.match(problems(good.replace('"dependsOn": []', '"dependsOn": ["T-002"]')), /no circle/);
    assert.match(problems(good.replace('"t3": [', '"t4": [')), /entries of each take/);
  });
});
