import { connect } from 'node:net';

const DEADLINE_MS = 10_000;

/**
 * Sends a request as it is written: `fetch` would normalise paths, and refuse to send some headers.
 * @param {number} port
 * @param {string} head lines of the head, without its end
 * @param {string} [body]
 * @returns {Promise<{ status: number, headers: Map<string, string>, body: string }>} status 0: closed without an answer
 */
export function rawRequest(port, head, body = '') {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    /** @type {Buffer[]} */
    const pieces = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No answer within ${DEADLINE_MS} ms to:\n${head}`));
    }, DEADLINE_MS);
    socket.on('connect', () => socket.write(`${head.trim().split(/\n\s*/).join('\r\n')}\r\n\r\n${body}`));
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(parseAnswer(Buffer.concat(pieces).toString('utf8')));
    });
  });
}

/** @param {string} text */
function parseAnswer(text) {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, Math.max(0, end)).split('\r\n');
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(first)?.[1] ?? 0), headers, body: text.slice(end + 4) };
}
