import { expect } from '@esm-bundle/chai';
import { chord, typeText } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('an app over real files', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, (opened) => {
    ({ workspace, app } = opened);
  });

  it('R1: is typed into, clicked, and reloaded by Ctrl+Alt+R with the code that is on disk now', async () => {
    await app.seeText('code v1');
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await app.click('textbox', 'Note');
    await typeText('half a w');
    await workspace.copy('v2');
    await chord('Control', 'Alt', 'KeyR');
    await app.seeText('code v2');
    await app.seeText('count 1');
    await until('the whole text has arrived', () => app.rekindle.captureState(['note']).note === 'half a w');
    const field = await app.find('textbox', 'Note');
    expect(app.document.activeElement).to.equal(field);
  });

  it('S5: comes back after a restart of the page', async () => {
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await app.rekindle.saved();
    await app.restart();
    await app.seeText('count 1');
  });
});
