import { expect } from '@esm-bundle/chai';
import type { OpenApp } from './support/open-app.js';
import { recordAfter } from './support/reloading.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('Diagnostics', () => {
  let workspace: Workspace;
  let app: OpenApp;

  useWorkbench(async (opened) => {
    ({ workspace, app } = opened);
    await app.rekindle.restoreState({ showWindows: { Diagnostics: true } });
    await app.find('region', 'Diagnostics');
  });

  it('tells what frames take, and what each window costs while that is measured', async () => {
    await app.seeText('Main p50 / p95');
    await app.seeText(/\d\.\d \/ \d+\.\d ms/);
    await app.find('figure', 'Milliseconds a frame');
    const toggle = await app.find('switch', 'Time each window');
    toggle.scrollIntoView();
    await app.click('switch', 'Time each window');
    await until('Diagnostics is among the windows', () =>
      app.all('grid', 'Windows').some((table) => table.textContent?.includes('Diagnostics')),
    );
  });

  it('R1, M6: tells of each module, and reloads one alone', async () => {
    await app.click('tab', 'Modules');
    await app.find('listitem', 'ai-client');
    await app.seeText(/hash [0-9a-f]{8}/);
    const item = await app.find('listitem', 'ai-client');
    const button = item.querySelector('button');
    const record = await recordAfter(app, async () => button?.click());
    expect(record.ok).to.equal(true);
    expect(record.trigger).to.equal('app');
  });

  it('R8: tells of every reload with its steps, and why one failed', async () => {
    await app.click('tab', 'Reloads');
    await app.seeText(/by start/);
    await workspace.write('project/broken.ts', 'export const a = ;');
    await workspace.replace(
      'project/index.ts',
      'import { initialState',
      "import './broken.js';\nimport { initialState",
    );
    await app.rekindle.reload();
    await app.seeText('Failed');
    await app.seeText(/by api/);
    await app.seeText(/Unexpected/);
  });

  it('J1: tells how the state is kept', async () => {
    await app.click('tab', 'Storage');
    await app.seeText(/Journal/);
    await app.find('progressbar', /of .* used$/);
  });
});
