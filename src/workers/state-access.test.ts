import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Data, StateData } from '../shared/data.js';
import type { App, HotModule } from '../shared/hot-module.js';
import type { Patch } from '../shared/patch.js';
import { answerOf, errorOf, realmWith } from './testing/realm-with.js';

/** The App's state without its types: these tests do what types forbid. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const open = (app: App): any => app.state;

/** Runs `body` as module 'gui', which depends on 'chat', which depends on 'base'; 'other' stands aside. */
async function run(body: (app: App) => void, before: (app: App) => void = () => {}) {
  const data = (name: string, values: StateData) => ({
    name,
    stateKeys: Object.keys(values),
    initialState: () => values,
  });
  const test = await realmWith({
    base: data('base', { root: 'r' }),
    chat: {
      ...data('chat', {
        entries: [{ id: 'e1', tags: ['a'] }],
        byId: new Map<string, Data>([['e1', { n: 1 }]]),
        when: new Date(5),
      }),
      dependsOn: ['base'],
      targets: { chatDoes: before },
    },
    other: data('other', { hidden: 1 }),
    gui: {
      ...data('gui', { mine: { list: [] }, copy: null }),
      dependsOn: ['chat'],
      targets: {
        renderMainInterface: (app: App) => {
          Reflect.get(app, 'chatDoes')();
          body(app);
        },
      },
    },
  });
  test.realm.beginSeed({ versions: {} });
  return test.prove();
}

async function refusal(body: (app: App) => void): Promise<string> {
  const { kind, module, message } = errorOf(await run(body));
  assert.equal(kind, 'state');
  assert.equal(module, 'gui');
  return message;
}

/** The patches after those that gave every key its first value. */
async function written(...bodies: Parameters<typeof run>): Promise<Patch[]> {
  const { patches } = answerOf(await run(...bodies));
  return patches.filter(({ op, path }) => op !== 'add' || path.length > 1);
}

describe('S2: a module', () => {
  it('writes its own keys, and reads those of what it depends on, directly or not', async () => {
    const patches = await written((app) => {
      const state = open(app);
      state.copy = `${state.root} ${state.entries[0].tags[0]} ${state.byId.get('e1').n} ${state.when.getTime()}`;
    });
    assert.deepEqual(patches, [{ op: 'replace', path: ['copy'], value: 'r a 1 5' }]);
  });

  it('does not write what another owns, however deep', async () => {
    const message =
      "Module 'gui' writes app.state.entries, which module 'chat' owns; only the owner writes it: call a target of 'chat' that does";
    assert.equal(await refusal((app) => (open(app).entries = [])), message);
    assert.equal(await refusal((app) => open(app).entries.push(1)), message);
    assert.equal(await refusal((app) => open(app).entries[0].tags.sort()), message);
    assert.equal(await refusal((app) => (open(app).entries[0].id = 'x')), message);
    assert.equal(await refusal((app) => delete open(app).entries[0].id), message);
    assert.equal(await refusal((app) => delete open(app).entries), message);
    assert.match(await refusal((app) => open(app).byId.set('e2', 1)), /writes app\.state\.byId/);
    assert.match(await refusal((app) => (open(app).byId.get('e1').n = 2)), /writes app\.state\.byId/);
    assert.match(
      await refusal((app) => {
        for (const part of open(app).byId.values()) part.n = 2;
      }),
      /writes app\.state\.byId/,
    );
  });

  it('does not read what it does not depend on, or what no module owns', async () => {
    assert.equal(
      await refusal((app) => open(app).hidden),
      "Module 'gui' reads app.state.hidden, which module 'other' owns; add 'other' to the dependsOn of 'gui'",
    );
    assert.match(
      await refusal((app) => open(app).typo),
      /reads app\.state\.typo, which no module owns; .*add 'typo' to the stateKeys of 'gui'/,
    );
    assert.match(
      await refusal((app) => (open(app).typo = 1)),
      /writes app\.state\.typo, which no module owns/,
    );
  });

  it('may keep a copy of what it reads by just assigning it', async () => {
    const patches = await written((app) => {
      const state = open(app);
      state.mine.list = [...state.mine.list, state.entries[0]];
      state.copy = state.byId;
    });
    // The frame runs until it is steady; this one never is, so the first pass is what counts here.
    assert.deepEqual(patches.slice(0, 2), [
      { op: 'add', path: ['mine', 'list', 0], value: { id: 'e1', tags: ['a'] } },
      { op: 'replace', path: ['copy'], value: new Map([['e1', { n: 1 }]]) },
    ]);
    assert.doesNotThrow(() => structuredClone(patches));
  });

  it('sees what the owner changed in the same frame', async () => {
    const patches = await written(
      (app) => {
        open(app).copy = open(app)
          .entries.map((entry: { id: string }) => entry.id)
          .join();
      },
      (app) => {
        const { entries } = open(app);
        if (entries.length === 1) entries.push({ id: 'e2', tags: [] });
      },
    );
    assert.deepEqual(patches.at(-1), { op: 'replace', path: ['copy'], value: 'e1,e2' });
  });

  it('sees the keys that it may read when it asks for all', async () => {
    const patches = await written((app) => {
      open(app).copy = [Object.keys(open(app)).join(), 'hidden' in open(app), 'root' in open(app)].join(' ');
    });
    assert.deepEqual(patches.at(-1)?.value, 'root,entries,byId,when,mine,copy false true');
  });
});

describe('S2: a key that is called like something that every object has', () => {
  it('is absent until it is written', async () => {
    const seen: unknown[] = [];
    const owner: HotModule = {
      name: 'owner',
      stateKeys: ['constructor'],
      targets: {
        write: (app: App) => {
          seen.push('constructor' in open(app), open(app).constructor);
          open(app).constructor ??= 'mine';
        },
      },
    };
    const test = await realmWith({
      owner,
      gui: {
        name: 'gui',
        dependsOn: ['owner'],
        targets: {
          renderMainInterface: (app: App) => {
            seen.push('constructor' in open(app), open(app).constructor);
            Reflect.get(app, 'write')();
          },
        },
      },
    });
    const { patches } = await test.start();
    assert.deepEqual(seen.slice(0, 8), [false, undefined, false, undefined, true, 'mine', true, 'mine']);
    assert.deepEqual(patches, [{ op: 'add', path: ['constructor'], value: 'mine' }]);
  });
});

describe('S1: what is not plain data', () => {
  it('is refused with module, path, what was found and what to do', async () => {
    const message = await refusal((app) => open(app).mine.list.push({ send: () => {} }));
    assert.match(
      message,
      /^Module 'gui' wrote what cannot be kept: state\.mine\.list\[0\]\.send is the function "send"; keep /,
    );
  });
});
