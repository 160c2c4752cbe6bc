import { expect } from '@esm-bundle/chai';
import { emulateMedia, sendMouse, setViewport } from '@web/test-runner-commands';
import { Harness, node, type Spec, until } from './harness.js';

describe('feedback', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 800, height: 600 });
    await sendMouse({ type: 'move', position: [790, 590] });
    harness = await Harness.create();
  });
  afterEach(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const form = (...specs: Spec[]): Spec =>
    node('window', 'F', { title: 'F', x: 20, y: 20, width: 400, height: 200 }, ...specs);
  const bar = (value: number | null): Spec => node('progress', 'p', { label: 'Tickets', value });

  /** Frames that are drawn while the browser has so many. */
  async function drawnIn(frames: number): Promise<number> {
    const before = harness.ui.drawCount;
    let seen = 0;
    await until(() => ++seen > frames, `${frames} frames`);
    return harness.ui.drawCount - before;
  }

  /** What came into view is drawn; then it is still. */
  async function stands(): Promise<void> {
    await drawnIn(20);
    expect(await drawnIn(20)).to.equal(0);
  }

  it('U4: a progress bar tells how much is done, or that nobody can tell', () => {
    harness.show(form(bar(0.57)));
    const element = harness.find('[role=progressbar]', 'Tickets');
    expect(element.getAttribute('aria-valuenow')).to.equal('57');
    harness.show(form(bar(0.999)));
    expect(element.getAttribute('aria-valuetext')).to.equal('99 %');
    harness.show(form(bar(null)));
    expect(element.hasAttribute('aria-valuenow')).to.equal(false);
  });

  it('T3: an amount draws nothing by itself', async () => {
    harness.show(form(bar(0.5)));
    await stands();
  });

  it('T3: what moves asks for frames while it is on the screen, and not when it is gone', async () => {
    harness.show(form(bar(null)));
    expect(await drawnIn(20)).to.be.greaterThan(10);
    harness.show(form(bar(1)));
    await stands();
    harness.show(form(node('spinner', 's', { label: 'Waiting' })));
    expect(await drawnIn(20)).to.be.greaterThan(10);
    harness.show(form());
    await stands();
  });

  it('T3: nor when it is scrolled away, or in a window that is rolled up', async () => {
    const below = node('spinner', 's', { label: 'Waiting' });
    const above = Array.from({ length: 20 }, (_, row) => node('text', `t${row}`, { text: `Row ${row}` }));
    harness.show(form(node('scroll', 'r', { label: 'Rows', grow: 1 }, ...above, below)));
    await stands();
    const region = harness.find('[role=group]', 'Rows');
    region.scrollTop = region.scrollHeight;
    await until(() => (harness.ui.captureView().scrolls['F/r']?.y ?? 0) > 0, 'the scroll');
    expect(await drawnIn(20)).to.be.greaterThan(10);
    await harness.click(harness.find('button', 'Collapse F'));
    await sendMouse({ type: 'move', position: [790, 590] });
    await stands();
  });

  it('stands still for those who want less motion, and begins again when they do not', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    harness.show(form(bar(null), node('spinner', 's', { label: 'Waiting' })));
    await stands();
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(await drawnIn(20)).to.be.greaterThan(10);
    await emulateMedia({ reducedMotion: 'reduce' });
    await stands();
  });
});
