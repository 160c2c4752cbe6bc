import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { BUNDLES_URL, createAppHandler } from '../app-handler.mjs';
import { createBuilder } from '../builder/builder.mjs';
import { servePublic } from '../public-files.mjs';
import { sendText } from '../respond.mjs';

/**
 * What a test can break. `build-unreachable`: connections for a build are cut, as if the server were gone.
 * `runtime-404`: the next build names a runtime script that is not there. `bundle-404`: bundles are not there.
 * `bundle-altered`: bundles come with other bytes than the manifest promises. `platform-changed`: builds tell of
 * other sources of main's own than the page was made from.
 * @typedef {'build-unreachable' | 'runtime-404' | 'bundle-404' | 'bundle-altered' | 'platform-changed'} Fault
 */

const GONE_RUNTIME = 'assets/worker-gone.js';

/** Where files are that are served as they are: modules to register at run time. */
const FILES_URL = 'files/';

/**
 * A whole app over a folder of hot modules of its own, in a temporary directory, served by the same handler and
 * built by the same builder as with `npm start`.
 */
export class Workspace {
  #folder;
  #builder;
  #handle;
  #serveFile;
  /** @type {Set<Fault>} */
  #faults = new Set();

  /**
   * @param {string} root
   * @param {import('../platform/platform.mjs').Platform} platform not owned
   */
  static async create(root, platform) {
    const folder = await mkdtemp(join(tmpdir(), 'rekindle-workspace-'));
    await Promise.all(['hot', 'files'].map((name) => mkdir(join(folder, name))));
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
        if (!answer.ok) return answer;
        const runtime = { ...answer.runtime, url: GONE_RUNTIME, sha256: 'gone' };
        return {
          ...answer,
          ...(this.#faults.has('runtime-404') ? { runtime } : {}),
          ...(this.#faults.has('platform-changed') ? { platform: 'changed' } : {}),
        };
      },
      /** @param {string} fileName */
      file: async (fileName) => {
        if (this.#faults.has('bundle-404')) return undefined;
        const text = await this.#builder.file(fileName);
        return text !== undefined && this.#faults.has('bundle-altered') ? `${text}\n// altered` : text;
      },
    };
    this.#handle = createAppHandler({ platform, builder });
    this.#serveFile = servePublic(join(folder, 'files'));
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
    if (path.startsWith(FILES_URL)) {
      return this.#serveFile(req, res, path.slice(FILES_URL.length), () =>
        sendText(res, 404, 'Not found.\n'),
      );
    }
    await this.#handle(req, res, path);
  }

  /**
   * @param {string} path relative to the hot folder
   * @param {string} text
   */
  async write(path, text) {
    await this.#save(this.#inside(path), text);
  }

  /**
   * Edits a file as a user would.
   * @param {string} path relative to the hot folder
   * @param {string} from what is replaced, where it comes first
   * @param {string} to
   * @throws {Error} when the file does not have it
   */
  async replace(path, from, to) {
    const file = this.#inside(path);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} was to have ${JSON.stringify(from)}, but has not`);
    await this.#save(
      file,
      text.replace(from, () => to),
    );
  }

  /**
   * Serves a text as it is, at `files/<name>`.
   * @param {string} name
   * @param {string} text
   */
  async serve(name, text) {
    await this.#save(join(this.#folder, 'files', basename(name)), text);
  }

  /**
   * Whole at once, as editors save: a build sees the old text or the new.
   * @param {string} file absolute
   * @param {string} text
   */
  async #save(file, text) {
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
