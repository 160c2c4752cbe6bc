import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { errorOf, manifestOf, setUp } from './support/builders.mjs';

const GOOD = { 'gui/index.ts': "export default { name: 'gui' };\n" };

describe('R4: a failed build', () => {
  it('of a file that does not parse tells kind, place and code frame', async (test) => {
    const { builder } = setUp(test, {
      'gui/index.ts': "const é = 'a';\nconst word: string = 'ü' + ;\nexport default {};\n",
    });
    assert.deepEqual(errorOf(await builder.build()), {
      kind: 'syntax',
      message: 'Unexpected ";"',
      file: 'src/hot/gui/index.ts',
      line: 2,
      column: 28,
      frame: [
        "  1 | const é = 'a';",
        "> 2 | const word: string = 'ü' + ;",
        '    |                            ^',
        '  3 | export default {};',
        '  4 |',
      ].join('\n'),
    });
  });

  it('of an import that leads nowhere is told at the import', async (test) => {
    const { builder } = setUp(test, {
      'gui/index.ts':
        "// import './absent.js'\nimport { type X, y } from './absent.js';\nexport default y as X;\n",
    });
    const error = errorOf(await builder.build());
    assert.equal(error.kind, 'missing-import');
    assert.match(error.message, /"\.\/absent\.js" leads to no file/);
    assert.deepEqual([error.file, error.line, error.column], ['src/hot/gui/index.ts', 2, 28]);
    assert.match(error.frame ?? '', /^> 2 \| import/m);
  });

  it('of a package that is not there is told at the import', async (test) => {
    const { builder } = setUp(test, {
      'gui/index.ts': "\nimport x from 'not-installed';\nexport default x;\n",
    });
    const error = errorOf(await builder.build());
    assert.equal(error.kind, 'missing-import');
    assert.match(error.message, /The package "not-installed" is not there/);
    assert.deepEqual([error.file, error.line, error.column], ['src/hot/gui/index.ts', 2, 16]);
  });

  it('of a name that is not exported is one too, from a file, from a package, and of a namespace', async (test) => {
    const { builder, project } = setUp(test, { 'lib.ts': 'export const a = 1;\n' });
    project.writeRoot('node_modules/pkg/index.js', 'export const a = 1;\n');
    for (const [code, line, names] of /** @type {const} */ ([
      ["import { b } from '../lib.js';\nexport default b;\n", 1, /"b" is not exported by src\/hot\/lib\.ts/],
      ["import { b } from 'pkg';\nexport default b;\n", 1, /"pkg" does not export "b"/],
      [
        "import * as lib from '../lib.js';\nexport default lib.b;\n",
        2,
        /"b" is not exported by src\/hot\/lib\.ts/,
      ],
    ])) {
      project.write('gui/index.ts', code);
      const error = errorOf(await builder.build());
      assert.equal(error.kind, 'missing-import');
      assert.match(error.message, names);
      assert.deepEqual([error.file, error.line], ['src/hot/gui/index.ts', line]);
    }
  });

  it('of an unknown module names the modules that there are', async (test) => {
    const { builder } = setUp(test, { ...GOOD, 'lib/index.ts': 'export default {};\n' });
    const error = errorOf(await builder.build({ modules: ['gui', 'nope'] }));
    assert.equal(error.kind, 'build');
    assert.equal(error.message, 'There is no hot module "nope"; there are: gui, lib.');
  });

  it('of a folder with another name than a module may have says so', async (test) => {
    const { builder } = setUp(test, { ...GOOD, 'My Module/index.ts': 'export default {};\n' });
    const error = errorOf(await builder.build());
    assert.equal(error.kind, 'build');
    assert.match(error.message, /a-z, 0-9 and '-'.*"My Module"/);
  });

  it('says that there is no module, and that the folder is gone', async (test) => {
    const { builder, project } = setUp(test, {});
    assert.match(errorOf(await builder.build()).message, /no hot module in src\/hot/);
    project.remove('');
    const { kind, message } = errorOf(await builder.build());
    assert.equal(kind, 'build');
    assert.match(message, /src\/hot, could not be read: it is gone/);
  });

  it('of bundles in a circle names them', async (test) => {
    const { builder } = setUp(test, {
      'gui/index.ts': "export const own = 1;\nexport default () => import('./late.js');\n",
      'gui/late.ts': "import { own } from './index.js';\nexport const late = own;\n",
    });
    const { kind, message } = errorOf(await builder.build());
    assert.equal(kind, 'build');
    assert.match(message, /in a circle: (gui → late → gui|late → gui → late)/);
  });

  it('of modules that import one another is none: they share a bundle', async (test) => {
    const { builder } = setUp(test, {
      'a/index.ts': "import b from '../b/index.js';\nexport const x = 1;\nexport default () => b;\n",
      'b/index.ts': "import a from '../a/index.js';\nexport default () => a;\n",
    });
    assert.equal(manifestOf(await builder.build()).modules.length, 2);
  });

  it('of a file that cannot be read, or vanishes, leaves the builder able to build the next', async (test) => {
    const { builder, project } = setUp(test, { ...GOOD, 'lib.ts': 'export const a = 1;\n' });
    project.write('gui/index.ts', "import { a } from '../lib.js';\nexport default a;\n");
    manifestOf(await builder.build());
    project.remove('lib.ts');
    assert.equal(errorOf(await builder.build()).kind, 'missing-import');
    symlinkSync('loop', join(project.hotDir, 'loop'));
    mkdirSync(join(project.hotDir, 'folder', 'index.ts'), { recursive: true });
    project.write('gui/index.ts', 'export defau');
    assert.equal(errorOf(await builder.build()).kind, 'syntax');
    project.write('gui/index.ts', GOOD['gui/index.ts']);
    manifestOf(await builder.build());
  });

  it('of a file that vanishes between being found and being read is an error of that build', async (test) => {
    const { builder, project } = setUp(test, GOOD);
    project.write('gui/index.ts', "import './part.js';\nexport default {};\n");
    project.write('gui/part.ts', 'export {};\n');
    const building = builder.build();
    // The queue starts the build in a microtask: now the folder is listed, and its parts are not read yet.
    await Promise.resolve();
    await Promise.resolve();
    project.remove('gui/part.ts');
    assert.equal(errorOf(await building).kind, 'missing-import');
    project.write('gui/part.ts', 'export {};\n');
    manifestOf(await builder.build());
  });

  it('of the runtime tells its place', async (test) => {
    const { builder, project } = setUp(test, GOOD);
    project.writeRoot('src/workers/realm.ts', '\nconst = 1;\n');
    const error = errorOf(await builder.build());
    assert.deepEqual([error.kind, error.file, error.line], ['syntax', 'src/workers/realm.ts', 2]);
    project.writeRoot('src/workers/realm.ts', 'postMessage(1);\n');
    manifestOf(await builder.build());
  });

  it('X1: tells no absolute path', async (test) => {
    const { builder, project } = setUp(test, GOOD);
    for (const code of [
      "import './x.js'",
      "import 'no-such'",
      'let a; let a;',
      "import './index.json'",
      'export { q };',
      'await',
    ]) {
      project.write('gui/index.ts', `${code}\n`);
      const text = JSON.stringify(await builder.build());
      assert.ok(!text.includes(project.folder) && !text.includes('../'), text.replaceAll(`'../`, ''));
    }
  });
});
