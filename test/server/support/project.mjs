import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The least that is a project: a page, a main, a runtime, the alias `rekindle`. */
const SKELETON = {
  'package-lock.json': '{}\n',
  'public/index.html':
    '<!doctype html><meta http-equiv="Content-Security-Policy" content="{{policy}}"><meta name="rekindle:builder" content="{{builder}}"><meta name="rekindle:platform" content="{{platform}}"><script type="module" src="./{{main}}"></script>\n',
  'public/page.css': 'body { margin: 0 }\n',
  'src/main/main.ts': "import { hello } from './hello.js';\ndocument.title = hello;\n",
  'src/main/hello.ts': "export const hello: string = 'hello';\n",
  'src/workers/realm.ts': 'postMessage({ ready: true as boolean });\n',
  'src/shared/hot-module.ts': 'export const defineHotModule = <T>(module: T): T => module;\n',
};

/** A project in a temporary directory. */
export class Project {
  /** @param {Record<string, string>} [hotFiles] path in the hot folder → text */
  constructor(hotFiles = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'rekindle-project-'));
    this.root = join(this.folder, 'project');
    this.hotDir = join(this.root, 'src', 'hot');
    for (const [path, text] of Object.entries(SKELETON)) this.writeRoot(path, text);
    mkdirSync(this.hotDir, { recursive: true });
    for (const [path, text] of Object.entries(hotFiles)) this.write(path, text);
  }

  /**
   * @param {string} path in the hot folder
   * @param {string} text
   */
  write(path, text) {
    this.#write(join(this.hotDir, path), text);
  }

  /**
   * @param {string} path in the root
   * @param {string} text
   */
  writeRoot(path, text) {
    this.#write(join(this.root, path), text);
  }

  /** @param {string} path in the hot folder */
  remove(path) {
    rmSync(join(this.hotDir, path), { recursive: true });
  }

  dispose() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * @param {string} file
   * @param {string} text
   */
  #write(file, text) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
