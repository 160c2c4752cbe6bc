import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BUNDLES_URL, codeOf, errorOf, manifestOf, setUp } from './support/builders.mjs';
import { runBundles } from './support/run-bundles.mjs';

/** `words` is of `gui` and `lib`, `all` of all three: they are one part. `lib/own` is of `lib` alone. */
const FILES = {
  'gui/index.ts':
    "import { word } from '../words.js';\nimport { all } from '../all.js';\nexport default () => 'gui ' + word() + ' ' + all;\n",
  'lib/index.ts':
    "import { word } from '../words.js';\nimport { own } from './own.js';\nimport { all } from '../all.js';\nexport default () => 'lib ' + word() + ' ' + own + ' ' + all;\n",
  'lib/own.ts': "export const own = 'own';\n",
  'log/index.ts': "import { all } from '../all.js';\nexport default () => 'log ' + all;\n",
  'words.ts': "export const word = () => 'word';\n",
  'all.ts': "export const all = 'all';\n",
};

/** @param {import('node:test').TestContext} test @param {Record<string, string>} [files] */
function setUpParts(test, files = FILES) {
  const { builder, project } = setUp(test, files);
  /** Names of all bundles, and how each is made. */
  const bundles = async () => {
    const manifest = manifestOf(await builder.build());
    return { manifest, maps: new Map(builder.newest().map(({ fileName, map }) => [fileName, map])) };
  };
  const results = async () => {
    const namespaces = await runBundles(test, builder, await builder.build());
    return Object.values(namespaces).map((namespace) => namespace.default());
  };
  /**
   * What an edit does to the bundles: how many there are, have new names, and have gone through rollup again.
   * @param {() => void} edit
   */
  const changesBy = async (edit) => {
    const before = (await bundles()).maps;
    edit();
    const after = (await bundles()).maps;
    const maps = new Set(before.values());
    return {
      bundles: after.size,
      named: [...after.keys()].filter((name) => !before.has(name)).length,
      made: [...after.values()].filter((map) => !maps.has(map)).length,
    };
  };
  return { builder, project, results, changesBy };
}

describe('a build after an edit', () => {
  it("bundles the edited part again; the others keep their bytes and their files' names", async (test) => {
    const { project, results, changesBy } = setUpParts(test);
    const edit = () => project.write('lib/own.ts', "export const own = 'new';\n");
    assert.deepEqual(await changesBy(edit), { bundles: 4, named: 1, made: 1 });
    assert.deepEqual(await results(), ['gui word all', 'lib word new all', 'log all']);
  });

  it('of a file that all import bundles its part again, and tells the others its new name', async (test) => {
    const { builder, project, results, changesBy } = setUpParts(test);
    const before = await codeOf(builder, await builder.build(), 'log');
    const edit = () => project.write('all.ts', "export const all = 'new';\nexport const more = 1;\n");
    assert.deepEqual(await changesBy(edit), { bundles: 4, named: 4, made: 1 });
    const withoutNames = (/** @type {string} */ code) => code.replace(/-\w+\.js/g, '.js');
    const after = await codeOf(builder, await builder.build(), 'log');
    assert.notEqual(after, before);
    assert.equal(withoutNames(after), withoutNames(before));
    assert.deepEqual(await results(), ['gui word new', 'lib word own new', 'log new']);
  });

  it('R8: has the source maps of the new texts, also where the code is the same', async (test) => {
    const { builder, project } = setUpParts(test);
    await builder.build();
    for (const text of ["export const own = 'own'; // said\n", "\nexport const own: string = 'own';\n"]) {
      project.write('lib/own.ts', text);
      const url = manifestOf(await builder.build()).modules.find(({ name }) => name === 'lib')?.url ?? '';
      const map = JSON.parse((await builder.file(`${url.slice(BUNDLES_URL.length)}.map`)) ?? '{}');
      assert.equal(map.sourcesContent[map.sources.indexOf('src/hot/lib/own.ts')], text);
    }
  });

  it('of what one folder wants of another: a missing export is told where it is asked for', async (test) => {
    const { builder, project, results } = setUpParts(test);
    await builder.build();
    project.write(
      'gui/index.ts',
      "import { word, other } from '../words.js';\nexport default () => word() + other;\n",
    );
    const error = errorOf(await builder.build());
    assert.equal(error.kind, 'missing-import');
    assert.match(error.message, /^"other" is not exported by src\/hot\/words\.ts\. Correct the name/);
    assert.deepEqual([error.file, error.line, error.column], ['src/hot/gui/index.ts', 1, 16]);
    project.write('words.ts', `${FILES['words.ts']}export const other = '!';\n`);
    assert.equal((await results())[0], 'word!');
    // What is taken away again is missing at the importer, which has not changed.
    project.write('words.ts', FILES['words.ts']);
    assert.deepEqual(errorOf(await builder.build()), error);
  });

  it('of several mistakes tells the same one first each time', async (test) => {
    const { builder, project } = setUpParts(test);
    await builder.build();
    project.write('lib/index.ts', "import { no } from '../words.js';\nexport default no;\n");
    project.write('gui/index.ts', "import { no } from '../words.js';\nexport default no;\n");
    for (let build = 0; build < 3; build += 1)
      assert.equal(errorOf(await builder.build()).file, 'src/hot/gui/index.ts');
  });

  it('of a deleted file tells its importer; put back it is the build of before', async (test) => {
    const { builder, project } = setUpParts(test);
    const before = manifestOf(await builder.build());
    project.remove('words.ts');
    const error = errorOf(await builder.build());
    assert.equal(error.kind, 'missing-import');
    assert.deepEqual([error.file, error.line], ['src/hot/gui/index.ts', 1]);
    project.write('words.ts', FILES['words.ts']);
    assert.deepEqual(manifestOf(await builder.build()), before);
  });

  it('of a file that does not parse changes nothing; the next has all that was edited meanwhile', async (test) => {
    const { builder, project, results } = setUpParts(test);
    const before = manifestOf(await builder.build());
    project.write('words.ts', 'export const word = () => ;\n');
    project.write('all.ts', "export const all = 'new';\n");
    assert.deepEqual([errorOf(await builder.build()).kind], ['syntax']);
    project.write('words.ts', FILES['words.ts']);
    assert.deepEqual(await results(), ['gui word new', 'lib word own new', 'log new']);
    project.write('all.ts', FILES['all.ts']);
    assert.deepEqual(manifestOf(await builder.build()), before);
  });

  it('M6: of one module leaves the bundles of all as they were', async (test) => {
    const { builder, changesBy } = setUpParts(test);
    await builder.build();
    await builder.build({ modules: ['lib'] });
    assert.deepEqual(await changesBy(() => {}), { bundles: 4, named: 0, made: 0 });
  });
});

describe('parts of hot code', () => {
  it('hold each file once, whoever imports it', async (test) => {
    const { results } = setUpParts(test, {
      'a/index.ts':
        "import { next } from '../count.js';\nimport { next as other } from '../twin.js';\nexport default () => [next(), other()];\n",
      'b/index.ts': "import { next } from '../count.js';\nexport default () => [next()];\n",
      'c/index.ts':
        "import { next } from '../twin.js';\nimport '../count.js';\nexport default () => [next()];\n",
      'count.ts': 'let count = 0;\nexport const next = () => ++count;\n',
      // The same text is not the same file.
      'twin.ts': 'let count = 0;\nexport const next = () => ++count;\n',
    });
    assert.deepEqual(await results(), [[1, 1], [2], [2]]);
  });

  it('export equal names of several files, defaults and namespaces', async (test) => {
    const { results } = setUpParts(test, {
      'a/index.ts':
        "import one, { name } from '../one.js';\nimport two, { name as second } from '../two.js';\nimport * as all from '../two.js';\nexport default () => [one, two, name, second, Object.keys(all).sort().join(), all.name];\n",
      'b/index.ts':
        "import '../one.js';\nexport * from '../two.js';\nexport { default } from '../call.js';\n",
      'call.ts': "import two from './two.js';\nexport default () => [two];\n",
      'one.ts': "export default 1;\nexport const name = 'one';\n",
      'two.ts': "export default 2;\nexport const name = 'two';\nexport * from './one.js';\n",
    });
    assert.deepEqual(await results(), [[1, 2, 'one', 'two', 'default,name', 'two'], [2]]);
  });

  it('give on what a package exports, whatever that is', async (test) => {
    const { project, results } = setUpParts(test, {
      'a/index.ts': "import { made } from '../given.js';\nexport default () => made;\n",
      'b/index.ts': "import * as given from '../given.js';\nexport default () => given.own + given.made;\n",
      'given.ts': "export * from 'pkg';\nexport const own = 'own ';\n",
    });
    project.writeRoot('node_modules/pkg/index.js', "export const made = 'made';\n");
    assert.deepEqual(await results(), ['made', 'own made']);
  });

  it('M3: of an entry export what the entry does and nothing else, also if others import it', async (test) => {
    const { builder } = setUpParts(test, {
      'a/index.ts':
        "import b, { shown } from '../b/index.js';\nimport { inner } from '../b/inner.js';\nexport const x = 1;\nexport default () => [b, shown, inner];\n",
      'b/index.ts':
        "import { inner } from './inner.js';\nexport const shown = inner + 1;\nexport default () => inner;\n",
      'b/inner.ts': 'export const inner = 1;\nexport const hidden = 2;\n',
    });
    const { a, b } = await runBundles(test, builder, await builder.build());
    assert.deepEqual(Object.keys(a ?? {}).sort(), ['default', 'x']);
    assert.deepEqual(Object.keys(b ?? {}).sort(), ['default', 'shown']);
    assert.equal(a?.default()[0], b?.default);
  });

  it('M3: of entries in a circle are one, and each entry exports its own', async (test) => {
    const { builder } = setUpParts(test, {
      'a/index.ts':
        "import b, { name as other } from '../b/index.js';\nexport const name = 'a';\nexport default () => [other, b];\n",
      'b/index.ts':
        "import a, { name as other } from '../a/index.js';\nexport const name = 'b';\nexport default () => [other, a];\n",
    });
    const { a, b } = await runBundles(test, builder, await builder.build());
    assert.deepEqual([Object.keys(a ?? {}), Object.keys(b ?? {})], Array(2).fill(['default', 'name']));
    assert.deepEqual(a?.default(), ['b', b?.default]);
    assert.deepEqual(b?.default(), ['a', a?.default]);
  });

  it('load what import() leads to when it runs, and share its files', async (test) => {
    const { builder } = setUpParts(test, {
      'a/index.ts':
        "import { count } from '../count.js';\nexport default async () => [count(), (await import('./late.js')).late()];\n",
      'a/late.ts': "import { count } from '../count.js';\nexport const late = () => count();\n",
      'b/index.ts': "import { late } from '../a/late.js';\nexport default () => late();\n",
      'count.ts': 'let calls = 0;\nexport const count = () => ++calls;\n',
    });
    const manifest = manifestOf(await builder.build());
    const { a, b } = await runBundles(test, builder, manifest);
    assert.equal(b?.default(), 1);
    assert.deepEqual(await a?.default(), [2, 3]);
    const files = new Set([...manifest.modules, ...manifest.chunks].map(({ url }) => url));
    for (const { imports } of manifest.modules) assert.ok(imports.every((url) => files.has(url)));
  });
});
