import { expect } from '@esm-bundle/chai';
import type { OpenApp } from './support/open-app.js';
import { assertSamePicture, pictureOf } from './support/picture.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('U8: a lost WebGL context, in the app', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
  });

  const canvas = (): HTMLCanvasElement => {
    const element = app.document.querySelector('canvas');
    if (!element) throw new Error('The app has no canvas');
    return element;
  };

  async function loseAndRestore(): Promise<void> {
    const before = canvas();
    const extension = before.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('The browser cannot lose a context by order');
    const lost = new Promise((resolve) => before.addEventListener('webglcontextlost', resolve));
    extension.loseContext();
    await lost;
    extension.restoreContext();
    await until('there is another canvas', () => canvas() !== before);
  }

  it('is had again twice with the failure panel open; the app works on, and reloads', async () => {
    await workspace.copy('syntax-error');
    await reloadByKey(app);
    const panel = await app.find('alert', 'Reload failed');
    await app.park();
    const { x, y, width, height } = panel.getBoundingClientRect();
    const clip = { x, y, width, height };
    const before = await pictureOf(clip);
    for (let loss = 0; loss < 2; loss++) {
      await loseAndRestore();
      await until('the panel is drawn as it was', async () => {
        try {
          assertSamePicture(await pictureOf(clip), before);
          return true;
        } catch {
          return false;
        }
      });
    }
    expect(await app.find('alert', 'Reload failed')).to.equal(panel);
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await workspace.copy('base');
    assertReloaded(await reloadByKey(app));
    expect(app.all('alert')).to.deep.equal([]);
  });
});
