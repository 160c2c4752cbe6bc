import { BuildFailure } from './builder/build-failure.mjs';
import { describeFailure } from './describe-failure.mjs';
import { PAGE_POLICY, renderIndex } from './platform/index-page.mjs';
import { servePublic } from './public-files.mjs';
import { BodyRefused, readJson } from './request-body.mjs';
import { CACHE, sendFile, sendJson, sendText } from './respond.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {import('../src/shared/manifest.js').Manifest} Manifest */
/** @typedef {import('../src/shared/manifest.js').ManifestFile} ManifestFile */

/** Where a served app has its bundles, relative to the page. */
export const BUNDLES_URL = '__hot__/bundles/';

const BODY_LIMITS = { maxBytes: 64 * 1024, deadlineMs: 5000 };
const MOST_ITEMS = 10_000;
/** A larger bundle is fetched, so that the browser can keep it. */
const MOST_BYTES_ALONG = 256 * 1024;

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
      const { modules, have } = buildRequest(await readJson(req, BODY_LIMITS));
      const answer = await builder.build(modules === undefined ? {} : { modules });
      sendJson(res, 200, have && answer.ok ? await withTexts(answer, new Set(have)) : answer);
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      // The rest of the body is not waited for.
      sendText(res, error.status, `${error.message}\n`, { Connection: 'close' });
      res.once('finish', () => req.destroy());
    }
  }

  /**
   * Sends small bundles along that the page does not have yet: that saves it a request, 2 to 5 ms of a reload.
   * @param {Manifest} manifest
   * @param {ReadonlySet<string>} have
   * @returns {Promise<Manifest>}
   */
  async function withTexts(manifest, have) {
    /** @template {ManifestFile} F @param {F} file @returns {Promise<F>} */
    const withText = async (file) => {
      if (have.has(file.sha256) || file.size > MOST_BYTES_ALONG) return file;
      const text = await builder.file(file.url.slice(BUNDLES_URL.length));
      return text === undefined ? file : { ...file, text };
    };
    const [modules, chunks] = await Promise.all([
      Promise.all(manifest.modules.map(withText)),
      Promise.all(manifest.chunks.map(withText)),
    ]);
    return { ...manifest, modules, chunks };
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
 * @returns {{ modules?: string[], have?: string[] }} `modules` absent: all. `have`: SHA-256 of what the page has.
 */
function buildRequest(body) {
  const expected = 'Expected {"modules"?: ["name", …], "have"?: ["SHA-256", …]}.';
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BodyRefused(400, expected);
  const { modules, have } = /** @type {{ modules?: unknown, have?: unknown }} */ (body);
  if (modules !== undefined && !isTexts(modules)) throw new BodyRefused(400, expected);
  if (have !== undefined && !isTexts(have)) throw new BodyRefused(400, expected);
  return { ...(modules && { modules }), ...(have && { have }) };
}

/** @param {unknown} value @returns {value is string[]} */
function isTexts(value) {
  return (
    Array.isArray(value) && value.length <= MOST_ITEMS && value.every((item) => typeof item === 'string')
  );
}
