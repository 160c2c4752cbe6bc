import { expect } from '@esm-bundle/chai';
import { press, typeText } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { recordAfter } from './support/reloading.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('the workbench’s menu bar', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useWorkbench((opened) => {
    ({ workspace, app } = opened);
  });

  async function choose(menu: string, role: string, item: string): Promise<void> {
    await app.click('menuitem', menu);
    await app.click(role, item);
  }

  it('Windows: opens, closes and shows which are open', async () => {
    await choose('Windows', 'menuitemcheckbox', 'Gallery');
    await app.find('region', 'Gallery');
    await app.click('menuitem', 'Windows');
    expect((await app.find('menuitemcheckbox', 'Gallery')).ariaChecked).to.equal('true');
    await app.click('menuitemcheckbox', 'MMA Dashboard');
    await until('it is closed', () => app.all('region', 'MMA Dashboard').length === 0);
  });

  it('U5: a window that is opened gets the focus, and stays in front when another menu gives the focus back', async () => {
    await app.click('textbox', 'Message');
    await choose('Windows', 'menuitemcheckbox', 'Gallery');
    const gallery = await app.find('region', 'Gallery');
    await until('the focus is in it', () => gallery.contains(app.document.activeElement));
    const focused = app.document.activeElement;
    await choose('View', 'menuitemradio', 'Light');
    await until('the theme is shown', () => app.document.documentElement.dataset.theme === 'light');
    expect(app.document.activeElement === focused, 'the focus is back').to.equal(true);
    const depth = ({ style }: HTMLElement): number => Number(style.zIndex);
    expect(depth(gallery)).to.be.greaterThan(depth(await app.find('region', 'Discussion')));
  });

  it('View: theme and size of text', async () => {
    await choose('View', 'menuitemradio', 'Light');
    await until('the theme is shown', () => app.document.documentElement.dataset.theme === 'light');
    await choose('View', 'menuitem', 'Larger text');
    await until('text is larger', () => app.rekindle.captureState(['textScale']).textScale === 1.1);
    await app.click('menuitem', 'View');
    expect((await app.find('menuitemradio', 'Light')).ariaChecked).to.equal('true');
    await app.click('menuitem', 'Normal text');
    await until('text is as before', () => app.rekindle.captureState(['textScale']).textScale === 1);
  });

  it('File: Hot Reload reloads', async () => {
    const record = await recordAfter(app, () => choose('File', 'menuitem', 'Hot Reload'));
    expect(record).to.deep.include({ ok: true, trigger: 'app' });
  });

  it('File: Roll back code goes back to the code that ran before, or says that there is none', async () => {
    await choose('File', 'menuitem', 'Roll back code');
    await app.seeText('there is none to roll back to');
    await workspace.replace('gui/discussion/empty.ts', 'Nothing has been said yet', 'Silence so far');
    await recordAfter(app, () => choose('File', 'menuitem', 'Hot Reload'));
    await app.seeText('Silence so far');
    const record = await recordAfter(app, () => choose('File', 'menuitem', 'Roll back code'));
    expect(record).to.deep.include({ ok: true, trigger: 'rollback' });
    await app.seeText('Nothing has been said yet');
  });

  it('U2: Help opens the palette, which opens a window', async () => {
    (await app.find('menuitem', 'Help')).focus();
    await press('Enter');
    await app.find('menuitem', 'Command palette');
    await press('End');
    await press('Enter');
    const field = await app.find('combobox', 'Search commands');
    await until('it has the focus', () => app.document.activeElement === field);
    await typeText('gal');
    await app.find('option', 'Gallery');
    await press('Enter');
    await app.find('region', 'Gallery');
  });
});
