import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App, HotModule } from '../shared/hot-module.js';
import type { HttpReply } from '../shared/http.js';
import { answerOf, errorOf, realmWith } from './testing/realm-with.js';

/** Targets by name, without the types that modules would merge in. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const open = (app: App): any => app;

const root = (draw: (app: App) => void, more: Partial<HotModule> = {}): HotModule => ({
  name: 'gui',
  targets: { renderMainInterface: draw },
  ...more,
});

describe('M4: delegators', () => {
  it('run the target in whichever module has it, with that module’s own App', async () => {
    const test = await realmWith({
      gui: root((app) => {
        app.ui.window('W', {}, () => app.ui.text(open(app).count(2, 3)));
      }),
      chat: {
        name: 'chat',
        stateKeys: ['counted'],
        initialState: () => ({ counted: 0 }),
        targets: {
          count: (app, a: number, b: number) => {
            open(app).state.counted = a + b;
            return `counted ${a + b}`;
          },
        },
      },
    });
    const { patches, records } = await test.start();
    assert.deepEqual(patches.at(-1), { op: 'replace', path: ['counted'], value: 5 });
    const last = records.at(-1);
    assert.ok(last?.op === 'insert' && last.kind === 'text');
    assert.equal(last.props.text, 'counted 5');
  });

  it('for a target that no module has name it and the modules that are loaded', async () => {
    const test = await realmWith({ gui: root((app) => open(app).sing()), chat: { name: 'chat' } });
    const { kind, message, module } = errorOf(await test.prove());
    assert.equal(kind, 'missing-target');
    assert.equal(module, 'gui');
    assert.match(message, /^No module has the target 'sing'; loaded modules: chat, gui\./);
  });

  it('the root target is asked for like any other', async () => {
    const test = await realmWith({ chat: { name: 'chat' } });
    assert.match(errorOf(await test.prove()).message, /No module has the target 'renderMainInterface'/);
  });

  it('can be asked for before they are called', async () => {
    let found: boolean[] = [];
    const test = await realmWith({
      gui: root((app) => {
        found = ['renderMainInterface' in app, 'sing' in app, 'state' in app];
      }),
    });
    await test.start();
    assert.deepEqual(found, [true, false, true]);
  });

  it('reach targets that are called like something that every object has', async () => {
    const said: unknown[] = [];
    const draw = root((app) => said.push(open(app).toString(), typeof open(app).hasOwnProperty));
    const mine: HotModule = { name: 'chat', targets: { toString: () => 'mine' } };
    await (await realmWith({ gui: draw, chat: mine })).start();
    await (await realmWith({ gui: draw })).start();
    assert.deepEqual(said, ['mine', 'function', '[object Object]', 'function']);
  });

  it('an error is the innermost module’s', async () => {
    const test = await realmWith({
      gui: root((app) => open(app).fail()),
      chat: {
        name: 'chat',
        targets: {
          fail: () => {
            throw new Error('x');
          },
        },
      },
    });
    assert.equal(errorOf(await test.prove()).module, 'chat');
  });

  it('the App itself cannot be changed, and is no promise', async () => {
    const test = await realmWith({
      gui: root((app) => {
        assert.equal(Reflect.get(app, 'then'), undefined);
        open(app).extra = 1;
      }),
    });
    assert.match(
      errorOf(await test.prove()).message,
      /Module 'gui' writes app\.extra; keep data in app\.state/,
    );
  });
});

describe('T3: components', () => {
  it('are timed under any name', async () => {
    const test = await realmWith({
      gui: root(({ perfMonitor }) => {
        for (const name of ['list', 'constructor', 'list']) perfMonitor.startComponent(name)();
      }),
    });
    // The test's clock goes on by 1 at each look.
    assert.deepEqual((await test.start()).timings.components, { list: 2, constructor: 1 });
  });
});

describe('P1: services', () => {
  it('calls become commands with ids of their own, copies of what was passed', async () => {
    const list = [1];
    const test = await realmWith({
      gui: root(
        ({ services, state }) => {
          services.clipboard.writeText('x');
          services.clipboard.writeText('y', 'Copied y');
          services.call('log', 'write', open({ state } as App).state.list, list);
          services.reloader.reload();
          services.reloader.reload('gui');
          services.notify.toast('done');
          list.push(2);
        },
        { stateKeys: ['list'], initialState: () => ({ list: ['kept'] }) },
      ),
    });
    const { commands } = await test.start();
    assert.deepEqual(commands, [
      { id: 'p.1.0', service: 'clipboard', method: 'writeText', args: ['x'] },
      { id: 'p.1.1', service: 'clipboard', method: 'writeText', args: ['y', 'Copied y'] },
      { id: 'p.1.2', service: 'log', method: 'write', args: [['kept'], [1]] },
      { id: 'p.1.3', service: 'reloader', method: 'reload', args: [] },
      { id: 'p.1.4', service: 'reloader', method: 'reload', args: ['gui'] },
      { id: 'p.1.5', service: 'notify', method: 'toast', args: ['done'] },
    ]);
    assert.doesNotThrow(() => structuredClone(commands));
    assert.equal(answerOf(await test.frame()).commands[0]?.id, 'p.2.0');
  });

  it('P2: an id of another page, or of this one before its restart, is lost', async () => {
    const seen: boolean[] = [];
    const test = await realmWith({
      gui: root(({ services }) => {
        const own = services.timer.after(1);
        for (const id of [own, `q${own}`, `${own.slice(1)}`, '']) seen.push(services.isLost(id));
      }),
    });
    await test.start();
    assert.deepEqual(seen, [false, true, true, true]);
  });

  it('P1: HTTP: what is asked for, and what it says of it', async () => {
    const heard: HttpReply[] = [];
    const test = await realmWith({
      gui: root(({ services }) => {
        heard.push(...services.http.replies('p.9.9'));
        services.http.stream({ url: 'http://localhost/', headers: { a: 'b' } });
        services.http.cancel('p.9.9');
      }),
    });
    const { commands } = await test.start();
    assert.deepEqual(
      commands.map(({ method, args }) => [method, ...args]),
      [
        ['stream', { url: 'http://localhost/', headers: { a: 'b' } }],
        ['cancel', 'p.9.9'],
      ],
    );
    const replies = [
      { id: 'p.9.9', ok: true, value: { type: 'text', index: 0, text: 'x', bytes: 1 }, done: false },
      { id: 'p.9.8', ok: true, value: { type: 'end' }, done: true },
      { id: 'p.9.9', ok: false, value: 'There is no service "http".', done: true },
    ];
    answerOf(await test.frame({ replies }));
    assert.deepEqual(heard, [
      { type: 'text', index: 0, text: 'x', bytes: 1 },
      { type: 'failed', kind: 'address', message: 'There is no service "http".' },
    ]);
  });

  it('functions do not cross', async () => {
    const test = await realmWith({ gui: root((app) => open(app).services.call('log', 'write', () => {})) });
    const { kind, message } = errorOf(await test.prove());
    assert.equal(kind, 'state');
    assert.match(message, /app\.services\.log\.write: argument 1 is not plain data: .*function/);
  });
});

describe('the name of a step', () => {
  const named = async (draw: (app: App) => void, more: Partial<HotModule> = {}) =>
    realmWith({ gui: root(draw, more) });

  it('is the last that a frame gave, in any of its passes; null without one', async () => {
    const labels = ['Write entry', 'Delete entry'];
    const test = await named((app) => {
      for (const label of labels.splice(0)) app.step(label);
    });
    assert.equal((await test.start()).step, 'Delete entry');
    assert.equal(answerOf(await test.frame()).step, null);
    labels.push('x'.repeat(200));
    assert.equal(answerOf(await test.frame()).step, 'x'.repeat(200));
  });

  it('is not given in init: what a target does there is no step of the user’s', async () => {
    const test = await named(() => {}, { init: (app) => app.step('Begin') });
    assert.equal((await test.start()).step, null);
  });

  it('is refused when it is none', async () => {
    for (const [label, found] of [
      ['', 'an empty label'],
      [' \n', 'an empty label'],
      ['x'.repeat(201), 'a label of 201 characters'],
      [7, 'number 7'],
      [undefined, 'undefined'],
    ] as const) {
      const test = await named((app) => open(app).step(label));
      const { kind, module, message } = errorOf(await test.prove());
      assert.deepEqual([kind, module], ['frame', 'gui']);
      assert.equal(
        message,
        `Module 'gui' calls app.step with ${found}; expected a label of 1 to 200 characters, such as 'Delete entry'`,
      );
    }
  });
});
