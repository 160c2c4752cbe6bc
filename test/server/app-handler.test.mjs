import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from './support/served.mjs';

describe('the served app', () => {
  it('X2: is a page without unsafe-eval and unsafe-inline, by header and by meta', async (test) => {
    const { server } = await serve(test);
    const response = await fetch(server.url);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    const policy = response.headers.get('content-security-policy') ?? '';
    const page = await response.text();
    const inPage = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    assert.equal(policy, `${inPage}; frame-ancestors 'self'`);
    assert.match(
      inPage,
      /default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'; worker-src 'self' blob:;/,
    );
    assert.match(inPage, /; connect-src 'self' http: https:;/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
    assert.match(page, /name="rekindle:builder" content="dev"/);
    // All addresses are relative, so that the app may be mounted anywhere.
    for (const [, url] of page.matchAll(/(?:src|href)="([^"]+)"/g)) assert.match(url ?? '', /^\.\//);
  });

  it('R9: has the platform hash that builds have, and a new main after its sources changed', async (test) => {
    const { server, project, builder } = await serve(test);
    const page = await (await fetch(server.url)).text();
    const hash = /name="rekindle:platform" content="([^"]+)"/.exec(page)?.[1];
    const answer = await builder.build();
    assert.equal(answer.ok && answer.platform, hash);
    project.writeRoot('src/main/hello.ts', "export const hello = 'changed';\n");
    const next = await (await fetch(server.url)).text();
    const main = /src="\.\/(assets\/main-\w+\.js)"/.exec(next)?.[1];
    assert.match(await (await fetch(server.url + main)).text(), /changed/);
    assert.ok(!page.includes(main ?? ''));
  });

  it('keeps what is hashed for ever, and asks for the rest each time', async (test) => {
    const { server, platform, builder } = await serve(test);
    const main = (await platform.main()).file.url;
    const answer = await builder.build();
    assert.ok(answer.ok);
    const css = await (await fetch(`${server.url}fonts/fonts.css`)).text();
    const font = /url\(\.\/([^)]+)\)/.exec(css)?.[1];
    const expected = [
      [main, 'text/javascript; charset=utf-8', 'immutable'],
      [`${main}.map`, 'application/json; charset=utf-8', 'immutable'],
      [answer.runtime.url, 'text/javascript; charset=utf-8', 'immutable'],
      [answer.modules[0]?.url, 'text/javascript; charset=utf-8', 'immutable'],
      [`fonts/${font}`, 'font/woff2', 'immutable'],
      ['fonts/fonts.css', 'text/css; charset=utf-8', 'no-cache'],
      ['page.css', 'text/css', 'no-cache'],
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
    ];
    for (const [path = '', type, cache = ''] of expected) {
      const response = await fetch(server.url + path);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), type, path);
      assert.ok(response.headers.get('cache-control')?.includes(cache), path);
      assert.equal(Number(response.headers.get('content-length')), (await response.arrayBuffer()).byteLength);
      const head = await fetch(server.url + path, { method: 'HEAD' });
      assert.deepEqual([head.status, await head.text()], [200, '']);
    }
    for (const path of [
      'assets/none.js',
      'fonts/none.woff2',
      '__hot__/bundles/none.js',
      'none.css',
      'page.css/',
      'fonts/',
    ]) {
      assert.equal((await fetch(server.url + path)).status, 404, path);
    }
  });

  it("says on the page when main's own code does not parse, and is there again when it does", async (test) => {
    const { server, project, defects } = await serve(test);
    project.writeRoot('src/main/hello.ts', 'const = 1;\n');
    const response = await fetch(server.url);
    assert.equal(response.status, 500);
    const text = await response.text();
    assert.match(text, /src\/main\/hello\.ts:1:7: Expected identifier/);
    assert.ok(!text.includes(project.folder));
    project.writeRoot('src/main/hello.ts', "export const hello = 'again';\n");
    assert.equal((await fetch(server.url)).status, 200);
    assert.deepEqual(defects, []);
  });
});
