import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hostsAt } from '../dev-server.mjs';
import { admit } from '../guard.mjs';
import { createPlatform } from '../platform/platform.mjs';
import { sendText, setCommonHeaders } from '../respond.mjs';
import { Workspace } from './workspace.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** The workspaces of a test run. Main's script and the runtime are theirs together, and built once. */
export class Workspaces {
  #root;
  #platform;
  /** @type {Map<string, Workspace>} */
  #open = new Map();
  #count = 0;

  /** @param {string} root */
  constructor(root) {
    this.#root = root;
    this.#platform = createPlatform({ root, minify: false });
  }

  /**
   * @param {{ from?: string | undefined, files?: Record<string, string> | undefined }} content `from`: 'hot' or a fixture's name
   * @returns {Promise<{ id: string, url: string }>}
   */
  async create({ from, files = {} }) {
    const workspace = await Workspace.create(this.#root, this.#platform);
    this.#count += 1;
    const id = String(this.#count);
    this.#open.set(id, workspace);
    if (from !== undefined) await workspace.copy(this.#fixture(from), '');
    for (const [path, text] of Object.entries(files)) await workspace.write(path, text);
    return { id, url: `/w/${id}/` };
  }

  /** @param {string} id */
  get(id) {
    const workspace = this.#open.get(id);
    if (!workspace)
      throw new Error(
        `There is no workspace ${JSON.stringify(id)}; open are ${[...this.#open.keys()].join(', ')}`,
      );
    return workspace;
  }

  /**
   * @param {string} id
   * @param {string} from a fixture's name
   * @param {string} to relative to the hot folder
   */
  async copy(id, from, to) {
    await this.get(id).copy(this.#fixture(from), to);
  }

  /** @param {string} id */
  async close(id) {
    const workspace = this.get(id);
    this.#open.delete(id);
    await workspace.dispose();
  }

  /**
   * Answers requests under `/w/<id>/`, behind the dev server's own guard.
   * @param {IncomingMessage} req
   * @param {ServerResponse} res
   */
  async handle(req, res) {
    setCommonHeaders(res);
    const admitted = admit(req, hostsAt(req.socket.localPort ?? 0));
    if (!admitted.ok) return sendText(res, admitted.status, admitted.message, admitted.headers);
    const [, id = '', path = ''] = /^w\/(\w+)\/(.*)$/.exec(admitted.path) ?? [];
    const workspace = this.#open.get(id);
    if (!workspace) return sendText(res, 404, 'No such workspace.\n');
    await workspace.handle(req, res, path);
  }

  async dispose() {
    await Promise.all([...this.#open.values()].map((workspace) => workspace.dispose()));
    this.#open.clear();
    await this.#platform.dispose();
  }

  /** @param {string} name */
  #fixture(name) {
    const folder = name === 'hot' ? join(this.#root, 'src/hot') : join(this.#root, 'test/fixtures/hot', name);
    if (!existsSync(folder)) throw new Error(`There is no fixture ${JSON.stringify(name)}`);
    return folder;
  }
}
