import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import sirv from 'sirv';
import { buildStaticSite } from '../../server/static-build.mjs';
import { Project } from './support/project.mjs';

const HOT_FILES = {
  'gui/index.ts': "import { word } from '../word.js';\nexport default { name: 'gui', word };\n",
  'lib/index.ts': "import { word } from '../word.js';\nexport default { name: 'lib', word };\n",
  'word.ts': "export const word: string = 'first';\n",
};

/** @param {import('node:test').TestContext} test */
function setUp(test) {
  const project = new Project(HOT_FILES);
  test.after(() => project.dispose());
  test.mock.method(console, 'log', () => {});
  return { project, dist: join(project.root, 'dist') };
}

/**
 * Any static server, with the site under a sub-path.
 * @param {import('node:test').TestContext} test
 * @param {string} folder
 */
async function serveUnder(test, folder) {
  const files = sirv(folder, { dev: true });
  const server = createServer((req, res) => {
    req.url = req.url?.replace(/^\/some\/where/, '') ?? '/';
    files(req, res);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return `http://127.0.0.1:${address.port}/some/where/`;
}

describe('the static site', () => {
  it('has every file where page and manifest say, under a sub-path too', async (test) => {
    const { project, dist } = setUp(test);
    assert.equal(await buildStaticSite({ root: project.root }), 0);
    const base = await serveUnder(test, dist);
    const page = await (await fetch(base)).text();
    assert.match(page, /name="rekindle:builder" content="static"/);
    const main = /src="(\.\/assets\/main-\w+\.js)"/.exec(page)?.[1] ?? '';
    /** @type {import('../../src/shared/manifest.js').Manifest} */
    const manifest = JSON.parse(await (await fetch(new URL('hot/manifest.json', base))).text());
    assert.equal(/name="rekindle:platform" content="([^"]+)"/.exec(page)?.[1], manifest.platform);
    const files = [...manifest.modules, ...manifest.chunks, manifest.runtime];
    assert.equal(files.length, 4);
    for (const { url, sha256 } of files) {
      const response = await fetch(new URL(url, base));
      assert.equal(response.status, 200, url);
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(createHash('sha256').update(bytes).digest('base64'), sha256, url);
      assert.equal((await fetch(new URL(`${url}.map`, base))).status, 200);
    }
    for (const path of [main, 'fonts/fonts.css', 'page.css']) {
      assert.equal((await fetch(new URL(path, base))).status, 200, path);
    }
    const css = readFileSync(join(dist, 'fonts/fonts.css'), 'utf8');
    for (const [, font = ''] of css.matchAll(/url\(\.\/([^)]+)\)/g)) {
      assert.ok(existsSync(join(dist, 'fonts', font)), font);
    }
  });

  it('deployed anew has a new manifest, so that a tab left open finds what changed', async (test) => {
    const { project, dist } = setUp(test);
    await buildStaticSite({ root: project.root });
    const before = JSON.parse(readFileSync(join(dist, 'hot/manifest.json'), 'utf8'));
    project.write('word.ts', "export const word: string = 'second';\n");
    await buildStaticSite({ root: project.root });
    const after = JSON.parse(readFileSync(join(dist, 'hot/manifest.json'), 'utf8'));
    assert.notEqual(after.hash, before.hash);
    assert.equal(after.platform, before.platform);
  });

  it('stays as it was when the build fails, with the reason', async (test) => {
    const { project, dist } = setUp(test);
    await buildStaticSite({ root: project.root });
    const before = readFileSync(join(dist, 'hot/manifest.json'), 'utf8');
    const said = test.mock.method(console, 'error', () => {});
    project.write('word.ts', 'export const = 1;\n');
    assert.equal(await buildStaticSite({ root: project.root }), 1);
    assert.match(String(said.mock.calls[0]?.arguments[0]), /src\/hot\/word\.ts:1:14: /);
    assert.equal(readFileSync(join(dist, 'hot/manifest.json'), 'utf8'), before);
  });
});
