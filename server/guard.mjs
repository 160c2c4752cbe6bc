/**
 * The one place that every request passes first (rule X1). What it lets through has a path that is safe to look up:
 * decoded once, of plain characters, without empty, hidden or climbing segments.
 */

/** @typedef {{ ok: true, path: string }} Admitted `path` has no slash at its beginning */
/** @typedef {{ ok: false, status: number, message: string, headers?: Record<string, string> }} Refused */

/**
 * All that is served has names of these characters. Hence no `%`, `\`, NUL, `#` or `:` is left for a later reader
 * to decode or to understand in another way.
 */
const PLAIN_PATH = /^\/[\w.@/-]*$/;

const BUILD_PATH = /(^|\/)__hot__\/build$/;

/**
 * @param {import('node:http').IncomingMessage} req
 * @param {ReadonlySet<string>} hosts those that the server answers to, with the port, in lower case
 * @returns {Admitted | Refused}
 */
export function admit(req, hosts) {
  const host = onlyValue(req, 'host')?.toLowerCase();
  if (host === undefined || !hosts.has(host)) {
    return refuse(403, `This server answers to ${[...hosts].join(', ')} only.`);
  }
  const path = plainPath(req.url ?? '');
  if (path === undefined) return refuse(404, 'Not found.');
  const building = BUILD_PATH.test(path);
  const foreign = foreignSender(req, host);
  if (foreign !== undefined) return refuse(403, foreign);
  const methods = building ? ['POST'] : ['GET', 'HEAD'];
  if (!methods.includes(req.method ?? '')) {
    return refuse(405, `Only ${methods.join(' and ')} here.`, { Allow: methods.join(', ') });
  }
  const improper = building ? improperBuild(req) : undefined;
  return improper ?? { ok: true, path: path.slice(1) };
}

/**
 * @param {number} status
 * @param {string} message
 * @param {Record<string, string>} [headers]
 * @returns {Refused}
 */
function refuse(status, message, headers = {}) {
  return { ok: false, status, message: `${message}\n`, headers };
}

/**
 * A header's value if it is there exactly once. Node keeps the first of several Hosts, a proxy may keep the last.
 * @param {import('node:http').IncomingMessage} req
 * @param {string} name
 */
function onlyValue(req, name) {
  const values = req.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  );
  return values.length === 1 ? values[0] : undefined;
}

/**
 * @param {string} url
 * @returns {string | undefined}
 */
function plainPath(url) {
  let path = url.split('?', 1)[0] ?? '';
  try {
    path = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (!PLAIN_PATH.test(path)) return undefined;
  // A slash at the end (of the page's own folder) is the one empty segment.
  const segments = path.slice(1).replace(/\/$/, '').split('/');
  if (path !== '/' && segments.some((segment) => segment === '' || segment.startsWith('.'))) return undefined;
  return path;
}

/**
 * Why the request comes from elsewhere than this server's own pages; undefined if it does not.
 * Programs that are no browsers send neither header, and cannot be made to call by a page.
 * @param {import('node:http').IncomingMessage} req
 * @param {string} host
 */
function foreignSender(req, host) {
  if (req.headers.origin !== undefined && onlyValue(req, 'origin')?.toLowerCase() !== `http://${host}`) {
    return 'This server answers to its own pages only (Origin).';
  }
  const site = req.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  // A link to the page may be followed from anywhere, into a tab of its own: whoever links cannot read it.
  const isLink = req.headers['sec-fetch-mode'] === 'navigate' && req.headers['sec-fetch-dest'] === 'document';
  return isLink && req.method === 'GET' && plainPath(req.url ?? '')?.endsWith('/')
    ? undefined
    : 'This server answers to its own pages only (Sec-Fetch-Site).';
}

/**
 * A build is asked for by script alone: a form of another site can send neither this type nor this header.
 * @param {import('node:http').IncomingMessage} req
 */
function improperBuild(req) {
  if (!/^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? '')) {
    return refuse(415, 'Expected Content-Type: application/json.');
  }
  if (req.headers['x-rekindle'] !== '1') return refuse(403, 'Expected the header X-Rekindle: 1.');
  return undefined;
}
