import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorOf, manifestOf, setUp } from './support/builders.mjs';

const GOOD = { 'gui/index.ts': "export default { name: 'gui' };\n" };

describe('the platform', () => {
  it("R9: its hash changes with main's own sources and the page, and not with hot code or the runtime", async (test) => {
    const { builder, project } = setUp(test, GOOD);
    const { platform } = manifestOf(await builder.build());
    project.write('gui/index.ts', 'export default 1;\n');
    project.writeRoot('src/workers/realm.ts', 'postMessage(2);\n');
    assert.equal(manifestOf(await builder.build()).platform, platform);
    project.writeRoot('src/main/hello.ts', "export const hello = 'changed';\n");
    const changed = manifestOf(await builder.build()).platform;
    assert.notEqual(changed, platform);
    project.writeRoot('src/main/hello.ts', "export const hello: string = 'hello';\n");
    assert.equal(manifestOf(await builder.build()).platform, platform);
    project.writeRoot('public/index.html', 'another page');
    assert.notEqual(manifestOf(await builder.build()).platform, platform);
  });

  it('R9: its hash is that of the sources, wherever they lie and whether main was asked for or not', async (test) => {
    const one = setUp(test, GOOD);
    const two = setUp(test, GOOD);
    await two.platform.main();
    assert.equal(await one.platform.hash(), await two.platform.hash());
  });

  it('R9: main that does not parse is no error of a hot build, only another platform', async (test) => {
    const { builder, project, platform } = setUp(test, GOOD);
    const before = manifestOf(await builder.build()).platform;
    project.writeRoot('src/main/hello.ts', 'const = 1;\n');
    assert.notEqual(manifestOf(await builder.build()).platform, before);
    await assert.rejects(platform.main(), /Expected identifier/);
  });

  it('R2: the runtime is made anew only when its sources changed, and the manifest says so', async (test) => {
    const { builder, project, platform } = setUp(test, GOOD);
    const { runtime, hash } = manifestOf(await builder.build());
    assert.deepEqual(manifestOf(await builder.build()).runtime, runtime);
    project.writeRoot('src/workers/realm.ts', 'postMessage(2);\n');
    const next = manifestOf(await builder.build());
    assert.notEqual(next.runtime.url, runtime.url);
    assert.notEqual(next.hash, hash);
    assert.ok(platform.script(runtime.url.slice('assets/'.length)), 'the runtime before is still served');
  });

  it('R2: a runtime whose file is gone is an error of that build alone', async (test) => {
    const { builder, project } = setUp(test, GOOD);
    project.writeRoot('src/workers/realm.ts', "import './gone.js';\n");
    assert.equal(errorOf(await builder.build()).kind, 'missing-import');
    project.writeRoot('src/workers/gone.ts', 'export {};\n');
    manifestOf(await builder.build());
  });
});
