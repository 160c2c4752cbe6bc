import assert from 'node:assert/strict';
import { Server } from 'node:net';
import { describe, it } from 'node:test';
import { startDevServer } from '../../server/dev-server.mjs';

/**
 * Lets the system refuse to listen, as it does where a user may not, whoever runs the test.
 * @param {import('node:test').TestContext} test
 * @param {(address: string) => string} codeFor an error's code
 */
function refuseToListen(test, codeFor) {
  /** @type {number[]} */
  const ports = [];
  /**
   * @this {Server}
   * @param {{ host: string, port: number }} where
   */
  function listen(where) {
    const { host, port } = where;
    ports.push(port);
    process.nextTick(() => this.emit('error', Object.assign(new Error('listen'), { code: codeFor(host) })));
    return this;
  }
  test.mock.method(Server.prototype, 'listen', listen);
  return ports;
}

/** @param {number} port */
const start = (port) => startDevServer({ handle: async () => {}, port, onError: () => {} });

describe('a server that may not listen', () => {
  it('says which port is not permitted, and tries no other', async (test) => {
    const ports = refuseToListen(test, () => 'EACCES');
    await assert.rejects(start(80), {
      message:
        'Port 80 is not permitted to this user (those below 1024 are often kept for root): give another with --port.',
    });
    await assert.rejects(start(8080), {
      message: 'Port 8080 is not permitted to this user: give another with --port.',
    });
    assert.deepEqual(ports, [80, 8080]);
  });

  it('says that no port is free only if all are taken', async (test) => {
    const ports = refuseToListen(test, () => 'EADDRINUSE');
    await assert.rejects(start(65_530), {
      message: 'No port is free from 65530 on: give another with --port.',
    });
    assert.deepEqual(ports, [65_530, 65_531, 65_532, 65_533, 65_534, 65_535]);
  });

  it('X1: names the loopback addresses if the machine has none of them', async (test) => {
    refuseToListen(test, (host) => (host === '::1' ? 'EAFNOSUPPORT' : 'EADDRNOTAVAIL'));
    await assert.rejects(start(5300), {
      message: 'The server cannot listen on 127.0.0.1 or ::1: EAFNOSUPPORT.',
    });
  });
});
