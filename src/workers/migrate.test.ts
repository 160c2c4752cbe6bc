import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StateData } from '../shared/data.js';
import type { HotModule } from '../shared/hot-module.js';
import { drawsNothing, errorOf, realmWith } from './testing/realm-with.js';

const STORED: StateData = { entries: ['one', 'two'], kept: new Date(5) };

const chat = (more: Partial<HotModule>): HotModule => ({
  name: 'chat',
  stateKeys: ['entries', 'kept'],
  ...more,
});

async function seeded(module: HotModule, version: number) {
  const test = await realmWith({ root: drawsNothing, chat: module });
  test.realm.beginSeed({ versions: { chat: version, gone: 9 } });
  test.realm.seed(Object.entries(STORED).map(([key, value]) => ({ op: 'set', path: [key], value })));
  return test;
}

describe('S6: steps by version', () => {
  const log: string[] = [];
  const step =
    (name: string) =>
    (old: { entries: string[] }): StateData => {
      log.push(name);
      return { ...old, entries: [...old.entries, name] };
    };
  const module = chat({ version: 4, migrate: { 2: step('to 3'), 3: step('to 4') } });

  it('run from the stored version on, and no others', async () => {
    for (const [from, expected] of [
      [2, ['to 3', 'to 4']],
      [3, ['to 4']],
      [4, []],
    ] as const) {
      const test = await seeded(module, from);
      const outcome = await test.prove();
      assert.ok(outcome.ok);
      assert.deepEqual(log.splice(0), expected);
      const migrations = from === 4 ? [] : [{ module: 'chat', from, to: 4 }];
      assert.deepEqual(outcome.value.migrations, migrations);
      assert.deepEqual(outcome.value.versions, { gone: 9, chat: 4, root: 1 }, 'what is not loaded stays');
    }
  });

  it('refuse a state that is older than the oldest of them', async () => {
    const { kind, message, newer } = errorOf(await (await seeded(module, 1)).prove());
    assert.equal(kind, 'migration');
    assert.equal(
      message,
      "Module 'chat': its stored state is of version 1, and the oldest that this code can migrate is 2; add the steps from 1 on to its migrate, or run code that has them first",
    );
    assert.equal(newer, undefined);
    assert.deepEqual(log, []);
  });
});

describe('S6: a refusal', () => {
  it('of a state that newer code has left names both versions as data', async () => {
    const test = await seeded(chat({ version: 2, migrate: { 1: (old) => old } }), 3);
    const { kind, newer } = errorOf(await test.prove());
    assert.deepEqual([kind, newer], ['migration', { module: 'chat', stored: 3, code: 2 }]);
  });

  it('of keys that no version may have names each of them', async () => {
    const migrate = { 1: () => ({ entries: [], more: 1, other: 2 }) };
    const { message, misfits } = errorOf(await (await seeded(chat({ version: 2, migrate }), 1)).prove());
    assert.match(message, /returned the keys 'more', 'other'; expected its stateKeys alone: entries, kept/);
    assert.deepEqual(misfits, [
      {
        path: 'state.more',
        expected: 'one of its stateKeys: entries, kept',
        found: 'a key that is none of them',
      },
      {
        path: 'state.other',
        expected: 'one of its stateKeys: entries, kept',
        found: 'a key that is none of them',
      },
    ]);
  });
});
