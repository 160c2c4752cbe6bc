import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { App, HotModule } from '../shared/hot-module.js';
import type { Patch } from '../shared/patch.js';
import { answerOf, errorOf, realmWith } from './testing/realm-with.js';

// biome-ignore lint/suspicious/noExplicitAny: the App's state without its types
const open = (app: App): any => app.state;

const put = (value: Patch['value'], ...path: string[]): Patch => ({ op: 'replace', path, value });

/** Two modules with schemas over a running frame; `judged` tells which keys their schemas saw. */
async function running() {
  const judged: string[] = [];
  const seen = <S extends v.GenericSchema>(key: string, schema: S) =>
    v.pipe(
      v.any(),
      v.check(() => judged.push(key) > 0),
      schema,
    );
  const gui: HotModule = {
    name: 'gui',
    stateKeys: ['count', 'entries'],
    initialState: () => ({ count: 0, entries: [] }),
    schema: v.object({ count: seen('count', v.number()), entries: seen('entries', v.array(v.string())) }),
    targets: { renderMainInterface: (app) => app.ui.window(`${open(app).count}`, {}, () => {}) },
  };
  const chat: HotModule = {
    name: 'chat',
    stateKeys: ['draft'],
    initialState: () => ({ draft: '' }),
    schema: v.object({ draft: seen('draft', v.string()) }),
  };
  const test = await realmWith({ gui, chat });
  await test.start();
  judged.splice(0);
  test.notices.splice(0);
  return { ...test, judged };
}

describe('S6: whether patches fit, before they are applied', () => {
  it('is answered with every misfit, and changes nothing', async () => {
    const { realm, frame } = await running();
    const patches = [put('one', 'count'), put([1], 'entries'), put('x', 'draft')];
    const { kind, module, misfits } = errorOf(await realm.check(patches));
    assert.deepEqual([kind, module], ['schema', 'gui']);
    assert.deepEqual(misfits, [
      { path: 'state.count', expected: 'number', found: 'string "one"' },
      { path: 'state.entries[0]', expected: 'string', found: 'number 1' },
    ]);
    answerOf(await realm.check([put(7, 'count')]));
    const { records } = answerOf(await frame());
    assert.deepEqual(records, [], 'the replica is as it was');
    const { records: after } = answerOf(await frame({ patches: [put(7, 'count')] }));
    assert.deepEqual(
      after.map(({ op, key }) => `${op} ${key}`),
      ['remove 0', 'insert 7'],
    );
  });

  it('judges what the patches change, and tells main which schema it enters', async () => {
    const { realm, judged, notices } = await running();
    answerOf(await realm.check([put('x', 'draft')]));
    assert.deepEqual([judged, notices], [['draft'], ['schema chat']]);
    answerOf(await realm.check([]));
    assert.deepEqual(judged, ['draft']);
  });

  it('passes over keys that no module owns', async () => {
    const { realm, judged } = await running();
    answerOf(await realm.check([put(1, 'orphan', 'deep', 'down')]));
    assert.deepEqual(judged, []);
  });

  it('refuses patches that do not fit the replica', async () => {
    const { realm } = await running();
    const { kind, message } = errorOf(await realm.check([put(1, 'draft', 'deep')]));
    assert.equal(kind, 'state');
    assert.match(message, /state\.draft is .* does not fit/);
  });
});
