import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

const FIXTURES = join(ROOT, 'test', 'fixtures', 'hot');

/** A folder of hot modules on disk: a copy of the fixture `base`, to be edited as a user would. */
export class HotFolder {
  #parent = mkdtempSync(join(tmpdir(), 'rekindle-process-'));
  dir = join(this.#parent, 'hot');

  /** @param {import('./endings.mjs').Scope} scope */
  constructor(scope) {
    scope.after(() => rmSync(this.#parent, { recursive: true, force: true }));
    this.lay('base');
  }

  /**
   * Lays a fixture's files over the folder's.
   * @param {string} fixture
   */
  lay(fixture) {
    cpSync(join(FIXTURES, fixture), this.dir, { recursive: true });
  }

  /**
   * Replaces a piece of a file; whole at once, as editors save.
   * @param {string} path
   * @param {string} from must be there
   * @param {string} to
   */
  edit(path, from, to) {
    const text = readFileSync(join(this.dir, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
    this.write(
      path,
      text.replace(from, () => to),
    );
  }

  /**
   * @param {string} path
   * @param {string} text
   */
  write(path, text) {
    const file = join(this.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    const half = join(this.#parent, 'being-written');
    writeFileSync(half, text);
    renameSync(half, file);
  }
}
