import { expect } from '@esm-bundle/chai';
import { violations } from './support/axe.js';
import { chord, press } from './support/keys.js';
import { type OpenApp, openApp } from './support/open-app.js';
import { addEntries, openWorkbench } from './support/open-workbench.js';
import { reloadByKey } from './support/reloading.js';
import { Workspace } from './support/workspace.js';

describe('accessibility', () => {
  let workspace: Workspace;
  let app: OpenApp;

  beforeEach(async () => {
    workspace = await Workspace.create({ from: 'hot' });
  });
  afterEach(async () => {
    await app.close();
    await workspace.dispose();
  });

  it('axe finds nothing wrong in the empty workbench, with entries, and with the failure panel', async () => {
    app = await openWorkbench(workspace);
    expect(await violations(app), 'empty').to.deep.equal([]);
    await addEntries(app, 'one', 'two');
    expect(await violations(app), 'with entries').to.deep.equal([]);
    await app.click('menuitem', 'View');
    await app.find('menu', 'View');
    expect(await violations(app), 'with a menu').to.deep.equal([]);
    await chord('Control', 'Shift', 'KeyP');
    await app.find('dialog', 'Command palette');
    expect(await violations(app), 'with the palette').to.deep.equal([]);
    await press('Escape');
    await reloadByKey(app);
    await app.find('button', 'Close notice');
    expect(await violations(app), 'with a toast').to.deep.equal([]);
    await workspace.write('gui/index.ts', 'export default {');
    await reloadByKey(app);
    await app.find('alert', 'Reload failed');
    expect(await violations(app), 'with the failure panel').to.deep.equal([]);
  });

  it('axe finds nothing wrong in the overlay', async () => {
    await workspace.write('gui/index.ts', 'export default {');
    app = await openApp(workspace);
    await app.find('alertdialog', 'No code is running');
    expect(await violations(app)).to.deep.equal([]);
  });
});
