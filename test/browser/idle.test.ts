import { expect } from '@esm-bundle/chai';
import { type OpenApp, openApp } from './support/open-app.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { Workspace } from './support/workspace.js';

/** How long nothing may happen, ms. */
const IDLE_MS = 2_000;

describe('T3: an idle app runs no frame and draws nothing', () => {
  let workspace: Workspace;
  let app: OpenApp;

  before(async () => {
    workspace = await Workspace.create({ from: 'base' });
    app = await openApp(workspace);
    await app.seeText('code v1');
    await app.park();
  });
  after(async () => {
    await app.close();
    await workspace.dispose();
  });

  /** The last reload's toast goes by itself after some seconds, and that is drawn. */
  async function settled(): Promise<void> {
    await until('the toast is gone', () => app.all('status', 'Notices').length === 0);
    await app.rekindle.saved();
    await app.seeText('Saved');
    await nextDrawing();
    await nextDrawing();
  }

  function nextDrawing(): Promise<number> {
    return new Promise((resolve) => app.window.requestAnimationFrame(resolve));
  }

  async function assertIdle(): Promise<void> {
    await settled();
    const { frames, draws } = app.rekindle.activity;
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    expect(app.rekindle.activity).to.include({ frames, draws });
  }

  it('T3: after its start', assertIdle);

  it('T3: after a reload', async () => {
    await workspace.copy('v2');
    assertReloaded(await reloadByKey(app));
    await app.seeText('code v2');
    await assertIdle();
  });

  it('T3: while a failure is on the screen', async () => {
    await workspace.copy('syntax-error');
    expect((await reloadByKey(app)).ok).to.equal(false);
    await app.find('alert', 'Reload failed');
    await assertIdle();
    expect(app.rekindle.isErrorState).to.equal(true);
  });

  it('T3: and it counts what it does: input runs a frame, and is drawn', async () => {
    const { frames, draws } = app.rekindle.activity;
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await until('it was drawn', () => app.rekindle.activity.draws > draws);
    expect(app.rekindle.activity.frames).to.be.greaterThan(frames);
  });
});
