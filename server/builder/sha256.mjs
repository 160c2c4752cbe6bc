import { createHash } from 'node:crypto';

/**
 * @param {string | Uint8Array} data
 * @param {'base64' | 'hex'} encoding
 */
export function sha256(data, encoding) {
  return createHash('sha256').update(data).digest(encoding);
}
