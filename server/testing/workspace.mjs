import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { BUNDLES_URL, createAppHandler } from '../app-handler.mjs';
import { createBuilder } from '../builder/builder.mjs';
import { sendText } from '../respond.mjs';

/**
 * What a test can break. `build-unreachable`: connections for a build are cut, as if the server were gone.
 * `runtime-404`: the next build names a runtime script that is not there.
 * @typedef {'build-unreachable' | 'runtime-404'} Fault
 */

const GONE_RUNTIME = 'assets/worker-gone.js';

/**
 * A whole app over a folder of hot modules of its own, in a temporary directory, served by the same handler and
 * built by the same builder as with `npm start`.
 */
export class Workspace {
  #folder;
  #builder;
  #handle;
  /** @type {Set<Fault>} */
  #faults = new Set();

  /**
   * @param {string} root
   * @param {import('../platform/platform.mjs').Platform} platform not owned
   */
  static async create(root, platform) {
    const folder = await mkdtemp(join(tmpdir(), 'rekindle-workspace-'));
    await mkdir(join(folder, 'hot'));
    return new Workspace(root, platform, folder);
  }

  /**
   * @param {string} root
   * @param {import('../platform/platform.mjs').Platform} platform
   * @param {string} folder owned
   */
  constructor(root, platform, folder) {
    this.#folder = folder;
    this.#builder = createBuilder({ root, hotDir: this.hotDir, platform, bundlesUrl: BUNDLES_URL });
    const builder = {
      ...this.#builder,
      /** @param {{ modules?: readonly string[] }} [request] */
      build: async (request) => {
        const answer = await this.#builder.build(request);
        if (!answer.ok || !this.#faults.has('runtime-404')) return answer;
        return { ...answer, runtime: { ...answer.runtime, url: GONE_RUNTIME, sha256: 'gone' } };
      },
    };
    this.#handle = createAppHandler({ platform, builder });
  }

  get hotDir() {
    return join(this.#folder, 'hot');
  }

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   * @param {string} path relative to the workspace
   */
  async handle(req, res, path) {
    if (path === '__hot__/build' && this.#faults.has('build-unreachable')) {
      req.socket.destroy();
      return;
    }
    if (path === GONE_RUNTIME) return sendText(res, 404, 'Not found.\n');
    await this.#handle(req, res, path);
  }

  /**
   * Whole at once, as editors save: a build sees the old text or the new.
   * @param {string} path relative to the hot folder
   * @param {string} text
   */
  async write(path, text) {
    const file = this.#inside(path);
    await mkdir(dirname(file), { recursive: true });
    const half = join(this.#folder, 'being-written');
    await writeFile(half, text);
    await rename(half, file);
  }

  /**
   * Lays a folder's files over the hot folder.
   * @param {string} from absolute
   * @param {string} to relative to the hot folder
   */
  async copy(from, to) {
    const filter = (/** @type {string} */ source) => !/tsconfig\.json$|\.test\.ts$/.test(source);
    await cp(from, this.#inside(to), { recursive: true, filter });
  }

  /** @param {string} path relative to the hot folder */
  async remove(path) {
    await rm(this.#inside(path), { recursive: true });
  }

  /**
   * @param {Fault} fault
   * @param {boolean} on
   */
  setFault(fault, on) {
    if (on) this.#faults.add(fault);
    else this.#faults.delete(fault);
  }

  async dispose() {
    await this.#builder.dispose();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** @param {string} path */
  #inside(path) {
    const file = join(this.hotDir, path);
    if (file !== this.hotDir && !file.startsWith(this.hotDir + sep)) {
      throw new Error(`A workspace's files lie in its hot folder; ${JSON.stringify(path)} leads out of it`);
    }
    return file;
  }
}
