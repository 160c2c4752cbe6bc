import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Linker } from './linker.js';
import { dataHost } from './testing/data-host.js';

const BASE = 'https://app.test/';
const GUI = 'https://app.test/hot/gui.js';

async function load(files: Record<string, string>): Promise<{ [name: string]: unknown }> {
  const links = new Linker(dataHost(BASE)).link(files);
  Object.defineProperty(globalThis, Symbol.for('rekindle.dynamic-import'), {
    configurable: true,
    value: (address: string) => links[address],
  });
  return (await import(links[GUI] ?? '')) as { [name: string]: unknown };
}

describe('Linker', () => {
  it('runs a bundle with what it imports, statically and dynamically, relative and absolute', async () => {
    const loaded = await load({
      'https://app.test/hot/gui.js': `
        import { a } from './chunks/a.js'; export * from "/hot/b.js"; export { default } from 'https://app.test/hot/b.js';
        export const later = () => import('./chunks/a.js'); export const where = import.meta.url; export { a };`,
      'https://app.test/hot/chunks/a.js': `import { b } from '../b.js'; export const a = 'a' + b;`,
      'https://app.test/hot/b.js': `export const b = 'b'; export default "import x from 'not-an-import'";`,
    });
    assert.equal(loaded.a, 'ab');
    assert.equal(loaded.b, 'b');
    assert.equal(loaded.default, "import x from 'not-an-import'");
    const { later } = loaded;
    assert.ok(typeof later === 'function');
    assert.equal((await later()).a, 'ab');
  });

  it('lets a dynamic import lead back to its importer', async () => {
    const loaded = await load({
      'https://app.test/hot/gui.js': `export const name = 'gui'; export const later = () => import('./part.js');`,
      'https://app.test/hot/part.js': `import { name } from './gui.js'; export const part = 'part of ' + name;`,
    });
    const { later } = loaded;
    assert.ok(typeof later === 'function');
    assert.equal((await later()).part, 'part of gui');
  });

  it('M6: a text runs once, however many import it', async () => {
    const loaded = await load({
      'https://app.test/hot/gui.js': `import { one } from './a.js'; import { list } from './b.js'; export const same = one === list;`,
      'https://app.test/hot/a.js': `export { list as one } from './b.js';`,
      'https://app.test/hot/b.js': `export const list = [];`,
    });
    assert.equal(loaded.same, true);
  });

  it('shows the real address in stacks', async () => {
    const loaded = await load({
      'https://app.test/hot/gui.js': `export function fail() {\n  throw new Error('x');\n}`,
    });
    const { fail } = loaded;
    assert.ok(typeof fail === 'function');
    try {
      fail();
      assert.fail('it did not throw');
    } catch (error) {
      assert.match(String((error as Error).stack), /https:\/\/app\.test\/hot\/gui\.js:2:9/);
    }
  });

  it('refuses other specifiers, naming module and specifier', async () => {
    const refusal = (specifier: string) => load({ 'https://app.test/hot/gui.js': `import '${specifier}';` });
    for (const specifier of [
      'lodash',
      'https://elsewhere.test/x.js',
      'data:text/javascript,1',
      '#x',
      '//elsewhere.test/x.js',
    ]) {
      await assert.rejects(
        refusal(specifier),
        new RegExp(
          `https://app\\.test/hot/gui\\.js imports '${specifier.replaceAll(/[/.]/g, '\\$&')}'; expected a relative address or one of this origin`,
        ),
      );
    }
    await assert.rejects(
      refusal('./gone.js'),
      /hot\/gui\.js imports https:\/\/app\.test\/hot\/gone\.js, which is not among the files/,
    );
  });

  it('refuses a circle, named in full, and what cannot be read', async () => {
    await assert.rejects(
      load({
        'https://app.test/hot/gui.js': `import './a.js';`,
        'https://app.test/hot/a.js': `import './gui.js';`,
      }),
      /in a circle: https:\/\/app\.test\/hot\/gui\.js → https:\/\/app\.test\/hot\/a\.js → https:\/\/app\.test\/hot\/gui\.js/,
    );
    await assert.rejects(
      load({ 'https://app.test/hot/gui.js': `import './a.js` }),
      /hot\/gui\.js is not a module that can be read/,
    );
  });

  it('M6: what has not changed, nor anything it imports, keeps its blob; what is gone is given up', () => {
    const revoked: string[] = [];
    const linker = new Linker(dataHost(BASE, revoked));
    const lib = 'https://app.test/hot/lib.js';
    const files = { [GUI]: `import './lib.js';`, [lib]: `export const v = 1;` };
    const first = linker.link(files);
    assert.deepEqual(linker.link({ ...files }), first);
    const second = linker.link({ ...files, [lib]: 'export const v = 2;' });
    assert.notEqual(second[lib], first[lib]);
    assert.notEqual(second[GUI], first[GUI], 'its text names the blob of what it imports');
    linker.prune(new Set([lib]));
    assert.deepEqual(revoked.sort(), [first[lib], first[GUI], second[GUI]].sort());
  });
});
