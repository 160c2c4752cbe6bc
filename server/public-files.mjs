import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { CACHE } from './respond.mjs';

/**
 * Serves a folder as it is now.
 * @param {string} folder absolute
 * @returns {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, path: string, notFound: () => void) => void}
 *   `path` as the guard admitted it
 */
export function servePublic(folder) {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (res) => res.setHeader('Cache-Control', CACHE.fresh),
  });
  return (req, res, path, notFound) => {
    // sirv would take a file's name with a slash at its end for the file.
    if (path.endsWith('/') || !liesInside(folder, path)) return notFound();
    // sirv reads the address itself: it gets the one that was checked.
    req.url = `/${path}`;
    // It throws on a range whose end is before its beginning; nothing here needs ranges.
    delete req.headers.range;
    serve(req, res, notFound);
  };
}

/**
 * Follows symbolic links: none may lead out of the folder.
 * @param {string} folder
 * @param {string} path
 */
function liesInside(folder, path) {
  try {
    return realpathSync(join(folder, path)).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
