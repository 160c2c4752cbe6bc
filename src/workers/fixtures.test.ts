import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RealmError, RealmErrorKind } from '../shared/protocol.js';
import { realmFrom } from './testing/realm-from.js';
import { answerOf, errorOf } from './testing/realm-with.js';

const FIXTURES = 'test/fixtures/hot';
const stored = {
  note: 'half a wo',
  isPinned: true,
  count: 3,
  lines: ['one'],
  greetings: 2,
};
const versions = { app: 1, lib: 1 };

const over = (variant: string) => realmFrom(`${FIXTURES}/base`, `${FIXTURES}/${variant}`);

async function failure(variant: string): Promise<RealmError> {
  const test = await over(variant);
  if (!test.loaded.ok) return test.loaded.error;
  test.realm.beginSeed({ versions });
  test.realm.seed(Object.entries(stored).map(([key, value]) => ({ op: 'set', path: [key], value })));
  return errorOf(await test.prove());
}

async function texts(variant: string): Promise<string[]> {
  const test = await over(variant);
  const { records } = await test.start(stored, versions);
  return records.flatMap((record) =>
    record.op === 'insert' && record.kind === 'text' ? record.props.text : [],
  );
}

describe('R4: hot folders that fail are told by kind and module', () => {
  const failing: [variant: string, kind: RealmErrorKind, message: RegExp][] = [
    ['throw-at-load', 'load', /Module 'app' does not load: thrown at module level/],
    ['missing-target', 'missing-target', /'noSuchTarget'; loaded modules: lib, app/],
    ['init-throws', 'init', /thrown in init/],
    ['first-frame-throws', 'frame', /thrown in the first frame/],
    ['migration-gap', 'definition', /the steps 1, 3, and none from version 2 to 3/],
    ['migration-throws', 'migration', /migrate from version 1 to 2 failed: thrown in migrate/],
    [
      'schema-refuses',
      'schema',
      /does not fit its schema in 2 places: state\.count: expected string, found number 3/,
    ],
  ];
  for (const [variant, kind, message] of failing) {
    it(variant, async () => {
      const error = await failure(variant);
      assert.equal(error.kind, kind);
      assert.equal(error.module, 'app');
      assert.match(error.message, message);
      assert.ok(error.stack);
    });
  }

  it('a stack leads to the bundle’s own address', async () => {
    const { stack } = await failure('first-frame-throws');
    assert.match(stack ?? '', /https:\/\/app\.test\/hot\/app\.js:\d+:\d+/);
  });
});

describe('hot folders that work', () => {
  it('show the stored state, and go on from it', async () => {
    assert.deepEqual(await texts('v2'), ['code v2', 'lib v1, greeted 2 times', 'count 3', 'one']);
    assert.deepEqual(await texts('lib-v2'), ['code v1', 'lib v2, greeted 2 times', 'count 3', 'one']);
    assert.deepEqual(await texts('migration-works'), [
      'code v2, migrated',
      'lib v1, greeted 2 times',
      'count 3',
      'one',
    ]);
    assert.equal((await texts('joined')).at(-1), 'joined v1');
  });

  it('answer what is done to them', async () => {
    const test = await over('v2');
    await test.start(stored, versions);
    const { patches, timings } = answerOf(
      await test.frame({
        events: [
          { type: 'edit', key: 'Notes/Note', value: 'a word' },
          { type: 'press', key: 'Notes/Add line' },
          { type: 'press', key: 'Notes/Greet' },
        ],
      }),
    );
    assert.deepEqual(patches, [
      { op: 'replace', path: ['note'], value: 'a word' },
      { op: 'replace', path: ['note'], value: '' },
      { op: 'add', path: ['lines', 1], value: 'a word' },
      { op: 'replace', path: ['greetings'], value: 3 },
    ]);
    assert.equal(timings.passes, 4);
  });
});
