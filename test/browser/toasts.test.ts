import { expect } from '@esm-bundle/chai';
import { press } from './support/keys.js';
import type { OpenApp } from './support/open-app.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';

describe('P1: toasts of hot code', () => {
  let app: OpenApp;

  useWorkbench(async (opened) => {
    app = opened.app;
    await app.rekindle.restoreState({ showWindows: { Gallery: true }, galleryPage: 'Toast' });
  });

  it('are stacked, say what they are, and are put away', async () => {
    await app.click('button', 'Lasting');
    await app.click('button', 'Danger');
    const urgent = await app.find('alert');
    expect(urgent.textContent).to.equal('Three entries could not be saved');
    const region = await app.find('status', 'Notices');
    expect([...region.children].map(({ textContent }) => textContent)).to.deep.equal([
      'I am here until you put me away',
      'Three entries could not be saved',
    ]);
    await until('the one in danger has gone by itself', () => region.children.length === 1);
    // By key: what is left slides to where the other was.
    (await app.find('button', 'Close notice')).focus();
    await press('Enter');
    await until('all are gone', () => region.children.length === 0);
  });
});
