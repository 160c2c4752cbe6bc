import { expect } from '@esm-bundle/chai';
import type { Data } from '../../src/shared/data.js';
import { type OpenApp, openApp } from './support/open-app.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import { Workspace } from './support/workspace.js';

/** A module that keeps whatever it is given, says what it sees, and writes it back under another key. */
const VAULT = `
  import { defineHotModule } from 'rekindle';
  const tag = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);
  export default defineHotModule({
    name: 'vault',
    stateKeys: ['vault', 'echo'],
    initialState: () => ({ vault: {}, echo: null }),
    targets: {
      renderExtra({ state, ui }: any) {
        ui.window('Vault', { x: 500, y: 40, width: 500, height: 400 }, () => {
          if (ui.button('Echo')) state.echo = state.vault;
          for (const key of Object.keys(state.vault)) ui.text(key + ': ' + tag(state.vault[key]));
        });
      },
    },
  });`;

const SECRET = `
  import { defineHotModule } from 'rekindle';
  export default defineHotModule({
    name: 'secret',
    stateKeys: ['password'],
    secretKeys: ['password'],
    initialState: () => ({ password: '' }),
  });`;

/** A value of every type of rule S1. */
const EVERYTHING: { [key: string]: Data } = {
  nothing: null,
  missing: undefined,
  yes: true,
  text: 'ünïcode ✓ \u0000 \ud800',
  notANumber: Number.NaN,
  minusZero: -0,
  endless: -Infinity,
  big: 2n ** 80n,
  date: new Date(1234567890123),
  noDate: new Date(Number.NaN),
  list: [1, [2, [3, undefined]], { deep: [] }],
  map: new Map<string | number | bigint | null, Data>([
    ['a', 1],
    [1, new Map([[Number.NaN, 'nan']])],
    [10n, new Set(['x', undefined])],
    [null, new Date(0)],
  ]),
  set: new Set([1, 'a', 2n, null]),
  int8: new Int8Array([-1]),
  uint8: new Uint8Array([1, 255]),
  clamped: new Uint8ClampedArray([255]),
  int16: new Int16Array([-2]),
  uint16: new Uint16Array([65535]),
  int32: new Int32Array([-3]),
  uint32: new Uint32Array([4294967295]),
  float32: new Float32Array([0.5, Number.NaN]),
  float64: new Float64Array([Math.PI, -0]),
  bigInt64: new BigInt64Array([-5n]),
  bigUint64: new BigUint64Array([5n]),
  'key with spaces / and slashes': { nested: { more: { most: 'end' } } },
};

describe('the App state', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base', files: { 'vault/index.ts': VAULT } }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
  });

  const captured = (key: string): Data => app.rekindle.captureState([key])[key];

  it('S1, S4: every type comes back from main, from the worker, after a reload and after a restart', async () => {
    await app.rekindle.restoreState({ vault: EVERYTHING });
    expect(captured('vault')).to.deep.equal(EVERYTHING);
    expect(Object.is((captured('vault') as typeof EVERYTHING).minusZero, -0)).to.equal(true);
    for (const [key, value] of Object.entries(EVERYTHING)) {
      await app.seeText(`${key}: ${Object.prototype.toString.call(value).slice(8, -1)}`);
    }
    await app.click('button', 'Echo');
    await until('the echo has arrived', () => captured('echo') !== null);
    expect(captured('echo')).to.deep.equal(EVERYTHING);
    assertReloaded(await reloadByKey(app));
    expect(captured('vault')).to.deep.equal(EVERYTHING);
    await app.seeText('bigUint64: BigUint64Array');
    await app.rekindle.saved();
    await app.restart();
    await app.seeText('bigUint64: BigUint64Array');
    expect(captured('vault')).to.deep.equal(EVERYTHING);
    expect(captured('echo')).to.deep.equal(EVERYTHING);
  });

  it('S4: what was captured is a copy: changing it changes nothing', async () => {
    await app.rekindle.restoreState({ lines: ['one', 'two'] });
    const copy = app.rekindle.captureState() as { lines: string[]; count: number };
    copy.lines.push('three');
    copy.count = 99;
    expect(app.rekindle.captureState(['lines', 'count'])).to.deep.equal({ lines: ['one', 'two'], count: 0 });
  });

  it('S4: restoring an earlier copy shows the earlier state, in the field and in the list', async () => {
    const earlier = app.rekindle.captureState();
    await app.rekindle.restoreState({ note: 'written by main', count: 7, lines: ['only line'] });
    await app.seeText('count 7');
    await app.seeText('only line');
    const field = (await app.find('textbox', 'Note')) as HTMLInputElement;
    await until('the field shows it', () => field.value === 'written by main');
    await app.rekindle.restoreState(earlier);
    await app.seeText('count 0');
    await app.seeText('line 60');
    await until('the field is empty again', () => field.value === '');
    expect(app.rekindle.captureState()).to.deep.equal(earlier);
  });

  it('S5: a secret is captured only when named, survives a reload, and is gone after a restart', async () => {
    await workspace.write('secret/index.ts', SECRET);
    assertReloaded(await app.rekindle.reload());
    await app.rekindle.restoreState({ password: 'hunter2' });
    expect(app.rekindle.captureState()).not.to.have.property('password');
    assertReloaded(await app.rekindle.reload());
    expect(captured('password')).to.equal('hunter2');
    await app.rekindle.saved();
    await app.restart();
    await app.seeText('code v1');
    expect(captured('password')).to.equal('');
  });
});

describe('what the App state refuses', () => {
  let workspace: Workspace;
  let app: OpenApp;

  // One app for all: what is refused changes nothing.
  before(async () => {
    workspace = await Workspace.create({ from: 'base', files: { 'vault/index.ts': VAULT } });
    app = await openApp(workspace);
    await app.seeText('code v1');
  });
  after(async () => {
    await app.close();
    await workspace.dispose();
  });

  const circle: unknown[] = [];
  circle.push({ circle });
  class Point {}
  const refusals: readonly [what: string, copy: Record<string, unknown>, message: RegExp][] = [
    [
      'a function',
      { count: 1, vault: { act() {} } },
      /vault\.act is the function "act"; keep the name of a target/,
    ],
    [
      'an instance of a class',
      { count: 1, vault: [new Point()] },
      /vault\[0\] is an instance of class Point; store its plain fields/,
    ],
    ['a symbol', { count: 1, vault: Symbol('s') }, /vault is the symbol Symbol\(s\); use a string/],
    ['a circle', { count: 1, vault: circle }, /circle; keep an id/],
    [
      'an element',
      { count: 1, vault: document.createElement('p') },
      /vault is .*HTMLParagraphElement; hot code runs without the DOM/,
    ],
    [
      'a promise',
      { count: 1, vault: Promise.resolve() },
      /vault is .*Promise; ask for the effect through app\.services/,
    ],
    ['an unknown key', { count: 1, nobodys: 1 }, /nobodys.* is unknown.*known are:.*count/],
  ];
  for (const [what, copy, message] of refusals) {
    it(`S1, S4: restoreState refuses ${what}, and changes nothing`, async () => {
      const before = app.rekindle.captureState();
      let refusal = '';
      await app.rekindle.restoreState(copy as { [key: string]: Data }).catch((error: Error) => {
        refusal = error.message;
      });
      expect(refusal).to.match(message);
      expect(app.rekindle.captureState()).to.deep.equal(before);
      expect(app.rekindle.isErrorState).to.equal(false);
      await app.seeText('count 0');
    });
  }

  it('S4: captureState refuses an unknown key by name', () => {
    expect(() => app.rekindle.captureState(['nobodys'])).to.throw(/nobodys.* is unknown.*known are:.*count/);
  });
});
