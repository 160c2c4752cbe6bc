import { after, it } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import { AppPage } from './support/app-page.mjs';
import { BusyUser, Deeds } from './support/busy-user.mjs';
import { startDevServer } from './support/dev-server.mjs';
import { Dice } from './support/dice.mjs';
import { HotFolder } from './support/hot-folder.mjs';
import { Profile } from './support/profile.mjs';

/** @typedef {import('./support/busy-user.mjs').Notes} Notes */

const KILLS = 50;
const CRASHES = 10;
/** The end comes so soon after the app is there, ms; of some lives so soon after the page began to load. */
const LIFE_MS = 500;
const START_MS = 1_200;
const SHORT_LIFE = 1 / 6;

const scope = { after };
const server = await startDevServer(scope, { hot: new HotFolder(scope).dir });

it(`J3: killed at ${KILLS} random moments, the browser comes back with a prefix of what was done that holds all that was acknowledged as saved`, async (test) => {
  const lives = new Lives(test);
  const profile = new Profile(test);
  for (let life = 0; life < KILLS; life += 1) {
    const { context, kill } = await profile.openToKill();
    await lives.next(context.pages()[0] ?? (await context.newPage()), kill);
  }
  const { context } = await profile.openToKill();
  await lives.assertWhole(await AppPage.open(await context.newPage(), server.url));
});

it(`J3: the same when the tab crashes, ${CRASHES} times`, async (test) => {
  const lives = new Lives(test);
  const context = await new Profile(test).open();
  for (let life = 0; life < CRASHES; life += 1) {
    const page = await context.newPage();
    await lives.next(page, () => crash(page));
    await page.close();
  }
  await lives.assertWhole(await AppPage.open(await context.newPage(), server.url));
});

/** Lives of one workspace, each counted from what the one before left. */
class Lives {
  #dice = new Dice();
  #deeds = new Deeds({ note: '', count: 0 });

  /** @param {import('node:test').TestContext} test */
  constructor(test) {
    test.diagnostic(`REKINDLE_SEED=${Dice.seed}`);
  }

  /**
   * @param {import('playwright-core').Page} page
   * @param {() => Promise<void>} end
   */
  async next(page, end) {
    if (this.#dice.next() < SHORT_LIFE) {
      await page.goto(server.url, { waitUntil: 'commit' });
      await pass(this.#dice.next() * START_MS);
      await end();
      return;
    }
    await page.exposeFunction('acknowledge', (/** @type {Notes} */ state) => this.#deeds.acknowledge(state));
    const app = await AppPage.open(page, server.url);
    const start = await app.notes();
    this.#deeds.assertHolds(start);
    this.#deeds = new Deeds(start);
    let isOver = false;
    const work = new BusyUser(app, this.#dice, this.#deeds).work().catch((error) => {
      if (!isOver) throw error;
    });
    // What fails before its time is not to be lost with the page.
    await Promise.race([work, pass(this.#dice.next() * LIFE_MS)]);
    isOver = true;
    await end();
    await work;
    app.assertNoProblems();
  }

  /** @param {AppPage} app */
  async assertWhole(app) {
    this.#deeds.assertHolds(await app.notes());
    app.assertNoProblems();
  }
}

/** @param {import('playwright-core').Page} page */
async function crash(page) {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It is never answered.
  void devtools.send('Page.crash').catch(() => {});
  await crashed;
}
