import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lockFiles } from '../../server/builder/module-sources.mjs';
import { manifestOf, setUp } from './support/builders.mjs';
import { Project } from './support/project.mjs';

/** `gui` and `lib` share a file; `lib` alone uses a package, and `late` only by and by. */
const FILES = {
  'gui/index.ts': "import { greet } from '../greet.js';\nexport default greet('gui');\n",
  'lib/index.ts':
    "import { make } from 'pkg';\nimport { greet } from '../greet.js';\nexport const later = () => import('./late.js');\nexport default greet(make());\n",
  'lib/late.ts': 'export const late = 1;\n',
  'greet.ts': 'export const greet = (name: string): string => "hello " + name;\n',
};

/** @param {import('node:test').TestContext} test */
function setUpShared(test) {
  const { builder, project } = setUp(test, FILES);
  project.writeRoot('node_modules/pkg/index.js', 'export const make = () => "made";\n');
  /** @param {string[]} [modules] */
  const sources = async (modules) => {
    const manifest = manifestOf(await builder.build(modules && { modules }));
    return Object.fromEntries(manifest.modules.map((module) => [module.name, module.sources]));
  };
  /** Names of the modules whose hash an edit changes. @param {() => void} edit */
  const changedBy = async (edit) => {
    const before = await sources();
    edit();
    const after = await sources();
    return Object.keys(after).filter((name) => after[name] !== before[name]);
  };
  return { builder, project, sources, changedBy };
}

describe("the hash over a module's sources", () => {
  it('R8, B4: is the same however the build was cut, though the bundles are not', async (test) => {
    const { builder, sources } = setUpShared(test);
    const whole = await sources();
    assert.match(whole.gui ?? '', /^[0-9a-f]{16}$/);
    assert.notEqual(whole.gui, whole.lib);
    for (const name of ['gui', 'lib']) assert.deepEqual(await sources([name]), { [name]: whole[name] });
    const urlOf = async (/** @type {string[] | undefined} */ modules) =>
      manifestOf(await builder.build(modules && { modules })).modules.find(({ name }) => name === 'gui')?.url;
    assert.notEqual(await urlOf(['gui']), await urlOf(undefined));
  });

  it('R8: changes with what the module reaches, statically, by import() or through the alias, and with nothing else', async (test) => {
    const { project, changedBy } = setUpShared(test);
    const write = (/** @type {string} */ path, /** @type {string} */ text) => () => project.write(path, text);
    assert.deepEqual(
      await changedBy(write('gui/index.ts', `${FILES['gui/index.ts']}export const b = 2;\n`)),
      ['gui'],
    );
    assert.deepEqual(await changedBy(write('lib/late.ts', 'export const late = 2;\n')), ['lib']);
    assert.deepEqual(await changedBy(write('greet.ts', 'export const greet = String;\n')), ['gui', 'lib']);
    assert.deepEqual(await changedBy(write('gui/unused.ts', 'export const unused = 1;\n')), []);
    // Types are gone from the code that runs.
    const typed = 'export const greet: (value: unknown) => string = String;\n';
    assert.deepEqual(await changedBy(write('greet.ts', typed)), []);
    project.write(
      'gui/index.ts',
      "import { defineHotModule } from 'rekindle';\nexport default defineHotModule(1);\n",
    );
    const alias = () =>
      project.writeRoot('src/shared/hot-module.ts', 'export const defineHotModule = String;\n');
    await changedBy(() => {});
    assert.deepEqual(await changedBy(alias), ['gui']);
  });

  it('R8: changes when the same import leads to another file, though its text is the same', async (test) => {
    const { project, changedBy } = setUpShared(test);
    project.write('greet.ts', 'export const greet = String;\n');
    const move = () => {
      project.remove('greet.ts');
      project.write('greet.js', 'export const greet = String;\n');
    };
    assert.deepEqual(await changedBy(move), ['gui', 'lib']);
  });

  it('R8: changes with an install for the modules that use packages', async (test) => {
    const { project, changedBy } = setUpShared(test);
    const install = () => project.writeRoot('package-lock.json', '{ "lockfileVersion": 3 }\n');
    assert.deepEqual(await changedBy(install), ['lib']);
  });

  it('R8: knows the lock file of the package that a folder of hot modules elsewhere belongs to', (test) => {
    const [project, user] = [new Project(), new Project()];
    test.after(() => [project, user].map((made) => made.dispose()));
    user.writeRoot('package.json', '{}\n');
    project.writeRoot('package.json', '{}\n');
    assert.deepEqual(lockFiles(project), [`${project.root}/package-lock.json`]);
    assert.deepEqual(lockFiles({ root: project.root, hotDir: user.hotDir }), [
      `${project.root}/package-lock.json`,
      `${user.root}/package-lock.json`,
    ]);
  });
});
