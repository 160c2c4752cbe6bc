import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rawRequest } from './support/raw-http.mjs';
import { serve } from './support/served.mjs';

/** @type {Awaited<ReturnType<typeof serve>>} */
let served;
/** @type {(() => Promise<void>)[]} */
const endings = [];
before(async () => {
  served = await serve({ after: (end) => endings.push(end) });
});
after(async () => {
  for (const end of endings.reverse()) await end();
});

/** @param {string} path @param {string[]} [headers] @param {string} [method] */
function get(path, headers = [], method = 'GET') {
  const { port } = served.server;
  return rawRequest(
    port,
    [`${method} ${path} HTTP/1.1`, `Host: localhost:${port}`, 'Connection: close', ...headers].join('\n'),
  );
}

/** @param {string[]} headers @param {string} [body] */
function post(headers, body = '{}') {
  return rawRequest(
    served.server.port,
    ['POST /__hot__/build HTTP/1.1', 'Connection: close', ...headers].join('\n'),
    body,
  );
}

const own = () => `localhost:${served.server.port}`;
const properBuild = () => [
  `Host: ${own()}`,
  `Origin: http://${own()}`,
  'Sec-Fetch-Site: same-origin',
  'Content-Type: application/json',
  'X-Rekindle: 1',
  'Content-Length: 2',
];

/** @param {string} name @param {string | undefined} value undefined: left out */
function buildWith(name, value) {
  const rest = properBuild().filter((line) => !line.startsWith(`${name}:`));
  return post(value === undefined ? rest : [...rest, `${name}: ${value}`]);
}

describe("X1: the dev server's guard", () => {
  it('answers to its own names, in either family', async () => {
    for (const host of [
      own(),
      own().toUpperCase(),
      own().replace('localhost', '127.0.0.1'),
      own().replace('localhost', '[::1]'),
    ]) {
      const { status } = await rawRequest(
        served.server.port,
        `GET / HTTP/1.1\nHost: ${host}\nConnection: close`,
      );
      assert.equal(status, 200, host);
    }
    assert.equal((await fetch(`http://127.0.0.1:${served.server.port}/`)).status, 200);
  });

  it('refuses a foreign, missing, doubled or malformed Host', async () => {
    const hosts = [
      [],
      ['Host:'],
      ['Host: evil.example'],
      [`Host: evil.example:${served.server.port}`],
      [`Host: localhost.evil.example:${served.server.port}`],
      ['Host: localhost:1'],
      ['Host: localhost'],
      [`Host: ${own()}@evil.example`],
      [`Host: ${own()}`, 'Host: evil.example'],
      ['Host: evil.example', `Host: ${own()}`],
      [`Host: ${own()}, evil.example`],
      ['Host: [::1'],
      ['Host: \u0000'],
    ];
    for (const lines of hosts) {
      const { status, body } = await rawRequest(
        served.server.port,
        ['GET / HTTP/1.1', ...lines, 'Connection: close'].join('\n'),
      );
      assert.ok(status === 403 || status === 400, `${status} for ${JSON.stringify(lines)}`);
      assert.ok(!body.includes('<!doctype'));
    }
    assert.equal((await get('/')).status, 200);
  });

  it('refuses a foreign, null, doubled or malformed Origin everywhere', async () => {
    const origins = [
      ['Origin: http://evil.example'],
      ['Origin: null'],
      [`Origin: https://${own()}`],
      [`Origin: http://${own()}.evil.example`],
      ['Origin: http://localhost:1'],
      ['Origin:'],
      [`Origin: http://${own()}`, 'Origin: http://evil.example'],
      ['Origin: http://evil.example', `Origin: http://${own()}`],
      ['Origin: ]['],
    ];
    for (const lines of origins) {
      const { status } = await get('/', lines);
      assert.equal(status, 403, JSON.stringify(lines));
      const rest = properBuild().filter((line) => !line.startsWith('Origin'));
      assert.equal((await post([...rest, ...lines])).status, 403, JSON.stringify(lines));
    }
    assert.equal((await get('/', [`Origin: http://${own()}`])).status, 200);
  });

  it('refuses what another site fetches, but for a link to the page', async () => {
    for (const site of ['cross-site', 'same-site', 'anything']) {
      for (const path of ['/', '/page.css', '/__hot__/bundles/x.js', '/assets/main.js.map']) {
        assert.equal((await get(path, [`Sec-Fetch-Site: ${site}`])).status, 403, `${site} ${path}`);
      }
      assert.equal((await buildWith('Sec-Fetch-Site', site)).status, 403);
    }
    const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
    assert.equal((await get('/', link)).status, 200);
    assert.equal((await get('/page.css', link)).status, 403);
    const framed = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'];
    assert.equal((await get('/', framed)).status, 403);
  });

  it("builds only for its own pages' script", async () => {
    const good = await post(properBuild());
    assert.equal(good.status, 200);
    assert.equal(JSON.parse(good.body).ok, true);
    assert.equal((await buildWith('X-Rekindle', undefined)).status, 403);
    assert.equal((await buildWith('X-Rekindle', '0')).status, 403);
    for (const type of [
      undefined,
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/plain; application/json',
      'application/jsonx',
    ]) {
      assert.equal((await buildWith('Content-Type', type)).status, 415, String(type));
    }
    for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS', 'DELETE']) {
      const { status, headers } = await get('/__hot__/build', [], method);
      assert.deepEqual([status, headers.get('allow')], [405, 'POST']);
    }
    for (const path of ['/__hot__/build?x', '/__hot__%2fbuild', '/%5f_hot__/build']) {
      assert.equal((await get(path)).status, 405, path);
    }
  });

  it('gives no leave to other origins, and says how its answers may be used', async () => {
    for (const path of ['/', '/page.css', '/nothing', '/fonts/fonts.css', '/../x']) {
      const { headers } = await get(path);
      assert.equal(headers.get('access-control-allow-origin'), undefined);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    }
  });

  it('reads neither an endless body, nor one that is none, nor one that never comes', async () => {
    const long = properBuild().with(5, `Content-Length: ${100 * 1024}`);
    assert.equal((await post(long, 'x'.repeat(100 * 1024))).status, 413);
    const texts = ['[]', 'null', '"x"', '{"modules":1}', '{"modules":[1]}', '{"modules":["a",{}]}', '{', ''];
    for (const text of texts) {
      const headers = properBuild().with(5, `Content-Length: ${text.length}`);
      assert.equal((await post(headers, text)).status, 400, text);
    }
    const never = await post(properBuild().with(5, 'Content-Length: 10'), '{');
    assert.equal(never.status, 408);
  });

  it('lets nobody out of what it serves, whatever the encoding', async () => {
    const { project } = served;
    project.writeRoot('public/.hidden', 'SECRET');
    project.writeRoot('public/.git/config', 'SECRET');
    project.writeRoot('public/sub/.env', 'SECRET');
    project.writeRoot('public-beside/file.txt', 'SECRET');
    project.writeRoot('.env', 'SECRET');
    writeFileSync(join(project.folder, 'outside.txt'), 'SECRET');
    mkdirSync(join(project.folder, 'outside'));
    writeFileSync(join(project.folder, 'outside', 'file.txt'), 'SECRET');
    symlinkSync(join(project.folder, 'outside.txt'), join(project.root, 'public', 'link.txt'));
    symlinkSync(join(project.folder, 'outside'), join(project.root, 'public', 'linked'));
    const paths = [
      '/.hidden',
      '/%2ehidden',
      '/%252ehidden',
      '/.git/config',
      '/%2Egit/config',
      '/sub/.env',
      '/sub/%2eenv',
      '/../.env',
      '/..%2f.env',
      '/%2e%2e/.env',
      '/%2e%2e%2f.env',
      '/%252e%252e/.env',
      '/..%5c.env',
      '/..\\.env',
      '/%5c..%5c.env',
      '/sub/../../.env',
      '/sub/..;/../.env',
      '/./../.env',
      '//../.env',
      '/%00/../.env',
      '/page.css%00',
      '/page.css%00.env',
      '/../public-beside/file.txt',
      '/%2e%2e/public-beside/file.txt',
      '/link.txt',
      '/linked/file.txt',
      '/linked/',
      '/../../outside.txt',
      '/page.css/.',
      '/page.css/..',
      '/page.css%2f.',
      '/.',
      '/..',
      '/...',
      '/page.css#/../.env',
      '/#/.env',
      '/__hot__/bundles/../../.env',
      '/__hot__/bundles/..%2f..%2f.env',
      '/assets/..%2f..%2fpackage-lock.json',
      '/fonts/../.env',
      '/page.css?/../../.env%00'.replace('?', '%3f'),
      '/%',
      '/%zz',
      '/%c0%ae%c0%ae/.env',
      '/%u002e/.env',
      '/src/main/main.ts',
      '/package-lock.json',
      '/@fs/etc/passwd',
      '/etc/passwd',
      '//etc/passwd',
      '/C:/windows',
      '/C:%5cwindows',
      '/%5c%5cserver%5cshare',
    ];
    for (const path of paths) {
      const { status, body } = await get(path);
      assert.ok(status === 404 || status === 400, `${status} for ${path}`);
      assert.ok(!body.includes('SECRET') && !body.includes(project.folder), path);
    }
    for (const target of ['http://evil.example/', `http://${own()}/`, '*', 'evil.example:80']) {
      const { status } = await rawRequest(
        served.server.port,
        `GET ${target} HTTP/1.1\nHost: ${own()}\nConnection: close`,
      );
      assert.ok(status === 404 || status === 400, `${status} for ${target}`);
    }
  });

  it('serves source maps through the same door', async () => {
    const answer = JSON.parse((await post(properBuild())).body);
    const url = `/${answer.modules[0].url}.map`;
    assert.equal((await get(url)).status, 200);
    assert.equal((await get(url, ['Origin: http://evil.example'])).status, 403);
    assert.equal((await get(url, ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'])).status, 403);
    assert.equal((await get(`${url}?x`)).status, 200);
    assert.equal(
      (await rawRequest(served.server.port, `GET ${url} HTTP/1.1\nHost: evil.example\nConnection: close`))
        .status,
      403,
    );
  });

  it('survives all of that without a defect', async () => {
    for (const range of ['bytes=5-2', 'bytes=abc', 'bytes=-', 'bytes=99999-']) {
      assert.equal((await get('/page.css', [`Range: ${range}`])).status, 200);
    }
    await rawRequest(served.server.port, 'NONSENSE');
    await rawRequest(served.server.port, `CONNECT evil.example:80 HTTP/1.1\nHost: ${own()}`);
    assert.equal((await get('/', ['Upgrade: websocket', 'Connection: upgrade, close'])).status, 200);
    assert.equal((await get('/')).status, 200);
    assert.deepEqual(served.defects, []);
  });
});
