import assert from 'node:assert/strict';

/** @typedef {{ note: string, count: number }} Notes what the fixture `base` keeps of the user's doing */
/** @typedef {import('./app-page.mjs').AppPage} AppPage */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';

/**
 * What a user has done in one life of the page: the state after each deed, in order, and how far it was acknowledged as
 * saved. A deed is written down before it is done: whether it was is not known of the last one.
 */
export class Deeds {
  #states;
  #saved = 0;

  /** @param {Notes} start */
  constructor(start) {
    this.#states = [start];
  }

  /** @returns {Notes} */
  get last() {
    const last = this.#states.at(-1);
    assert.ok(last);
    return last;
  }

  /** @param {Partial<Notes>} change */
  add(change) {
    this.#states.push({ ...this.last, ...change });
  }

  /** @param {Notes} state everything up to it is acknowledged as saved */
  acknowledge(state) {
    this.#saved = this.assertHolds(state);
  }

  /**
   * @param {Notes} found what a later life has found: the outcome of the first deeds, all acknowledged ones among them
   * @returns {number} of how many
   */
  assertHolds(found) {
    const index = this.#states.findIndex((state, at) => at >= this.#saved && isSame(state, found));
    const told = JSON.stringify({
      found,
      saved: this.#states[this.#saved],
      after: this.#states.slice(this.#saved + 1),
    });
    assert.notEqual(index, -1, `neither what was saved nor what came after it: ${told}`);
    return index;
  }
}

/** Somebody who types, presses, undoes and reloads without waiting for anything, as far as the app allows. */
export class BusyUser {
  #app;
  #dice;
  #deeds;
  /** Presses that undo takes back, and that redo does again. */
  #undoable = 0;
  #redoable = 0;
  #isInField = false;

  /**
   * @param {AppPage} app whose page has a function `acknowledge`, which tells the test of a state that is saved
   * @param {import('./dice.mjs').Dice} dice
   * @param {Deeds} deeds
   */
  constructor(app, dice, deeds) {
    this.#app = app;
    this.#dice = dice;
    this.#deeds = deeds;
  }

  /** Until the page is no more. */
  async work() {
    for (;;) await this.#one();
  }

  async #one() {
    const { page } = this.#app;
    const chance = this.#dice.below(20);
    if (chance < 11) await this.#type();
    else if (chance < 15) await this.#press();
    else if (chance < 16) await this.#step('Control+z', this.#undoable, -1);
    else if (chance < 17) await this.#step('Control+y', this.#redoable, 1);
    else if (chance < 18) await page.keyboard.press('Control+Alt+KeyR');
    else await this.#save();
  }

  async #type() {
    const { page, note } = this.#app;
    if (!this.#isInField) {
      await note.click();
      await page.keyboard.press('End');
    }
    this.#isInField = true;
    this.#undoable = 0;
    this.#redoable = 0;
    const letter = LETTERS.charAt(this.#dice.below(LETTERS.length));
    this.#deeds.add({ note: this.#deeds.last.note + letter });
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
  }

  async #press() {
    this.#isInField = false;
    this.#undoable += 1;
    this.#redoable = 0;
    this.#deeds.add({ count: this.#deeds.last.count + 1 });
    await this.#app.page.getByRole('button', { name: 'Add one' }).click();
  }

  /**
   * Undo or redo of presses. What is done after it waits for it: else it might be that what is undone.
   * @param {string} keys
   * @param {number} possible
   * @param {1 | -1} by
   */
  async #step(keys, possible, by) {
    if (possible === 0) return;
    this.#undoable += by;
    this.#redoable -= by;
    this.#deeds.add({ count: this.#deeds.last.count + by });
    await this.#app.page.keyboard.press(keys);
    await this.#app.stateBecomes('count', this.#deeds.last.count);
  }

  /** Asks for what is there to be saved, and goes on: it is told when it is. */
  async #save() {
    await this.#app.page.evaluate(() => {
      const { rekindle, acknowledge } = /** @type {any} */ (globalThis);
      const { note, count } = rekindle.captureState();
      void rekindle.saved().then(() => acknowledge({ note, count }));
    });
  }
}

/**
 * @param {Notes} a
 * @param {Notes} b
 */
function isSame(a, b) {
  return a.note === b.note && a.count === b.count;
}
