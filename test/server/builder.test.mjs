import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { BUNDLES_URL, codeOf, manifestOf, setUp } from './support/builders.mjs';
import { Project } from './support/project.mjs';

const SHARED = {
  'gui/index.ts':
    "import { greet } from '../greet.js';\nexport default { name: 'gui', text: greet('gui') };\n",
  'lib/index.ts':
    "import { greet } from '../greet.js';\nexport default { name: 'lib', text: greet('lib') };\n",
  'greet.ts': 'export const greet = (name: string): string => "hello " + name;\n',
};

describe('the builder', () => {
  it('M1: each folder with an index.ts is an entry of its own; what they share is a chunk', async (test) => {
    const { builder } = setUp(test, { ...SHARED, 'notes/readme.txt': 'no module' });
    const { modules, chunks } = manifestOf(await builder.build());
    assert.deepEqual(
      modules.map(({ name }) => name),
      ['gui', 'lib'],
    );
    assert.equal(chunks.length, 1);
    for (const { imports } of modules) assert.deepEqual(imports, [chunks[0]?.url]);
  });

  it('X2: the manifest has the SHA-256 and size of every file', async (test) => {
    const { builder } = setUp(test, SHARED);
    const { modules, chunks } = manifestOf(await builder.build());
    for (const { url, sha256, size } of [...modules, ...chunks]) {
      const text = await builder.file(url.slice(BUNDLES_URL.length));
      assert.ok(text !== undefined);
      assert.equal(createHash('sha256').update(text).digest('base64'), sha256);
      assert.equal(Buffer.byteLength(text), size);
    }
  });

  it('M1: JSON is imported as what it says', async (test) => {
    const { builder } = setUp(test, {
      'gui/index.ts': "import words from './words.json';\nexport default { name: words.title };\n",
      'gui/words.json': '{ "title": "of JSON" }\n',
    });
    const code = await codeOf(builder, manifestOf(await builder.build()), 'gui');
    assert.match(code, /of JSON/);
  });

  it('R2: files of packages are told apart from what modules share', async (test) => {
    const { builder, project } = setUp(test, SHARED);
    project.writeRoot('node_modules/pkg/index.js', 'export const a = 1;\n');
    project.write(
      'gui/index.ts',
      "import { a } from 'pkg';\nimport { greet } from '../greet.js';\nexport default { a, greet };\n",
    );
    const { modules, chunks } = manifestOf(await builder.build());
    assert.deepEqual(chunks.map(({ library = false }) => library).sort(), [false, true]);
    for (const module of modules) assert.equal('library' in module, false);
  });

  it('M1: bundles import nothing but other files of the manifest, by relative addresses', async (test) => {
    const { builder, project } = setUp(test, SHARED);
    project.writeRoot('node_modules/pkg/index.js', 'export const a = 1;\n');
    project.write(
      'gui/index.ts',
      "import { a } from 'pkg';\nimport { greet } from '../greet.js';\nexport default { a, greet };\n",
    );
    const { modules, chunks } = manifestOf(await builder.build());
    const names = new Set([...modules, ...chunks].map(({ url }) => url.slice(BUNDLES_URL.length)));
    for (const name of names) {
      for (const [, from = ''] of (await builder.file(name))?.matchAll(/(?:from|import) ["'](.+)["']/g) ??
        []) {
        assert.ok(from.startsWith('./') && names.has(from.slice(2)), `${name} imports ${from}`);
      }
    }
    assert.equal(modules.find(({ name }) => name === 'gui')?.imports.length, 2);
  });

  it('R3: equal sources have equal hashes and addresses, wherever they lie; other ones have not', async (test) => {
    const one = setUp(test, SHARED);
    const two = setUp(test, SHARED);
    const first = manifestOf(await one.builder.build());
    assert.deepEqual(manifestOf(await one.builder.build()), first);
    assert.deepEqual(manifestOf(await two.builder.build()), first);
    two.project.write('lib/index.ts', "export default { name: 'lib' };\n");
    const other = manifestOf(await two.builder.build());
    assert.notEqual(other.hash, first.hash);
    two.project.write('lib/index.ts', SHARED['lib/index.ts']);
    assert.deepEqual(manifestOf(await two.builder.build()), first);
  });

  it('R3: an edit that keeps the size is seen, however soon it comes', async (test) => {
    const { builder, project } = setUp(test, { 'gui/index.ts': 'export default 0;\n' });
    for (let value = 1; value < 6; value += 1) {
      project.write('gui/index.ts', `export default ${value};\n`);
      assert.match(await codeOf(builder, await builder.build(), 'gui'), new RegExp(`= ${value};`));
    }
  });

  it('M1: a new folder and a deleted one are seen by the next build', async (test) => {
    const { builder, project } = setUp(test, SHARED);
    await builder.build();
    project.write('extra/index.ts', 'export default {};\n');
    project.remove('lib');
    const { modules } = manifestOf(await builder.build());
    assert.deepEqual(
      modules.map(({ name }) => name),
      ['extra', 'gui'],
    );
  });

  it('M6: a build of one module has that module and its chunks alone, and does not look at the others', async (test) => {
    const { builder, project } = setUp(test, SHARED);
    project.write('lib/index.ts', 'this does not parse');
    const { modules, chunks } = manifestOf(await builder.build({ modules: ['gui'] }));
    assert.deepEqual(
      modules.map(({ name }) => name),
      ['gui'],
    );
    assert.equal(chunks.length, 0);
  });

  it('M1: the alias rekindle and packages work for a hot folder outside the project', async (test) => {
    const outside = new Project();
    test.after(() => outside.dispose());
    const { builder, project } = setUp(test, {}, { hotDir: outside.hotDir });
    project.writeRoot('node_modules/pkg/index.js', "export const fromPackage = 'in the project';\n");
    outside.write(
      'gui/index.ts',
      "import { defineHotModule } from 'rekindle';\nimport { fromPackage } from 'pkg';\nexport default defineHotModule({ fromPackage });\n",
    );
    const answer = manifestOf(await builder.build());
    assert.match(await codeOf(builder, answer, 'gui'), /defineHotModule/);
    const map = await builder.file(`${answer.modules[0]?.url.slice(BUNDLES_URL.length)}.map`);
    assert.ok(map);
    assert.deepEqual(JSON.parse(map).sources, ['src/shared/hot-module.ts', 'hot/gui/index.ts']);
  });

  it('M1: a CommonJS package can be imported by name, and is there once', async (test) => {
    const { builder, project } = setUp(test, {
      'gui/index.ts': "import { make } from 'common';\nexport default { make };\n",
      'lib/index.ts': "import common from 'common';\nexport default { common };\n",
    });
    project.writeRoot('node_modules/common/index.js', 'exports.make = () => "made once";\n');
    const { chunks } = manifestOf(await builder.build());
    const texts = await Promise.all(chunks.map(({ url }) => builder.file(url.slice(BUNDLES_URL.length))));
    assert.equal(texts.join('').match(/made once/g)?.length, 1);
  });

  it('R8: source maps lead to the sources, by paths that tell nothing of the machine', async (test) => {
    const { builder, project } = setUp(test, SHARED);
    const { modules } = manifestOf(await builder.build());
    const map = JSON.parse((await builder.file(`${modules[0]?.url.slice(BUNDLES_URL.length)}.map`)) ?? '{}');
    assert.deepEqual(map.sources, ['src/hot/gui/index.ts']);
    assert.deepEqual(map.sourcesContent, [SHARED['gui/index.ts']]);
    assert.ok(map.mappings.length > 0);
    assert.ok(!JSON.stringify(map).includes(project.folder));
    const code = await codeOf(builder, await builder.build(), 'gui');
    assert.match(code, /\/\/# sourceMappingURL=gui-\w+\.js\.map\n$/);
  });

  it('keeps the files of the last three generations, and no more', async (test) => {
    const { builder, project } = setUp(test, SHARED);
    const urls = [];
    for (let edit = 0; edit < 4; edit += 1) {
      project.write('gui/index.ts', `export default ${edit};\n`);
      urls.push(manifestOf(await builder.build()).modules[0]?.url.slice(BUNDLES_URL.length) ?? '');
      // Nothing changed: no generation of its own.
      await builder.build();
    }
    const texts = await Promise.all(urls.map((url) => builder.file(url)));
    assert.deepEqual(
      texts.map((text) => text !== undefined),
      [false, true, true, true],
    );
    assert.ok(await builder.file(`${urls[1]}.map`));
  });

  it("M6: reloading one module again and again keeps the others' files", async (test) => {
    const { builder, project } = setUp(test, SHARED);
    const lib = manifestOf(await builder.build()).modules.find(({ name }) => name === 'lib');
    for (let edit = 0; edit < 5; edit += 1) {
      project.write('gui/index.ts', `export default ${edit};\n`);
      manifestOf(await builder.build({ modules: ['gui'] }));
    }
    assert.ok(await builder.file(lib?.url.slice(BUNDLES_URL.length) ?? ''));
  });
});

describe('requests to the builder', () => {
  it('R3: that come at once share one build', async (test) => {
    const { builder } = setUp(test, SHARED);
    const answers = await Promise.all([builder.build(), builder.build(), builder.build()]);
    assert.equal(answers[0], answers[1]);
    assert.equal(answers[1], answers[2]);
  });

  it('R3: that come while a build runs get the next one, with what was saved before them', async (test) => {
    const { builder, project } = setUp(test, { 'gui/index.ts': "export default 'old';\n" });
    const first = builder.build();
    // By now the first build has read its sources.
    await new Promise((resolve) => setImmediate(resolve));
    project.write('gui/index.ts', "export default 'new';\n");
    const [second, third] = [builder.build(), builder.build()];
    assert.notEqual(await first, await second);
    assert.equal(await second, await third);
    assert.match(await codeOf(builder, await second, 'gui'), /"new"/);
  });

  it('M6: for other modules do not share a build', async (test) => {
    const { builder } = setUp(test, SHARED);
    const [all, gui] = await Promise.all([builder.build(), builder.build({ modules: ['gui'] })]);
    assert.equal(manifestOf(all).modules.length, 2);
    assert.equal(manifestOf(gui).modules.length, 1);
  });

  it('are refused when it has ended, and it waits for those before', async (test) => {
    const { builder } = setUp(test, SHARED);
    const running = builder.build();
    await builder.dispose();
    assert.equal((await running).ok, true);
    assert.equal((await builder.build()).ok, false);
  });
});
