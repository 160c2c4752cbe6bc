import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App, HotModule } from '../shared/hot-module.js';
import type { FrameOutput } from '../shared/protocol.js';
import type { Ui } from '../shared/ui/ui.js';
import { answerOf, realmWith } from './testing/realm-with.js';

interface State {
  count: number;
  note: string;
  isOpen: boolean;
  token: string;
}

const first: State = { count: 0, note: '', isOpen: false, token: '' };

async function started(draw: (state: State, ui: Ui, app: App) => void, more: Partial<HotModule> = {}) {
  const gui: HotModule = {
    name: 'gui',
    stateKeys: Object.keys(first),
    transientKeys: ['isOpen'],
    secretKeys: ['token'],
    initialState: () => ({ ...first }),
    targets: {
      renderMainInterface: (app) => {
        app.ui.window('W', {}, () => draw(app.state as unknown as State, app.ui, app));
      },
    },
    ...more,
  };
  return realmWith({ gui });
}

const keysOf = ({ patches }: FrameOutput) => patches.map(({ path }) => path[0]);
const textOf = ({ records }: FrameOutput) =>
  records.flatMap((record) => (record.op === 'update' && 'text' in record.props ? [record.props.text] : []));

describe('a frozen frame', () => {
  it('drops what is written, but for transient and secret keys, and shows what is', async () => {
    const test = await started((state, ui) => {
      ui.text(`count ${state.count}, ${state.isOpen ? 'open' : 'closed'}`);
      if (!ui.button('Do')) return;
      state.count += 1;
      state.isOpen = true;
      state.token = 'sk-1';
      ui.text(`in the pass itself it is ${state.count}`);
    });
    await test.start();
    const events = [{ type: 'press', key: 'W/Do' }] as const;
    const frozen = answerOf(await test.frame({ frozen: true, events: [...events] }));
    assert.deepEqual(keysOf(frozen), ['isOpen', 'token']);
    assert.deepEqual(textOf(frozen), ['count 0, open']);
    assert.equal(frozen.timings.passes, 2);
    const thawed = answerOf(await test.frame({ events: [...events] }));
    assert.deepEqual(thawed.patches, [{ op: 'replace', path: ['count'], value: 1 }]);
  });

  it('of code that writes in every pass runs once', async () => {
    const seen: number[] = [];
    const test = await started((state) => {
      state.count += 1;
      seen.push(state.count);
    });
    await test.start();
    seen.splice(0);
    const { patches, timings } = answerOf(await test.frame({ frozen: true }));
    assert.deepEqual([patches, timings.passes], [[], 1]);
    assert.deepEqual(seen, [5], 'the pass saw its own write, on top of the four of the proof');
    assert.equal(answerOf(await test.frame({ frozen: true })).patches.length, 0);
    assert.equal(seen.at(-1), 5);
  });

  it('takes what code writes back in every frame', async () => {
    const test = await started((state, ui) => {
      state.note = ui.textField('Note', state.note);
    });
    await test.start({ ...first, note: 'kept' });
    const events = [{ type: 'edit', key: 'W/Note', value: 'kept?' }] as const;
    const { patches, records } = answerOf(await test.frame({ frozen: true, events: [...events] }));
    assert.deepEqual([patches, records], [[], []]);
  });

  it('is drawn without what was written for a reply', async () => {
    const test = await started((state, ui, app) => {
      for (const { value } of app.services.replies('x')) state.note = String(value);
      ui.text(`note ${state.note}`);
    });
    await test.start();
    const replies = [{ id: 'x', ok: true, value: 'came', done: true }];
    const { patches, records } = answerOf(await test.frame({ frozen: true, replies }));
    assert.deepEqual([patches, records], [[], []]);
  });

  it('takes what main tells, and says that it is read-only', async () => {
    const test = await started((state, ui, app) => {
      ui.text(`count ${state.count} ${app.isReadOnly}`);
    });
    await test.start();
    const patches = [{ op: 'replace', path: ['count'], value: 7 }] as const;
    assert.deepEqual(textOf(answerOf(await test.frame({ frozen: true, patches: [...patches] }))), [
      'count 7 true',
    ]);
    assert.deepEqual(textOf(answerOf(await test.frame())), ['count 7 false']);
  });
});

it('a frozen proof keeps migrations and first values, and drops what init and the first frame write', async () => {
  const test = await started(
    (state) => {
      state.count = 9;
      state.isOpen = true;
    },
    {
      version: 2,
      migrate: { 1: (old) => ({ ...old, count: 5 }) },
      init: (app) => {
        const state = app.state as unknown as State;
        state.note = `init of ${app.isReadOnly}`;
        state.token = 'sk-1';
      },
    },
  );
  test.realm.beginSeed({ versions: { gui: 1 } });
  test.realm.seed([{ op: 'set', path: ['count'], value: 1 }]);
  const proof = answerOf(await test.prove({ frozen: true }));
  assert.deepEqual(proof.patches, [
    { op: 'replace', path: ['count'], value: 5 },
    { op: 'add', path: ['note'], value: '' },
    { op: 'add', path: ['isOpen'], value: false },
    { op: 'add', path: ['token'], value: '' },
    { op: 'replace', path: ['token'], value: 'sk-1' },
    { op: 'replace', path: ['isOpen'], value: true },
  ]);
  assert.deepEqual(proof.migrations, [{ module: 'gui', from: 1, to: 2 }]);
});
