import { expect } from '@esm-bundle/chai';
import { type OpenApp, openApp } from './support/open-app.js';
import { assertReloaded, recordAfter, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { Workspace } from './support/workspace.js';

describe('an app that cannot start', () => {
  let workspace: Workspace;
  let app: OpenApp | undefined;

  beforeEach(async () => {
    workspace = await Workspace.create({ from: 'base' });
    app = undefined;
  });
  afterEach(async () => {
    await app?.close();
    await workspace.dispose();
  });

  async function openBroken(fixture: string): Promise<OpenApp> {
    await workspace.copy(fixture);
    app = await openApp(workspace);
    await app.find('alertdialog', 'No code is running');
    return app;
  }

  async function overlayIsGone(opened: OpenApp): Promise<void> {
    await until('the overlay is gone', () => opened.all('alertdialog').length === 0);
  }

  it('O3: broken sources at the first load: the overlay says where; mended, Retry starts the app', async () => {
    const opened = await openBroken('syntax-error');
    const overlay = await opened.find('alertdialog', 'No code is running');
    expect(overlay.textContent)
      .to.contain('Syntax error')
      .and.to.match(/app\/index\.ts:18:22/);
    expect(overlay.textContent).to.contain("ui.text('code v1';");
    expect(opened.rekindle).to.include({ generation: 0, isErrorState: true });
    await opened.click('button', 'Retry');
    await until('Retry was in vain', () => opened.rekindle.history.length === 2);
    await opened.find('alertdialog', 'No code is running');
    await workspace.copy('base');
    assertReloaded(await recordAfter(opened, () => opened.click('button', 'Retry')));
    await overlayIsGone(opened);
    await opened.seeText('code v1');
    expect(opened.rekindle).to.include({ generation: 1, isErrorState: false, lastError: null });
  });

  it('O3, R1: Ctrl+Alt+R works under the overlay', async () => {
    const opened = await openBroken('throw-at-load');
    const refused = await reloadByKey(opened);
    expect(refused.failure, 'B4').to.include({ kind: 'load', repeated: true });
    await workspace.copy('base');
    assertReloaded(await reloadByKey(opened));
    await overlayIsGone(opened);
    await opened.seeText('code v1');
  });

  it('O3, R1: the status bar’s button is there under the overlay, and works', async () => {
    const opened = await openBroken('throw-at-load');
    await workspace.copy('base');
    assertReloaded(await recordAfter(opened, () => opened.click('button', 'Reload')));
    await overlayIsGone(opened);
    await opened.seeText('code v1');
  });

  it('O3, S5: a restart with broken sources shows the overlay and loses no state', async () => {
    const opened = await openApp(workspace);
    app = opened;
    await opened.seeText('code v1');
    await opened.click('button', 'Add one');
    await opened.seeText('count 1');
    await opened.rekindle.saved();
    await workspace.copy('first-frame-throws');
    await opened.restart();
    await opened.find('alertdialog', 'No code is running');
    await opened.rekindle.saved();
    await workspace.copy('base');
    await opened.restart();
    await opened.seeText('count 1');
  });

  it('R9: Reset asks first, can be thought better of, and then clears the state', async () => {
    const opened = await openApp(workspace);
    app = opened;
    await opened.seeText('code v1');
    await opened.click('button', 'Add one');
    await opened.seeText('count 1');
    await opened.rekindle.saved();
    await workspace.copy('schema-refuses');
    await opened.restart();
    const overlay = await opened.find('alertdialog', 'No code is running');
    expect(overlay.textContent).to.contain('The state does not fit the schema');
    await opened.click('button', 'Reset…');
    await opened.seeText('Clear all state of this workspace?');
    await opened.find('button', 'Export…');
    await opened.click('button', 'Cancel');
    await opened.find('button', 'Retry');
    expect(opened.rekindle.captureState(['count'])).to.deep.equal({ count: 1 });
    await workspace.copy('base');
    await opened.click('button', 'Reset…');
    await opened.click('button', 'Clear all state');
    await overlayIsGone(opened);
    await opened.seeText('count 0');
  });

  it('O3: no server at the first load is said, and Retry works when it is back', async () => {
    await workspace.fail('build-unreachable', true);
    const opened = await openBroken('base');
    const overlay = await opened.find('alertdialog', 'No code is running');
    expect(overlay.textContent).to.contain('Is the server running?');
    await workspace.fail('build-unreachable', false);
    assertReloaded(await recordAfter(opened, () => opened.click('button', 'Retry')));
    await overlayIsGone(opened);
    await opened.seeText('code v1');
  });
});
