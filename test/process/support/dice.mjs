/** Chance that can be had again: the same seed gives the same throws. */
export class Dice {
  #state;

  /** Of this file's run: `REKINDLE_SEED`, or another one each time. */
  static seed = Number(process.env.REKINDLE_SEED ?? Math.floor(Math.random() * 2 ** 32));

  /** @param {number} [seed] */
  constructor(seed = Dice.seed) {
    this.#state = seed >>> 0;
  }

  /** @returns {number} from 0 up to, and without, 1: Mulberry32 */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * @param {number} end
   * @returns {number} a whole number from 0 up to, and without, `end`
   */
  below(end) {
    return Math.floor(this.next() * end);
  }
}
