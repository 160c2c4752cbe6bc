import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { LIGHT } from '../../src/main/ui/themes/light.js';
import { NERV } from '../../src/main/ui/themes/nerv.js';
import type { Data } from '../../src/shared/data.js';
import type { OpenApp } from './support/open-app.js';
import { colourAt, colourOf } from './support/picture.js';
import { until } from './support/until.js';
import { useWorkbench } from './support/use-app.js';
import type { Workspace } from './support/workspace.js';

describe('U7: the looks of the app', () => {
  let workspace: Workspace;
  let app: OpenApp;

  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
  useWorkbench((opened) => {
    ({ workspace, app } = opened);
  });
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  async function choose(looks: Record<string, Data>): Promise<void> {
    await app.rekindle.restoreState(looks);
    await until('the theme is shown', () => app.document.documentElement.dataset.theme === looks.theme);
    await app.rekindle.saved();
  }
  /** Of the bare page, as it is before the canvas is there. */
  const pageColour = (): string => app.window.getComputedStyle(app.document.body).backgroundColor;

  it('hot code asks for them, and main’s own parts, the page and the browser’s frame have them too', async () => {
    await choose({ theme: 'light' });
    const bar = await app.find('button', 'Reload');
    const { left, top, width } = bar.getBoundingClientRect();
    await app.park();
    expect(await colourAt(left + width + 400, top + 4)).to.deep.equal(colourOf(LIGHT.palette.surfaces[2]));
    expect(pageColour()).to.equal('rgb(243, 241, 238)');
    expect(app.document.querySelector('meta[name="theme-color"]')?.getAttribute('content')).to.equal(
      '#f3f1ee',
    );
  });

  it('the last ones are there at the next start, before and without any code that runs', async () => {
    await choose({ theme: 'nerv', textScale: 1.5 });
    await workspace.write('gui/index.ts', 'export default {');
    await app.restart();
    expect(pageColour()).to.equal('rgb(0, 0, 0)');
    await app.find('alertdialog', 'No code is running');
    const heading = await app.find('heading', 'No code is running');
    const { fontFamily, fontSize } = app.window.getComputedStyle(heading);
    expect(fontFamily).to.match(/^"IBM Plex Mono"/);
    expect(fontSize).to.equal(`${NERV.faces.heading.size * 1.5}px`);
  });

  it('a start does not show another theme in between', async () => {
    await choose({ theme: 'light' });
    const seen = new Set<string>();
    const before = app.document;
    let isWatching = true;
    const watch = (): void => {
      if (!isWatching) return;
      // As soon as the new page has a body it may be painted.
      if (app.document !== before && app.document.body) seen.add(pageColour());
      setTimeout(watch);
    };
    watch();
    await app.restart();
    await app.seeText('Nothing has been said yet');
    isWatching = false;
    // Until the style sheet is there the browser paints nothing.
    seen.delete('rgba(0, 0, 0, 0)');
    expect([...seen]).to.deep.equal(['rgb(243, 241, 238)']);
  });
});
