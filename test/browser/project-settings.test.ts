import { expect } from '@esm-bundle/chai';
import { chord, press, typeText } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';

describe('Project Settings', () => {
  let app: OpenApp;

  useWorkbench(async (opened) => {
    app = opened.app;
    await app.rekindle.restoreState({ showWindows: { 'Project Settings': true } });
    await app.find('region', 'Project Settings');
  });

  const names = (): string[] =>
    (app.rekindle.captureState(['projects']).projects as { name: string }[]).map(({ name }) => name);
  const provider = () =>
    app.rekindle.captureState(['provider']).provider as Record<string, string | number | null>;

  it('creates a project by keyboard, deletes it after asking, and Undo brings it back', async () => {
    await app.click('button', 'New project');
    await app.find('dialog', 'New project');
    await typeText('Importer');
    await press('Enter');
    await until('it is there', () => names().includes('Importer'));
    await until('it is shown', async () =>
      /Importer/.test((await app.find('combobox', 'Active project')).outerHTML),
    );
    await app.click('button', 'Delete project');
    await app.find('alertdialog', 'Delete “Importer”?');
    await app.click('button', 'Cancel');
    await until('the question is gone', () => app.all('alertdialog').length === 0);
    await app.click('button', 'Delete project');
    const dialog = await app.find('alertdialog', 'Delete “Importer”?');
    const confirm = [...dialog.querySelectorAll('button')].find(
      (button) =>
        button.getAttribute('aria-label') === 'Delete project' || button.textContent === 'Delete project',
    );
    expect(confirm !== undefined, 'a button that deletes').to.equal(true);
    confirm?.click();
    await until('it is gone', () => !names().includes('Importer'));
    await chord('Control', 'KeyZ');
    await until('it is back', () => names().includes('Importer'));
  });

  it('keeps what is written of the provider, and says that the key is not stored', async () => {
    await app.click('tab', 'Provider');
    await app.click('radio', 'A server');
    await app.click('textbox', 'Base address');
    await typeText('http://localhost:1/v1');
    await app.click('checkbox', 'Temperature');
    await until('all of it has arrived', () => {
      const { kind, baseAddress, temperature } = provider();
      return kind === 'openai' && baseAddress === 'http://localhost:1/v1' && temperature === 0.7;
    });
    await app.seeText('The key is not stored');
    await app.click('button', 'Test connection');
    await app.seeText(/Nothing answers at http:\/\/localhost:1/);
  });

  it('adds a role of the user’s own and refuses a second of that name', async () => {
    await app.click('tab', 'Roles');
    await app.click('textbox', 'New role');
    await typeText('Reviewer');
    await press('Enter');
    await until('it is there', () =>
      (app.rekindle.captureState(['discRoles']).discRoles as string[]).includes('Reviewer'),
    );
    await typeText('Reviewer');
    await app.seeText('There is a role of that name');
  });
});
