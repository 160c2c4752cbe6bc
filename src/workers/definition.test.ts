import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HotModule, hot } from '../shared/hot-module.js';
import { readDefinition } from './definition.js';
import { answerOf, type Code, errorOf, realmWith } from './testing/realm-with.js';

/** The message with which these modules are refused. */
async function refusal(modules: Readonly<Record<string, unknown>>): Promise<string> {
  const { loaded } = await realmWith(modules as Record<string, Code>);
  const { kind, message } = errorOf(loaded);
  assert.equal(kind, 'definition');
  return message;
}

const one = (field: object) => refusal({ gui: { name: 'gui', ...field } });

describe('what a module says of itself', () => {
  it('M2: is answered in dependency order, ties by name', async () => {
    const module = (name: string, ...dependsOn: string[]): HotModule => ({ name, dependsOn });
    const { loaded } = await realmWith({
      b: module('b'),
      gui: module('gui', 'z', 'b'),
      a: module('a', 'z'),
      z: module('z'),
    });
    assert.deepEqual(
      answerOf(loaded).map(({ name }) => name),
      ['b', 'z', 'a', 'gui'],
    );
  });

  it('M2: fields are checked, and the refusal says what was expected and found', async () => {
    const at = "Module 'gui' (http://test/hot/gui.js): ";
    assert.equal(
      await refusal({ gui: { default: undefined } }),
      `${at}has no definition; expected \`export default defineHotModule({ … })\` in its index.ts`,
    );
    assert.equal(
      await one({ name: 'chat' }),
      `${at}calls itself 'chat'; expected the name of its folder, 'gui'`,
    );
    assert.equal(
      await one({ stateKeys: 'draft' }),
      `${at}stateKeys is 'draft'; expected an array of key names`,
    );
    assert.equal(
      await one({ targets: { go: 1 } }),
      `${at}targets is {"go":1}; expected an object of functions`,
    );
    assert.match(
      await one({ statekeys: [] }),
      /has a field 'statekeys', which no hot module has; expected name, /,
    );
    assert.match(await one({ schema: {} }), /schema is \{\}; expected a schema of valibot/);
    assert.match(await refusal({ gui: { version: 1 } }), /has no name/);
  });

  it('M3: one that was registered at run time is not told of folders', () => {
    const refusalOf = (namespace: object): string => {
      try {
        readDefinition({ name: null, url: 'http://test/clock.js' }, namespace, 0);
      } catch (error) {
        assert.ok(error instanceof Error);
        return error.message;
      }
      return assert.fail('it was taken');
    };
    const at = "Module 'http://test/clock.js' (http://test/clock.js): ";
    assert.equal(refusalOf({}), `${at}has no definition; expected \`export default defineHotModule({ … })\``);
    assert.equal(
      refusalOf({ default: { version: 1 } }),
      `${at}has no name; expected one that no other module has`,
    );
  });

  it('M2: names that every object has are names like others, but for the one that no patch can set', async () => {
    assert.match(await one({ toString: () => 'x' }), /has a field 'toString', which no hot module has/);
    const { loaded } = await realmWith({ constructor: { name: 'constructor', stateKeys: ['valueOf'] } });
    assert.deepEqual(answerOf(loaded)[0]?.stateKeys, ['valueOf']);
    assert.match(
      await one({ stateKeys: ['__proto__'] }),
      /has the state key '__proto__', which no patch can/,
    );
  });

  it('M5: a version that is not a positive integer', async () => {
    for (const version of [0, -1, 1.5, Number.NaN, '2']) {
      assert.match(await one({ version }), /Module 'gui' .*version is .*; expected a positive integer$/);
    }
  });

  it('S5: a secret key must be a state key', async () => {
    assert.match(
      await one({ stateKeys: ['draft'], secretKeys: ['token'] }),
      /secretKeys has 'token', which is not among its stateKeys; add it there/,
    );
  });

  it('M5: a version above 1 has a step to it from each version, from the oldest that it knows on', async () => {
    const at = "Module 'gui' (http://test/hot/gui.js): ";
    const step = (old: unknown) => old;
    const add = (n: number) => `add \`migrate: { ${n}: (old) => … }\`, a step for each version`;
    assert.equal(await one({ version: 2 }), `${at}is of version 2, and it has no migrate; ${add(1)}`);
    assert.equal(
      await one({ version: 3, migrate: {} }),
      `${at}is of version 3, and its migrate has no steps; ${add(2)}`,
    );
    assert.equal(
      await one({ version: 5, migrate: { 1: step, 2: step, 4: step } }),
      `${at}migrate has the steps 1, 2, 4, and none from version 3 to 4; its own version is 5; ${add(3)}`,
    );
    assert.equal(
      await one({ version: 3, migrate: { 1: step } }),
      `${at}migrate has the step 1, and none from version 2 to 3; its own version is 3; ${add(2)}`,
    );
    for (const key of ['0', '-1', '1.5', '01', 'two', '3', '4']) {
      const message = await one({ version: 3, migrate: { 1: step, 2: step, [key]: step } });
      assert.match(message, new RegExp(`migrate has a step '${key}'; expected versions below its own, 3: `));
    }
    assert.match(await one({ version: 2, migrate: { 1: 'x' } }), /migrate is .*; expected an object of fun/);
    for (const [version, migrate] of [
      [1, undefined],
      [1, {}],
      [3, { 1: step, 2: step }],
      [12, { 9: step, 10: step, 11: step }],
      [7, step],
    ]) {
      answerOf((await realmWith({ gui: { default: { name: 'gui', version, migrate } } })).loaded);
    }
  });

  it('M2: transient keys are told, and must be state keys', async () => {
    const stateKeys = ['draft', 'isOpen'];
    const { loaded } = await realmWith({ gui: { name: 'gui', stateKeys, transientKeys: ['isOpen'] } });
    assert.deepEqual(answerOf(loaded)[0]?.transientKeys, ['isOpen']);
    assert.match(
      await one({ stateKeys: ['draft'], transientKeys: ['open'] }),
      /transientKeys has 'open', which is not among its stateKeys; add it there/,
    );
  });

  it('M4: a target cannot have a name of App', async () => {
    for (const name of ['state', 'step', 'history', 'isReadOnly']) {
      assert.match(
        await one({ targets: { [name]: () => {} } }),
        new RegExp(`has a target '${name}', a name that App itself has`),
      );
    }
  });

  it('M3: exports made by hot() are targets, and their state keys the module’s', async () => {
    const addOne = hot({ stateKeys: ['count'] }, (app) => app);
    const { loaded } = await realmWith({
      gui: { default: { name: 'gui', stateKeys: ['draft'] }, addOne, helper: () => {} },
    });
    const [info] = answerOf(loaded);
    assert.deepEqual(info?.targets, ['addOne']);
    assert.deepEqual(info?.stateKeys, ['draft', 'count']);
    assert.match(
      await refusal({ gui: { default: { name: 'gui', targets: { addOne: () => {} } }, addOne } }),
      /two targets 'addOne'/,
    );
  });
});

describe('what modules say of one another', () => {
  it('M5: two modules with one state key, or one target', async () => {
    assert.match(
      await refusal({ a: { name: 'a', stateKeys: ['x'] }, b: { name: 'b', stateKeys: ['x'] } }),
      /Modules 'a' and 'b' both own the state key 'x'/,
    );
    const targets = { go: () => {} };
    assert.match(
      await refusal({ a: { name: 'a', targets }, b: { name: 'b', targets } }),
      /Modules 'a' and 'b' both have the target 'go'/,
    );
  });

  it('M5: a dependency that is not there', async () => {
    assert.equal(
      await refusal({ a: { name: 'a' }, gui: { name: 'gui', dependsOn: ['chat'] } }),
      "Module 'gui' depends on 'chat', which is not there; there are: a, gui",
    );
  });

  it('M5: a circle is named in full', async () => {
    assert.match(
      await refusal({
        a: { name: 'a', dependsOn: ['b'] },
        b: { name: 'b', dependsOn: ['c'] },
        c: { name: 'c', dependsOn: ['b'] },
      }),
      /in a circle: b → c → b; take one/,
    );
    assert.match(await refusal({ a: { name: 'a', dependsOn: ['a'] } }), /circle: a → a/);
  });
});
