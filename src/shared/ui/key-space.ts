import { KeyPath } from './key-path.js';
import { ROOT_KEY } from './node.js';

/** Frames after which all keys are forgotten: those of rows that were scrolled past would pile up. */
const FRAMES_KEPT = 1000;

/** The keys that one drawer's frames share. It only saves time: frames draw the same without it. */
export class KeySpace {
  #root = new KeyPath(ROOT_KEY);
  #frames = 0;

  /** The root's keys, for one more frame. */
  begin(): KeyPath {
    if (++this.#frames > FRAMES_KEPT) {
      this.#root = new KeyPath(ROOT_KEY);
      this.#frames = 0;
    }
    return this.#root;
  }
}
