import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { setScreen } from '../support/devtools.js';
import { Harness, until } from './harness.js';
import { chat, MANY } from './scenes.js';

/** Of another size, too: emulated, Chromium tells no page of another ratio alone. */
describe('another screen', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => setScreen(1000, 700, 1));

  it('everything is drawn anew at its pixel ratio, exactly as if it had been there from the start', async () => {
    const harness = await Harness.create();
    harness.show(chat('', ...MANY));
    await setScreen(900, 600, 2);
    await new Promise((r) => setTimeout(r, 500));
    await until(() => harness.ui.viewport.scale === 2, 'the pixel ratio');
    expect([harness.canvas.width, harness.canvas.height]).to.deep.equal([1800, 1200]);
    expect(harness.canvas.getBoundingClientRect().width).to.equal(900);
    const moved = harness.picture();
    harness.dispose();
    const fresh = await Harness.create();
    fresh.show(chat('', ...MANY));
    const native = fresh.picture();
    fresh.dispose();
    expect(moved.data).to.deep.equal(native.data);
  });

  it('and back again', async () => {
    const harness = await Harness.create();
    harness.show(chat('', ...MANY));
    const before = harness.picture();
    await setScreen(900, 600, 1.5);
    await until(() => harness.ui.viewport.scale === 1.5, 'the pixel ratio');
    await setScreen(1000, 700, 1);
    await until(() => harness.ui.viewport.scale === 1, 'the pixel ratio');
    expect(harness.picture().data).to.deep.equal(before.data);
    harness.dispose();
  });
});
