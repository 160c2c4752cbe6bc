import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);
/** So old that browsers keep for hours what comes without `Cache-Control`. */
const LONG_AGO = 'Mon, 01 Jan 2024 00:00:00 GMT';

/**
 * A plain static server, like those that a site may meet: it knows types, says when files changed, and leaves caching
 * to the browser's own rules.
 * @param {import('./endings.mjs').Scope} scope
 * @param {string} folder
 * @param {string} path where the site is on the server, e.g. `/some/where/`
 * @returns {Promise<string>} the site's address
 */
export async function startStaticServer(scope, folder, path) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : null;
    const file = name === null ? null : join(folder, name);
    const isThere = file !== null && (await stat(file).catch(() => null))?.isFile() === true;
    if (!isThere) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES.get(extname(file)) ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Last-Modified': LONG_AGO }).end(await readFile(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  scope.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The static server has no port');
  return `http://127.0.0.1:${address.port}${path}`;
}
