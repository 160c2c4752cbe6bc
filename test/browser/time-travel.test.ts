import { expect } from '@esm-bundle/chai';
import { press } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { assertReloaded, reloadByKey } from './support/reloading.js';
import { UNDO_APP } from './support/undo-app.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

const FILE = 'app/index.ts';

describe('H4: while an older point is shown', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ files: { [FILE]: UNDO_APP } }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('count 0');
    for (const count of [1, 2, 3]) {
      await app.click('button', 'Add one');
      await app.seeText(`count ${count}`);
    }
  });

  const state = (key: string): unknown => app.rekindle.captureState([key])[key];
  const status = async (): Promise<string> => (await app.find('region', 'Status')).textContent ?? '';

  async function view(): Promise<void> {
    // Hot code is told of the history a frame after it has asked.
    const button = (await app.find('button', 'View the first change')) as HTMLButtonElement;
    await until('there is something to view', () => !button.disabled);
    await app.click('button', 'View the first change');
    await app.seeText('count 1,');
    await app.seeText('Read-only: Add one');
  }

  async function returnByEscape(): Promise<void> {
    await press('Escape');
    await app.seeText('count 3,');
    await until('it is not read-only any more', async () => !(await status()).includes('Read-only'));
  }

  it('R4, R6: a reload takes new code in, and that shows the point; the state is whole', async () => {
    await view();
    await workspace.replace(FILE, "'count '", "'code v2, count '");
    assertReloaded(await reloadByKey(app));
    await app.seeText('code v2, count 1,');
    expect(await status()).to.include('Read-only: Add one');
    expect(state('count')).to.equal(3);
    await app.click('button', 'Add one');
    await workspace.replace(FILE, 'function renderMainInterface', 'function ) renderMainInterface');
    expect((await reloadByKey(app)).ok).to.equal(false);
    // The first Escape puts the failure panel away.
    await press('Escape');
    await until('the panel is away', () => app.all('alert', 'Reload failed').length === 0);
    await app.seeText('code v2, count 1,');
    expect(await status()).to.include('Read-only: Add one');
    await returnByEscape();
    expect(state('count')).to.equal(3);
  });

  it('J3: a restart of the page begins with the state as it is, and all of its history', async () => {
    await view();
    await app.rekindle.saved();
    await app.restart();
    await app.seeText('count 3,');
    expect(await status()).not.to.include('Read-only');
    await view();
    await app.click('button', 'Go back here');
    await until('it is the state', () => state('count') === 1);
  });

  it('P1: the answer to what was asked before waits, and arrives after leaving; one that was asked there comes at once', async () => {
    await app.click('button', 'Tick later');
    await until('it was asked', () => (state('timers') as string[]).length === 1);
    await view();
    await app.click('button', 'Tick later');
    // That one came later: the first one is waiting by then.
    await until('an answer came', () => state('heard') === 1);
    expect((state('timers') as string[]).length).to.equal(1);
    expect(state('ticks')).to.equal(0);
    await returnByEscape();
    await until('the other came, too', () => state('heard') === 2);
    expect(state('ticks')).to.equal(1);
    await app.seeText('count 3, volume 20, ticks 1');
  });
});
