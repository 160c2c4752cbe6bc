import { expect } from '@esm-bundle/chai';
import { edgeIsTinted } from './support/failed.js';
import { press } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { assertReloaded, recordAfter, reloadByKey } from './support/reloading.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('the failure panel', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
  });

  const panelIsGone = (): Promise<boolean> => until('the panel is gone', () => app.all('alert').length === 0);

  const panelText = (): string => app.all('alert', 'Reload failed')[0]?.textContent ?? '';

  it('O2: Esc puts it away and the tint stays; the status bar’s “1 error” brings it back', async () => {
    await workspace.copy('syntax-error');
    await reloadByKey(app);
    await app.find('alert', 'Reload failed');
    await press('Escape');
    await panelIsGone();
    await edgeIsTinted();
    expect(app.rekindle.isErrorState).to.equal(true);
    await app.click('button', '1 error');
    await app.find('alert', 'Reload failed');
    expect(app.all('button', '1 error')).to.deep.equal([]);
    await app.click('button', /^Dismiss/);
    await panelIsGone();
    // The app under it is alive.
    await app.click('button', 'Add one');
    await app.seeText('count 1');
    await workspace.copy('base');
    assertReloaded(await reloadByKey(app));
    await until('the hint is gone', () => app.all('button', '1 error').length === 0);
  });

  it('O2: offers Roll back where the code that runs failed, and not where code failed before it took over', async () => {
    await workspace.copy('hang-on-press');
    assertReloaded(await reloadByKey(app));
    await app.seeText('code v2');
    await workspace.copy('syntax-error');
    expect((await reloadByKey(app)).ok).to.equal(false);
    await app.find('button', 'Retry');
    expect(app.all('button', 'Roll back').length).to.equal(0);
    app.rekindle.deadlines.frame = 400;
    await recordAfter(app, () => app.click('button', 'Add one'));
    app.rekindle.deadlines.frame = 2_000;
    await recordAfter(app, () => app.click('button', 'Roll back'));
    await app.seeText('code v1');
    await panelIsGone();
    await app.click('button', 'Add one');
    await app.seeText('count 1');
  });

  it('O2: another failure is shown although the one before was put away', async () => {
    await workspace.copy('syntax-error');
    await reloadByKey(app);
    await app.find('alert', 'Reload failed');
    await press('Escape');
    await panelIsGone();
    await workspace.copy('init-throws');
    await reloadByKey(app);
    const panel = await app.find('alert', 'Reload failed');
    expect(panel.textContent).to.contain('thrown in init');
  });

  it('O2, S6: what does not fit the code is a table of places', async () => {
    await workspace.copy('schema-refuses');
    const { failure } = await reloadByKey(app);
    const panel = await app.find('alert', 'Reload failed');
    const rows = [...panel.querySelectorAll('[role=row], tr')].map((row) =>
      [...row.querySelectorAll('th, td, [role=columnheader], [role=cell]')].map((cell) => cell.textContent),
    );
    expect(rows.slice(0, 3)).to.deep.equal([
      ['Place', 'Expected', 'Found'],
      ['state.count', 'string', 'number 0'],
      ['state.lines[0]', 'number', 'string "line 1"'],
    ]);
    expect(panel.textContent).to.contain('… and 11 more');
    expect([failure?.misfits?.length, failure?.moreMisfits]).to.deep.equal([50, 11]);
  });

  it('B4: without an edit the code that failed is refused with its failure; Retry runs it', async () => {
    await workspace.copy('init-throws');
    const first = await reloadByKey(app);
    expect(first.failure).not.to.have.property('repeated');
    expect(first.steps.prove).to.be.greaterThan(0);
    const second = await reloadByKey(app);
    expect(second.failure).to.deep.equal({ ...first.failure, repeated: true });
    expect(second.steps, 'no worker was asked').to.include({ standBy: 0, load: 0, seed: 0, prove: 0 });
    await app.seeText('This code has not changed since it failed');
    const third = await recordAfter(app, () => app.click('button', 'Retry'));
    expect(third.trigger).to.equal('retry');
    expect(third.failure).not.to.have.property('repeated');
    expect(third.steps.prove).to.be.greaterThan(0);
    // One line less: the buttons are higher up.
    await until('the panel is drawn anew', () => !panelText().includes('has not changed'));
    await workspace.copy('v2');
    assertReloaded(await recordAfter(app, () => app.click('button', 'Retry')));
    await app.seeText('code v2');
    await panelIsGone();
  });
});
