import { join } from 'node:path';
import { openApp } from '../browser.mjs';
import { startDevServer } from '../dev-server.mjs';

const MOUNTS = 1000;

/**
 * What is left when the gallery was opened and closed a thousand times, each time at another page: the difference
 * between what the canvas held before and after, which is to be 0 of everything, and of the page's heap.
 * @param {import('../run.mjs').Bench} bench
 */
export async function measureMounts({ root, browser, say }) {
  say(`The gallery is opened and closed ${MOUNTS} times …`);
  const server = await startDevServer(root, join(root, 'src/hot'));
  try {
    const page = await openApp(browser, server.url, '');
    await page.waitForFunction(() => Reflect.get(globalThis, 'rekindle')?.generation > 0);
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    // The first round fills caches and pools.
    await mount(page, 100);
    const before = { usage: await usage(page), heap: await heap() };
    await mount(page, MOUNTS);
    const after = { usage: await usage(page), heap: await heap() };
    await page.context().close();
    const left = Object.fromEntries(
      Object.entries(after.usage).map(([name, count]) => [name, count - (before.usage[name] ?? 0)]),
    );
    return { mounts: MOUNTS, left, heapMegabytes: Number(((after.heap - before.heap) / 1e6).toFixed(2)) };
  } finally {
    await server.close();
  }
}

/** @param {import('playwright-core').Page} page @returns {Promise<Record<string, number>>} */
function usage(page) {
  return page.evaluate('({ ...rekindle.usage, textures: probe.textures() })');
}

/** As text: its globals are the page's. @param {import('playwright-core').Page} page @param {number} times */
function mount(page, times) {
  return page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const until = async (isThere) => {
      while ((document.querySelector('[aria-label="Pages"]') !== null) !== isThere) await frame();
      await frame();
    };
    await rekindle.restoreState({ showWindows: { Gallery: true } });
    await until(true);
    const titles = [...document.querySelectorAll('[aria-label="Pages"] button')].map((button) => button.textContent);
    for (let time = 0; time < ${times}; time += 1) {
      await rekindle.restoreState({ showWindows: { Gallery: true }, galleryPage: titles[time % titles.length] });
      await until(true);
      await rekindle.restoreState({ showWindows: { Gallery: false } });
      await until(false);
    }
  })()`);
}
