import { createServer } from 'node:http';
import { errorCode } from './builder/source-error.mjs';
import { admit } from './guard.mjs';
import { sendText, setCommonHeaders } from './respond.mjs';

/** @typedef {import('node:http').Server} Server */

/** Loopback in both families: browsers try either for `localhost`. Nothing else is ever listened on (rule X1). */
const ADDRESSES = ['127.0.0.1', '::1'];
const PORTS_TRIED = 50;
const KEEP_ALIVE_MS = 60_000;

/**
 * @typedef {object} DevServer
 * @property {number} port
 * @property {string} url
 * @property {() => Promise<void>} close ends at once, with all open connections
 */

/**
 * @param {object} options
 * @param {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, path: string) => Promise<void>} options.handle
 * @param {number} options.port the first port to try; 0 for any
 * @param {(error: unknown) => void} options.onError a request failed by a defect
 * @returns {Promise<DevServer>}
 * @throws if no port is free, or the system refuses the first one; the message is for the user
 */
export async function startDevServer({ handle, port, onError }) {
  /** @type {ReadonlySet<string>} */
  let hosts = new Set();

  /** @type {import('node:http').RequestListener} */
  const listener = (req, res) => {
    setCommonHeaders(res);
    const admitted = admit(req, hosts);
    if (!admitted.ok) {
      // Whatever body comes with it is not read.
      sendText(res, admitted.status, admitted.message, { ...admitted.headers, Connection: 'close' });
      return;
    }
    handle(req, res, admitted.path).catch((error) => {
      onError(error);
      if (res.headersSent) res.destroy();
      else sendText(res, 500, 'The server failed; its terminal says why.\n');
    });
  };

  const { servers, port: bound } = await listenSomewhere(listener, port);
  hosts = hostsAt(bound);
  return {
    port: bound,
    url: `http://localhost:${bound}/`,
    async close() {
      await Promise.all(servers.map(closeServer));
    },
  };
}

/**
 * The names that the server answers to.
 * @param {number} port
 * @returns {ReadonlySet<string>}
 */
export function hostsAt(port) {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} first
 */
async function listenSomewhere(listener, first) {
  for (let port = first; port < first + PORTS_TRIED && port <= 65_535; port += 1) {
    const result = await listenOn(listener, port);
    if (typeof result !== 'string') return result;
    // Only what is taken is free elsewhere: other refusals would come again.
    if (result !== 'EADDRINUSE') throw new Error(whyNot(result, port));
  }
  throw new Error(`No port is free from ${first} on: give another with --port.`);
}

/**
 * @param {string} code
 * @param {number} port
 */
function whyNot(code, port) {
  if (code !== 'EACCES') return `The server cannot listen on ${ADDRESSES.join(' or ')}: ${code}.`;
  const low = port < 1024 ? ' (those below 1024 are often kept for root)' : '';
  return `Port ${port} is not permitted to this user${low}: give another with --port.`;
}

/**
 * All addresses at one port.
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @returns {Promise<{ servers: Server[], port: number } | string>} or the code of the error because of which none listens
 */
async function listenOn(listener, port) {
  /** @type {Server[]} */
  const servers = [];
  let bound = port;
  let refused = '';
  for (const address of ADDRESSES) {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: 10_000 }, listener);
    const code = await listen(server, address, bound);
    if (code === '') {
      servers.push(server);
      const given = server.address();
      if (typeof given === 'object' && given !== null) bound = given.port;
    } else if (code === 'EADDRINUSE' || code === 'EACCES') {
      await Promise.all(servers.map(closeServer));
      return code;
    } else {
      // The machine has no such address (IPv6 switched off); the other will do.
      refused = code;
    }
  }
  return servers.length > 0 ? { servers, port: bound } : refused;
}

/**
 * @param {Server} server
 * @param {string} address
 * @param {number} port
 * @returns {Promise<string>} an error code; empty when it listens
 */
function listen(server, address, port) {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(errorCode(error) || 'unknown'));
    server.listen({ host: address, port, exclusive: true }, () => {
      server.removeAllListeners('error');
      resolve('');
    });
  });
}

/**
 * @param {Server} server
 * @returns {Promise<void>}
 */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
