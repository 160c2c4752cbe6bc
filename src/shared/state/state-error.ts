import type { Path } from '../data.js';
import { formatPath } from './format-path.js';

/** The App state was misused, or a change does not fit it. The message says where, what was found and what to do. */
export class StateError extends Error {
  override readonly name = 'StateError';

  /**
   * @param path Where in the App state; `path[0]` is the state key.
   * @param problem Goes on after the path: "is a function; keep …".
   */
  constructor(
    readonly path: Path,
    problem: string,
  ) {
    super(`${formatPath(path)} ${problem}`);
  }
}
