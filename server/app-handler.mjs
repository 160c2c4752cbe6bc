import { BuildFailure } from './builder/build-failure.mjs';
import { describeFailure } from './describe-failure.mjs';
import { PAGE_POLICY, renderIndex } from './platform/index-page.mjs';
import { servePublic } from './public-files.mjs';
import { BodyRefused, readJson } from './request-body.mjs';
import { CACHE, sendFile, sendJson, sendText } from './respond.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** Where a served app has its bundles, relative to the page. */
export const BUNDLES_URL = '__hot__/bundles/';

const BODY_LIMITS = { maxBytes: 64 * 1024, deadlineMs: 5000 };
const MOST_MODULES = 10_000;

/**
 * Answers everything of one app, wherever it is mounted. It owns neither the platform nor the builder.
 * @param {{ platform: import('./platform/platform.mjs').Platform, builder: import('./builder/builder.mjs').Builder }} parts
 * @returns {(req: IncomingMessage, res: ServerResponse, path: string) => Promise<void>}
 *   `path` relative to the app's base, as the guard admitted it; rejects only on a defect
 */
export function createAppHandler({ platform, builder }) {
  const servePublicFile = servePublic(platform.publicDir);

  /** @param {ServerResponse} res */
  async function sendIndex(res) {
    try {
      const { file } = await platform.main();
      const page = { publicDir: platform.publicDir, platform: await platform.hash(), main: file.url };
      sendFile(res, 'index.html', renderIndex({ ...page, builder: 'dev' }), CACHE.fresh, {
        'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'self'`,
      });
    } catch (error) {
      if (!(error instanceof BuildFailure)) throw error;
      sendText(res, 500, `The page's own code could not be built.\n\n${describeFailure(error.error)}\n`);
    }
  }

  /** @param {IncomingMessage} req @param {ServerResponse} res */
  async function build(req, res) {
    try {
      const modules = wantedModules(await readJson(req, BODY_LIMITS));
      sendJson(res, 200, await builder.build(modules === undefined ? {} : { modules }));
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      // The rest of the body is not waited for.
      sendText(res, error.status, `${error.message}\n`, { Connection: 'close' });
      res.once('finish', () => req.destroy());
    }
  }

  /** @param {ServerResponse} res @param {string} fileName */
  function sendScript(res, fileName) {
    const code = platform.script(fileName);
    if (code === undefined) return notFound(res);
    sendFile(res, fileName, code, CACHE.hashed);
  }

  /** @param {ServerResponse} res @param {string} fileName */
  async function sendBundle(res, fileName) {
    const text = await builder.file(fileName);
    if (text === undefined) return notFound(res);
    sendFile(res, fileName, text, CACHE.hashed);
  }

  /** @param {ServerResponse} res @param {string} fileName */
  function sendFont(res, fileName) {
    if (fileName === 'fonts.css') return sendFile(res, fileName, platform.fonts.css, CACHE.fresh);
    const font = platform.fonts.files.get(fileName);
    return font ? sendFile(res, fileName, font, CACHE.hashed) : notFound(res);
  }

  return async (req, res, path) => {
    if (path === '' || path === 'index.html') return sendIndex(res);
    if (path === '__hot__/build') return build(req, res);
    if (path.startsWith(BUNDLES_URL)) return sendBundle(res, path.slice(BUNDLES_URL.length));
    if (path.startsWith('assets/')) return sendScript(res, path.slice('assets/'.length));
    if (path.startsWith('fonts/')) return sendFont(res, path.slice('fonts/'.length));
    servePublicFile(req, res, path, () => notFound(res));
  };
}

/** @param {ServerResponse} res */
function notFound(res) {
  sendText(res, 404, 'Not found.\n');
}

/**
 * @param {unknown} body
 * @returns {string[] | undefined} undefined: all
 */
function wantedModules(body) {
  const expected = 'Expected {} or {"modules": ["name", …]}.';
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BodyRefused(400, expected);
  if (!('modules' in body)) return undefined;
  const { modules } = body;
  if (!Array.isArray(modules) || modules.length > MOST_MODULES) throw new BodyRefused(400, expected);
  if (!modules.every((name) => typeof name === 'string')) throw new BodyRefused(400, expected);
  return modules;
}
