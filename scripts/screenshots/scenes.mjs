import { THEMES } from './named.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

const DESKTOP = { width: 1440, height: 900 };
const SIZES = [DESKTOP, { width: 1024, height: 700 }];
/** A typing error. */
const BREAK = /** @type {const} */ ([
  'gui/discussion/discussion-hub.ts',
  'renderQuestion(app);',
  'renderQuestion(app;',
]);

/** Long enough to be still on its way back when the picture is taken. */
const QUESTION = `Please say these words back to me: ${'one word after another comes back, '.repeat(40)}the end.`;

/**
 * What a picture is taken of. Each scene has a server and a browser's storage of its own.
 * @typedef {object} Stage
 * @property {import('playwright-core').Browser} browser
 * @property {import('./serve-copy.mjs').ServedCopy} server
 * @typedef {object} Scene
 * @property {string} file relative to the project
 * @property {(stage: Stage) => Promise<WorkbenchPage>} play
 * @property {{ x: number, y: number, width: number, height: number }} [clip] a part of the page, CSS px
 */

/** What is looked at in each theme and size. @type {Readonly<Record<string, (page: WorkbenchPage, stage: Stage) => Promise<void>>>} */
const MOMENTS = {
  'first-run': async () => {},
  answering: (page) => page.ask(QUESTION),
  'failed-reload': async (page, { server }) => {
    await page.write();
    server.edit(...BREAK);
    await page.reload();
    await page.closeNotices();
  },
};

/** @type {readonly Scene[]} */
const LOOKS = SIZES.flatMap((viewport) =>
  THEMES.flatMap((theme) =>
    Object.entries(MOMENTS).map(([name, come]) => ({
      file: `screenshots/scenes/${theme}/${name}@${viewport.width}.png`,
      play: async (stage) => {
        const page = await WorkbenchPage.open(stage.browser, stage.server.url, viewport);
        await page.restore({ theme });
        await come(page, stage);
        return page;
      },
    })),
  ),
);

/** @type {readonly Scene[]} */
export const SCENES = [
  ...LOOKS,
  {
    file: 'docs/images/workbench.png',
    play: (stage) => inUse(stage, DESKTOP),
  },
  {
    file: 'docs/images/failed-reload.png',
    play: async (stage) => {
      const page = await inUse(stage, DESKTOP);
      stage.server.edit(...BREAK);
      await page.reload();
      await page.isQuiet();
      return page;
    },
  },
  {
    file: 'docs/images/no-code.png',
    play: async (stage) => {
      const page = await inUse(stage, DESKTOP);
      stage.server.edit(
        'project/index.ts',
        'export default',
        "throw new Error('No projects');\nexport default",
      );
      await page.page.reload();
      await page.settled();
      return page;
    },
  },
  {
    file: 'screenshots/first-run.png',
    play: ({ browser, server }) => WorkbenchPage.open(browser, server.url, DESKTOP),
  },
  {
    file: 'docs/images/streaming.png',
    play: async ({ browser, server }) => {
      const page = await WorkbenchPage.open(browser, server.url, DESKTOP);
      await page.restore({ theme: 'nerv' });
      await page.ask(QUESTION);
      return page;
    },
  },
  {
    file: 'screenshots/failed-first-frame.png',
    play: async (stage) => {
      const page = await inUse(stage, DESKTOP);
      stage.server.edit('gui/main-interface.ts', 'renderMainMenu(app);', 'renderMainMenu(app.menus[0].app);');
      await page.reload();
      return page;
    },
  },
  { file: 'screenshots/1024.png', play: (stage) => inUse(stage, { width: 1024, height: 700 }) },
  { file: 'screenshots/480.png', play: (stage) => inUse(stage, { width: 480, height: 800 }) },
  {
    file: 'screenshots/480-failed.png',
    play: async (stage) => {
      const page = await inUse(stage, { width: 480, height: 800 });
      stage.server.edit(...BREAK);
      await page.reload();
      return page;
    },
  },
  {
    file: 'screenshots/detail.png',
    play: (stage) => inUse(stage, { ...DESKTOP, scale: 2 }),
    clip: { x: 0, y: 0, width: 720, height: 450 },
  },
];

/**
 * @param {Stage} stage
 * @param {Parameters<typeof WorkbenchPage.open>[2]} viewport
 */
async function inUse({ browser, server }, viewport) {
  const page = await WorkbenchPage.open(browser, server.url, viewport);
  await page.write();
  await page.settled();
  return page;
}
