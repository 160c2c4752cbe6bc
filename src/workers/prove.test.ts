import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { StateData } from '../shared/data.js';
import type { App, HotModule } from '../shared/hot-module.js';
import type { Patch } from '../shared/patch.js';
import type { RealmError } from '../shared/protocol.js';
import { answerOf, drawsNothing, errorOf, realmWith } from './testing/realm-with.js';

// biome-ignore lint/suspicious/noExplicitAny: the App's state without its types
const open = (app: App): any => app.state;

const chat = (more: Partial<HotModule>): HotModule => ({ name: 'chat', stateKeys: ['entries'], ...more });

async function proven(module: HotModule, state: StateData = {}, versions: Record<string, number> = {}) {
  const test = await realmWith({ root: drawsNothing, [module.name]: module });
  return test.start(state, versions);
}

async function refused(...args: Parameters<typeof proven>): Promise<RealmError> {
  const [module, state = {}, versions = {}] = args;
  const test = await realmWith({ root: drawsNothing, [module.name]: module });
  test.realm.beginSeed({ versions });
  test.realm.seed(Object.entries(state).map(([key, value]) => ({ op: 'set', path: [key], value })));
  return errorOf(await test.prove());
}

describe('S6: a stored state', () => {
  it('of the same version is taken as it is, and missing keys get their first values', async () => {
    const initialState = () => ({ entries: ['first'], draft: '' });
    const { patches, migrations, versions } = await proven(
      chat({ stateKeys: ['entries', 'draft'], initialState }),
      { entries: ['kept'] },
      { gone: 4 },
    );
    assert.deepEqual(patches, [{ op: 'add', path: ['draft'], value: '' }]);
    assert.deepEqual(migrations, []);
    assert.deepEqual(versions, { gone: 4, chat: 1, root: 1 });
  });

  it('of a module with the name of something that every object has, is taken as of no version', async () => {
    const { migrations, versions } = await proven({ name: 'constructor', stateKeys: ['entries'] }, {});
    assert.deepEqual(migrations, []);
    assert.equal(versions.constructor, 1);
  });

  it('of an older version is migrated step by step, without gaps', async () => {
    const steps: unknown[] = [];
    const { patches, migrations, versions } = await proven(
      chat({
        version: 4,
        migrate(old, from) {
          steps.push([from, structuredClone(old)]);
          old.entries.push(from);
          return old;
        },
      }),
      { entries: [0] },
      { chat: 1 },
    );
    assert.deepEqual(steps, [
      [1, { entries: [0] }],
      [2, { entries: [0, 1] }],
      [3, { entries: [0, 1, 2] }],
    ]);
    assert.deepEqual(patches, [{ op: 'replace', path: ['entries'], value: [0, 1, 2, 3] }]);
    assert.deepEqual(migrations, [{ module: 'chat', from: 1, to: 4 }]);
    assert.equal(versions.chat, 4);
  });

  it('a key that a migration leaves out is removed', async () => {
    const { patches } = await proven(
      chat({
        version: 2,
        stateKeys: ['entries', 'old'],
        migrate: ({ old }) => ({ entries: [old] }),
      }),
      { old: 'x' },
      { chat: 1 },
    );
    assert.deepEqual(patches, [
      { op: 'remove', path: ['old'] },
      { op: 'add', path: ['entries'], value: ['x'] },
    ]);
  });

  it('is refused when it cannot be migrated, and the refusal says why', async () => {
    const older = [{ entries: [] }, { chat: 1 }] as const;
    const message = async (module: Partial<HotModule>, versions: Record<string, number> = older[1]) => {
      const error = await refused(chat({ version: 2, migrate: (old) => old, ...module }), older[0], versions);
      assert.equal(error.kind, 'migration');
      assert.equal(error.module, 'chat');
      return error.message;
    };
    assert.equal(
      await message({ version: 2 }, { chat: 3 }),
      "Module 'chat': its stored state is of version 3, newer than this code's version 2; run code of version 3 or later",
    );
    assert.match(
      await message({
        migrate: () => {
          throw new TypeError('x');
        },
      }),
      /migrate from version 1 to 2 failed: TypeError: x/,
    );
    assert.match(
      await message({ migrate: () => ({ entries: [], more: 1 }) }),
      /migrate to version 2 returned the key 'more'; expected its stateKeys alone: entries/,
    );
    assert.match(
      await message({ migrate: () => ({ entries: Symbol('x') }) as unknown as StateData }),
      /migrate from version 1 to 2 returned what cannot be kept: state\.entries is the symbol/,
    );
    assert.match(
      await message({ migrate: () => [] as unknown as StateData }),
      /returned an array; expected an object/,
    );
  });

  it('that does not fit the schema is refused with every misfit', async () => {
    const schema = v.object({ entries: v.array(v.object({ id: v.string() })), draft: v.string() });
    const error = await refused(chat({ stateKeys: ['entries', 'draft'], schema }), {
      entries: [{ id: 'a' }, { id: 3 }],
      draft: null,
    });
    assert.equal(error.kind, 'schema');
    assert.equal(error.module, 'chat');
    assert.deepEqual(error.misfits, [
      { path: 'state.entries[1].id', expected: 'string', found: 'number 3' },
      { path: 'state.draft', expected: 'string', found: 'null' },
    ]);
    assert.match(
      error.message,
      /state of module 'chat' does not fit its schema in 2 places: state\.entries\[1\]\.id/,
    );
  });

  it('migration comes before the schema, and first values are checked, too', async () => {
    const schema = v.object({ entries: v.array(v.string()) });
    const migrate = () => ({ entries: ['now'] });
    await proven(chat({ version: 2, migrate, schema }), { entries: 1 }, { chat: 1 });
    const initialState = () => ({ entries: 5 });
    assert.equal((await refused(chat({ schema, initialState }))).kind, 'schema');
  });
});

describe('S5: a secret', () => {
  const vault = (more: Partial<HotModule>): HotModule => ({
    name: 'vault',
    stateKeys: ['apiKey', 'tokens', 'user'],
    secretKeys: ['apiKey', 'tokens'],
    ...more,
  });
  const stored = { apiKey: 'sk-live-1', tokens: new Map([['tok-live-2', 3]]), user: 4 };
  const entries = {
    apiKey: v.pipe(v.string(), v.startsWith('key_')),
    tokens: v.map(v.string(), v.string()),
    user: v.string(),
  };
  const untold = /does not fit \(its value is secret/;

  it('that does not fit the schema is named, and not told', async () => {
    for (const schema of [
      v.object(entries),
      v.pipe(
        v.object(entries),
        v.transform((state): string[] => Object.keys(state)),
      ),
    ]) {
      const error = await refused(vault({ schema }), stored);
      const secret = { expected: 'what its schema asks for', found: 'a secret, which is not told' };
      assert.deepEqual(error.misfits, [
        { path: 'state.apiKey', ...secret },
        { path: 'state.tokens', ...secret },
        { path: 'state.user', expected: 'string', found: 'number 4' },
      ]);
      assert.doesNotMatch(JSON.stringify(error), /live/);
    }
  });

  it('that cannot be kept is named, and not told', async () => {
    const bad = { tokens: new Map([['tok-live-2', () => {}]]) } as unknown as StateData;
    const later: Partial<HotModule> = { version: 2, migrate: () => bad };
    for (const error of [
      await refused(vault({ initialState: () => bad })),
      await refused(vault(later), stored, { vault: 1 }),
      await refused(vault({ init: (app) => open(app).tokens.set('tok-live-3', () => {}) }), stored),
    ]) {
      assert.match(error.message, /state\.tokens does not fit/);
      assert.match(error.message, untold);
      assert.doesNotMatch(JSON.stringify(error), /live/);
    }
  });

  it('that a patch does not fit is named, and not told', async () => {
    const test = await realmWith({ root: drawsNothing, vault: vault({}) });
    await test.start(stored);
    const patches: Patch[] = [{ op: 'add', path: ['apiKey', 'tok-live-2'], value: 1 }];
    for (const outcome of [
      await test.realm.check(patches),
      await test.frame({ patches }),
      await test.prove({ patches }),
    ]) {
      const error = errorOf(outcome);
      assert.match(error.message, untold);
      assert.doesNotMatch(JSON.stringify(error), /live/);
    }
  });
});

describe('initialState', () => {
  it('is refused when it throws, gives a key of nobody’s, or what cannot be kept', async () => {
    const initial = (result: () => unknown) => refused(chat({ initialState: result as () => StateData }));
    const thrown = await initial(() => {
      throw new Error('x');
    });
    assert.deepEqual([thrown.kind, thrown.module, thrown.message], ['init', 'chat', 'x']);
    const extra = await initial(() => ({ more: 1 }));
    assert.equal(extra.kind, 'definition');
    assert.match(extra.message, /initialState returned the key 'more', which is not among its stateKeys/);
    assert.match(
      (await initial(() => ({ entries: () => {} }))).message,
      /initialState returned what cannot be kept/,
    );
  });
});

describe('M6: init and dispose', () => {
  const logging = (name: string, log: string[], ...dependsOn: string[]): HotModule => ({
    name,
    dependsOn,
    stateKeys: [`${name}Ready`],
    async init(app) {
      await Promise.resolve();
      open(app)[`${name}Ready`] = true;
      log.push(`init ${name}`);
    },
    dispose(app) {
      open(app)[`${name}Ready`] = false;
      log.push(`dispose ${name}`);
    },
  });

  it('run in dependency order, dispose in reverse; what dispose writes is dropped', async () => {
    const log: string[] = [];
    const test = await realmWith({
      root: drawsNothing,
      a: logging('a', log, 'z'),
      b: logging('b', log),
      z: logging('z', log),
    });
    const { patches } = await test.start();
    assert.deepEqual(log.splice(0), ['init b', 'init z', 'init a']);
    assert.deepEqual(
      patches.map(({ path }) => path),
      [['bReady'], ['zReady'], ['aReady']],
    );
    answerOf(await test.realm.dispose());
    assert.deepEqual(log, ['dispose a', 'dispose z', 'dispose b']);
    assert.deepEqual(answerOf(await test.frame()).patches, []);
  });

  it('an init that throws is named, and so is the first frame; dispose goes on past a throw', async () => {
    const failing = (what: 'init' | 'dispose') => ({
      [what]() {
        throw new Error(`in ${what}`);
      },
    });
    const error = await refused(chat(failing('init')));
    assert.deepEqual([error.kind, error.module, error.message], ['init', 'chat', 'in init']);
    const log: string[] = [];
    const test = await realmWith({
      root: drawsNothing,
      a: logging('a', log),
      chat: chat(failing('dispose')),
    });
    await test.start();
    const { module, message } = errorOf(await test.realm.dispose());
    assert.deepEqual([module, message, log.at(-1)], ['chat', 'in dispose', 'dispose a']);
  });

  it('nothing is drawn outside of frames', async () => {
    const init = (app: App) => app.ui.text('x');
    assert.match((await refused(chat({ init }))).message, /Module 'chat' uses app\.ui outside of a frame/);
  });

  it('main is told before code is entered that may not come back', async () => {
    const test = await realmWith({
      root: drawsNothing,
      chat: chat({ version: 2, migrate: (old) => old, init: () => {}, dispose: () => {} }),
    });
    await test.start({ entries: [] }, { chat: 1 });
    await test.realm.dispose();
    assert.deepEqual(test.notices, [
      'load chat',
      'load root',
      'migration chat',
      'schema chat',
      'schema root',
      'init chat',
      'frame root',
      'dispose chat',
    ]);
  });
});

describe('a proof', () => {
  const counted = () => {
    const checks: string[] = [];
    const seen = (name: string) =>
      v.pipe(
        v.any(),
        v.check(() => checks.push(name) > 0),
      );
    const module = chat({
      version: 2,
      stateKeys: ['entries', 'draft', 'inits'],
      migrate: (old) => ({ ...old, entries: ['migrated'] }),
      initialState: () => ({ entries: [], draft: '', inits: 0 }),
      schema: v.object({ entries: seen('entries'), draft: seen('draft'), inits: seen('inits') }),
      init: (app) => {
        open(app).inits++;
      },
    });
    return { checks, module };
  };

  it('can be repeated: patches of the input stay, all else is forgotten', async () => {
    const test = await realmWith({ root: drawsNothing, chat: counted().module });
    const first = await test.start({ entries: [], draft: 'a' }, { chat: 1 });
    const draft = { op: 'replace', path: ['draft'], value: 'ab' } as const;
    const second = answerOf(await test.prove({ patches: [draft] }));
    const third = answerOf(await test.prove());
    for (const { patches, migrations } of [first, second, third]) {
      assert.deepEqual(patches, [
        { op: 'replace', path: ['entries'], value: ['migrated'] },
        { op: 'add', path: ['inits'], value: 0 },
        { op: 'replace', path: ['inits'], value: 1 },
      ]);
      assert.deepEqual(migrations, [{ module: 'chat', from: 1, to: 2 }]);
    }
    // The frame stands on the last proof, which had the whole tree.
    const { patches, records } = answerOf(await test.frame());
    assert.deepEqual([patches, records], [[], []]);
  });

  it('checks only what changed when it is repeated', async () => {
    const { checks, module } = counted();
    const test = await realmWith({ root: drawsNothing, chat: { ...module, version: 1 } });
    await test.start({ entries: [], draft: 'a', inits: 0 });
    assert.deepEqual(checks.splice(0), ['entries', 'draft', 'inits']);
    answerOf(await test.prove());
    assert.deepEqual(checks, []);
    answerOf(await test.prove({ patches: [{ op: 'replace', path: ['draft'], value: 'ab' }] }));
    assert.deepEqual(checks, ['draft']);
  });

  it('sends the whole tree, and the next frame only what changed', async () => {
    const test = await realmWith({
      root: {
        name: 'root',
        stateKeys: ['text'],
        initialState: () => ({ text: 'one' }),
        targets: {
          renderMainInterface: (app) => app.ui.window('W', {}, () => app.ui.text(open(app).text)),
        },
      },
    });
    for (let round = 0; round < 2; round++) {
      const { records } = answerOf(await test.prove());
      assert.deepEqual(
        records.map(({ op, key }) => `${op} ${key}`),
        ['insert W', 'insert W/text:0'],
      );
    }
    const patches = [{ op: 'replace', path: ['text'], value: 'two' } as const];
    assert.deepEqual(answerOf(await test.frame({ patches })).records, [
      { op: 'update', key: 'W/text:0', props: { text: 'two' } },
    ]);
  });

  it('that fails can be tried again with other patches', async () => {
    const schema = v.object({ entries: v.array(v.string()) });
    const test = await realmWith({ root: drawsNothing, chat: chat({ schema }) });
    test.realm.beginSeed({ versions: {} });
    test.realm.seed([{ op: 'set', path: ['entries'], value: [1] }]);
    assert.equal(errorOf(await test.prove()).kind, 'schema');
    answerOf(await test.prove({ patches: [{ op: 'replace', path: ['entries', 0], value: 'ok' }] }));
  });
});
