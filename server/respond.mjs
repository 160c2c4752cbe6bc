import { contentType } from './content-types.mjs';

/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** A hashed name's file never changes; of everything else the newest is asked for each time. */
export const CACHE = { hashed: 'public, max-age=31536000, immutable', fresh: 'no-cache', never: 'no-store' };

/**
 * On every answer: no sniffing of types, and no use by another site, be it as a script, an image or in a frame.
 * @param {ServerResponse} res
 */
export function setCommonHeaders(res) {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  res.setHeader('Referrer-Policy', 'no-referrer');
}

/**
 * @param {ServerResponse} res
 * @param {string} fileName tells the type
 * @param {string | Uint8Array} body
 * @param {string} cache one of CACHE
 * @param {Record<string, string>} [headers]
 */
export function sendFile(res, fileName, body, cache, headers = {}) {
  res.writeHead(200, {
    'Content-Type': contentType(fileName),
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': cache,
    ...headers,
  });
  // For HEAD, Node leaves the body out by itself.
  res.end(body);
}

/**
 * @param {ServerResponse} res
 * @param {number} status
 * @param {unknown} value
 */
export function sendJson(res, status, value) {
  const body = JSON.stringify(value);
  res.writeHead(status, {
    'Content-Type': contentType('answer.json'),
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': CACHE.never,
  });
  res.end(body);
}

/**
 * A plain line of text, for what is refused or failed.
 * @param {ServerResponse} res
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
export function sendText(res, status, text, headers = {}) {
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': CACHE.never,
    ...headers,
  });
  res.end(text);
}
