import { expect } from '@esm-bundle/chai';
import type { OpenApp } from './support/open-app.js';
import { assertReloaded } from './support/reloading.js';
import { until } from './support/until.js';
import { useApp } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

const REGISTERED = `
  export default {
    name: 'registered',
    stateKeys: ['registeredCount'],
    initialState: () => ({ registeredCount: 0 }),
    targets: {
      renderExtra({ state, ui }) {
        ui.window('Registered', { x: 500, y: 240, width: 240, height: 160 }, () => {
          ui.text('registered v1, count ' + state.registeredCount);
          if (ui.button('Count here')) state.registeredCount++;
        });
      },
    },
  };`;

describe('hot modules', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useApp({ from: 'base' }, async (opened) => {
    ({ workspace, app } = opened);
    await app.seeText('code v1');
  });

  const generations = (): Record<string, number> =>
    Object.fromEntries(app.rekindle.modules.map(({ name, generation }) => [name, generation]));
  const bundleOf = (name: string): string | undefined =>
    app.rekindle.modules.find((module) => module.name === name)?.url;

  it('M6: of two edited modules reload(name) takes new code for one alone, and the other keeps its bundle', async () => {
    const before = bundleOf('app');
    await workspace.copy('v2');
    await workspace.copy('lib-v2');
    const record = await app.rekindle.reload('lib');
    assertReloaded(record);
    expect(record.changed).to.deep.equal(['lib']);
    await app.seeText('lib v2');
    await app.seeText('code v1');
    expect(generations()).to.deep.equal({ lib: 2, app: 1 });
    expect(bundleOf('app')).to.equal(before);
    assertReloaded(await app.rekindle.reloadAll());
    await app.seeText('code v2');
    await app.seeText('lib v2');
  });

  // Built alone it is cut into other chunks than with the rest.
  it('R8: a module whose sources are the same is not told as changed, whatever it was built with', async () => {
    await workspace.copy('lib-v2');
    assertReloaded(await app.rekindle.reload('lib'));
    const record = await app.rekindle.reloadAll();
    assertReloaded(record);
    expect(record.changed).to.deep.equal([]);
    expect(generations()).to.deep.equal({ lib: 2, app: 1 });
  });

  it('M6: reload(name) is of use while another module is broken', async () => {
    await workspace.copy('syntax-error');
    await workspace.copy('lib-v2');
    assertReloaded(await app.rekindle.reload('lib'));
    await app.seeText('lib v2');
    await app.seeText('code v1');
  });

  it('M6: reload(name) of a module that is not there says which there are', async () => {
    const { ok, failure } = await app.rekindle.reload('nobody');
    expect(ok).to.equal(false);
    expect(failure?.message)
      .to.match(/"nobody"/)
      .and.to.match(/app, lib/);
  });

  it('M1: a folder that is added appears with the next reload, and one that is deleted is gone', async () => {
    await workspace.copy('joined');
    assertReloaded(await app.rekindle.reload());
    await app.seeText('joined v1');
    await app.find('region', 'Joined');
    expect(app.rekindle.captureState(['joinedText'])).to.deep.equal({ joinedText: 'joined v1' });
    await workspace.remove('joined');
    const record = await app.rekindle.reload();
    assertReloaded(record);
    expect(record.changed).to.deep.equal(['joined']);
    await until('its window is gone', () => app.all('region', 'Joined').length === 0);
    await app.seeText('code v1');
    expect(Object.keys(generations())).to.deep.equal(['lib', 'app']);
  });

  it('M3: a module registered at run time works, takes part in reloads, and reloads by name with its state', async () => {
    const address = await workspace.serve('registered.js', REGISTERED);
    assertReloaded(await app.rekindle.register(address));
    await app.click('button', 'Count here');
    await app.seeText('registered v1, count 1');
    await workspace.copy('v2');
    assertReloaded(await app.rekindle.reload());
    await app.seeText('code v2');
    await app.seeText('registered v1, count 1');
    await workspace.serve('registered.js', REGISTERED.replace('registered v1', 'registered v2'));
    const record = await app.rekindle.reload('registered');
    assertReloaded(record);
    expect(record.changed).to.deep.equal(['registered']);
    await app.seeText('registered v2, count 1');
  });

  it('M3: a module that cannot be registered is named, and the app goes on without it', async () => {
    const { ok, failure } = await app.rekindle.register(`${workspace.url}files/not-there.js`);
    expect(ok).to.equal(false);
    expect(failure?.message).to.contain('files/not-there.js').and.to.contain('404');
    await app.find('alert', 'Reload failed');
    assertReloaded(await app.rekindle.reload());
    let refusal = '';
    await app.rekindle.register('https://elsewhere.example/module.js').catch((error: Error) => {
      refusal = error.message;
    });
    expect(refusal).to.match(/expected an address on .*, found https:\/\/elsewhere\.example/);
  });
});
