/** A body that was refused: `status` is the HTTP status to say so. */
export class BodyRefused extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.name = 'BodyRefused';
    this.status = status;
  }
}

/**
 * Reads a JSON body.
 * @param {import('node:http').IncomingMessage} req
 * @param {{ maxBytes: number, deadlineMs: number }} limits
 * @returns {Promise<unknown>}
 * @throws {BodyRefused} too long, too slow, broken off, or no JSON
 */
export async function readJson(req, { maxBytes, deadlineMs }) {
  const text = await readText(req, maxBytes, deadlineMs);
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyRefused(400, 'The body is not JSON.');
  }
}

/**
 * @param {import('node:http').IncomingMessage} req
 * @param {number} maxBytes
 * @param {number} deadlineMs
 * @returns {Promise<string>}
 */
function readText(req, maxBytes, deadlineMs) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const pieces = [];
    let size = 0;
    /** @param {BodyRefused} why */
    const refuse = (why) => {
      stop();
      reject(why);
    };
    /** @param {Buffer} piece */
    const onData = (piece) => {
      size += piece.length;
      pieces.push(piece);
      if (size > maxBytes) refuse(new BodyRefused(413, `The body is longer than ${maxBytes} bytes.`));
    };
    const onEnd = () => {
      stop();
      resolve(Buffer.concat(pieces).toString('utf8'));
    };
    const onBroken = () => refuse(new BodyRefused(400, 'The request broke off.'));
    const timer = setTimeout(
      () => refuse(new BodyRefused(408, `The body did not arrive within ${deadlineMs} ms.`)),
      deadlineMs,
    );
    const stop = () => {
      clearTimeout(timer);
      req.off('data', onData).off('end', onEnd).off('close', onBroken);
    };
    req.on('data', onData).on('end', onEnd).on('close', onBroken).on('error', onBroken);
  });
}
