import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App, HotModule } from '../shared/hot-module.js';
import type { FrameInput } from '../shared/protocol.js';
import type { Ui } from '../shared/ui/ui.js';
import { answerOf, errorOf, realmWith } from './testing/realm-with.js';

interface State {
  draft: string;
  sent: string[];
  count: number;
}

const gui = (draw: (state: State, ui: Ui, app: App) => unknown): HotModule => ({
  name: 'gui',
  stateKeys: ['draft', 'sent', 'count'],
  initialState: () => ({ draft: '', sent: [], count: 0 }),
  targets: {
    renderMainInterface: (app) => {
      let result: unknown;
      app.ui.window('W', {}, () => {
        result = draw(app.state as unknown as State, app.ui, app);
      });
      return result;
    },
  },
});

async function started(draw: Parameters<typeof gui>[0]) {
  const test = await realmWith({ gui: gui(draw) });
  return { ...test, proof: await test.start() };
}

describe('a frame', () => {
  it('runs once when nothing comes of it, and says nothing', async () => {
    const { frame } = await started((state, ui) => ui.text(`count ${state.count}`));
    const output = answerOf(await frame());
    assert.deepEqual([output.patches, output.records, output.commands], [[], [], []]);
    assert.equal(output.timings.passes, 1);
    assert.equal(output.wantsFrame, false);
  });

  it('runs again without its events until it is steady: what is shown is what is', async () => {
    const { frame } = await started((state, ui) => {
      ui.text(`count ${state.count}`);
      if (ui.button('Add')) state.count++;
    });
    const output = answerOf(await frame({ events: [{ type: 'press', key: 'W/Add' }] }));
    assert.deepEqual(output.patches, [{ op: 'replace', path: ['count'], value: 1 }]);
    assert.deepEqual(output.records, [{ op: 'update', key: 'W/text:0', props: { text: 'count 1' } }]);
    assert.equal(output.timings.passes, 2);
  });

  it('runs four times at most when it never gets steady', async () => {
    const { proof, frame } = await started((state) => {
      state.count++;
    });
    assert.equal(proof.timings.passes, 4);
    assert.equal(answerOf(await frame()).patches.at(-1)?.value, 8);
  });

  it('R5: sees events one by one and in order, however many came at once', async () => {
    const { frame } = await started((state, ui) => {
      if (ui.button('Send')) {
        state.sent.push(state.draft);
        state.draft = '';
      }
      state.draft = ui.textField('Message', state.draft);
      if (ui.submitted('Message')) state.sent.push(`${state.draft}!`);
    });
    const edit = (value: string) => ({ type: 'edit', key: 'W/Message', value }) as const;
    const output = answerOf(
      await frame({
        events: [
          edit('a'),
          edit('ab'),
          { type: 'press', key: 'W/Send' },
          { type: 'press', key: 'W/Send' },
          edit('c'),
          { type: 'submit', key: 'W/Message' },
          edit('cd'),
        ],
      }),
    );
    const sent = output.patches.filter(({ path }) => path[0] === 'sent').map(({ value }) => value);
    assert.deepEqual(sent, ['ab', '', 'c!']);
    assert.deepEqual(output.records, [{ op: 'update', key: 'W/Message', props: { value: 'cd' } }]);
  });

  it('gives replies to the first pass alone, and puts commands of all passes out once', async () => {
    const { frame } = await started((state, ui, app) => {
      for (const { value } of app.services.replies('p.1.0')) state.sent.push(String(value));
      if (ui.button('Ask')) state.draft = app.services.timer.after(50);
    });
    const reply = { id: 'p.1.0', ok: true, value: 'x', done: true };
    const output = answerOf(
      await frame({ events: [{ type: 'press', key: 'W/Ask' }], replies: [reply, { ...reply, id: 'no' }] }),
    );
    assert.deepEqual(
      output.patches.map(({ path, value }) => [path, value]),
      [
        [['draft'], 'p.2.0'],
        [['sent', 0], 'x'],
      ],
    );
    assert.deepEqual(output.commands, [{ id: 'p.2.0', service: 'timer', method: 'after', args: [50] }]);
  });

  it('that throws changes nothing, and says whose code it was', async () => {
    let isBroken = true;
    const { frame } = await started((state, ui) => {
      if (ui.button('Go')) state.count = 1;
      ui.text(`count ${state.count}`);
      if (isBroken && state.count > 0) throw new RangeError('too many');
    });
    const events: FrameInput['events'] = [{ type: 'press', key: 'W/Go' }];
    const patches = [{ op: 'replace', path: ['draft'], value: 'from main' }] as const;
    const error = errorOf(await frame({ events, patches: [...patches] }));
    assert.equal(error.kind, 'frame');
    assert.equal(error.module, 'gui');
    assert.equal(error.message, 'RangeError: too many');
    assert.match(error.stack ?? '', /frame\.test\.ts/);
    isBroken = false;
    const next = answerOf(await frame());
    assert.deepEqual([next.patches, next.records], [[], []]);
    assert.deepEqual(answerOf(await frame({ events })).records, [
      { op: 'update', key: 'W/text:0', props: { text: 'count 1' } },
    ]);
  });

  it('that is asynchronous is refused', async () => {
    const test = await realmWith({ gui: gui(async () => {}) });
    const { message } = errorOf(await test.prove());
    assert.match(message, /renderMainInterface returned a promise; expected it to draw and return/);
  });

  it('can be played again: time and chance come from its input', async () => {
    const draw = (state: State, _: Ui, app: App) => {
      if (state.sent.length < 3) state.sent.push(`${app.now} ${app.random()}`);
    };
    const [one, two] = [await started(draw), await started(draw)];
    assert.deepEqual(one.proof.patches, two.proof.patches);
    const texts = one.proof.patches.filter(({ path }) => path.length === 2).map(({ value }) => value);
    assert.equal(new Set(texts).size, 3);
    const other = await realmWith({ gui: gui(draw) });
    assert.notDeepEqual(answerOf(await other.prove({ seed: 8 })).patches, one.proof.patches);
  });

  it('tells what it measured, and whether it wants another', async () => {
    const { frame } = await started((_, __, app) => {
      const stop = app.perfMonitor.startComponent('list');
      stop();
      app.requestFrame();
    });
    const { wantsFrame, timings } = answerOf(await frame());
    assert.equal(wantsFrame, true);
    assert.deepEqual(timings.components, { list: 1 });
  });
});

describe('what is kept after its time', () => {
  it('the App says that its call has ended', async () => {
    let kept: App | undefined;
    await started((_, __, app) => {
      kept = app;
    });
    assert.throws(() => Reflect.get(kept?.state ?? {}, 'draft'), /uses app\.state after its call has ended/);
    assert.throws(() => kept?.now, /Module 'gui' uses app\.now after its call has ended/);
  });
});
