import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { Harness } from './harness.js';

describe('graphics kinds', () => {
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const show = (body: (ui: Ui) => void): void => {
    const frame = new UiFrame();
    frame.ui.window('W', { x: 20, y: 20, width: 600, height: 400 }, () => body(frame.ui));
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
  };
  const violations = async (): Promise<string[]> => {
    const found = await axe.run(harness.host, { rules: { 'color-contrast': { enabled: false } } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  };
  const colours = (): Set<number> => new Set(new Uint32Array(harness.picture().data.buffer));

  describe('plot', () => {
    const series = [
      { name: 'Requests', values: [1, 4, 2, Number.NaN, 9] },
      { name: 'Errors', values: [0, 1, 0, 0, 3] },
    ];
    const reader = (): HTMLElement => harness.find('[role=slider]', 'Values of Traffic');
    const spoken = (): string | null => {
      harness.ui.flush();
      return reader().getAttribute('aria-valuetext');
    };

    it('draws its lines in the colours of their tones', () => {
      show((ui) => ui.plot('Traffic', series));
      const seen = colours();
      // ABGR: accent #FF8A3D and info #6CB6FF.
      expect(seen.has(0xff3d8aff)).to.equal(true);
      expect(seen.has(0xffffb66c)).to.equal(true);
    });

    it('U3: what lies under the pointer is read out by main, and only while it is there', async () => {
      show((ui) => ui.plot('Traffic', series));
      const { x, y, width } = reader().getBoundingClientRect();
      const plain = harness.picture();
      await sendMouse({ type: 'move', position: [Math.round(x + width / 4) + 3, Math.round(y + 50)] });
      expect(spoken()).to.equal('1: Requests 4, Errors 1');
      expect(harness.picture().data).not.to.deep.equal(plain.data);
      await sendMouse({ type: 'move', position: [800, 600] });
      expect(spoken()).to.equal('4: Requests 9, Errors 3');
      expect(harness.picture().data).to.deep.equal(plain.data);
      expect(harness.events).to.deep.equal([]);
    });

    it('U2: arrow keys read out one value after another', async () => {
      show((ui) => ui.plot('Traffic', series));
      await sendKeys({ press: 'Tab' });
      while (document.activeElement !== reader()) await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowLeft' });
      expect(spoken()).to.equal('3: Requests no value, Errors 0');
      await sendKeys({ press: 'Home' });
      expect(spoken()).to.equal('0: Requests 1, Errors 0');
      await sendKeys({ press: 'ArrowLeft' });
      expect(spoken()).to.equal('0: Requests 1, Errors 0');
    });

    it('U4: says in words what it shows; without values it says so', async () => {
      show((ui) => ui.plot('Traffic', series));
      const summary = 'Line chart of Traffic. Requests from 1 to 9, at last 9; Errors from 0 to 3, at last 3';
      expect(harness.find('[role=img]', summary).parentElement?.getAttribute('aria-label')).to.equal(
        'Traffic',
      );
      expect(await violations()).to.deep.equal([]);
      show((ui) => ui.plot('Traffic', [{ name: 'Requests', values: [] }], { empty: 'Nothing came yet' }));
      harness.find('[role=img]', 'Traffic: Nothing came yet');
      expect(await violations()).to.deep.equal([]);
    });

    it('survives having no room at all', () => {
      show((ui) => {
        ui.plot('Traffic', series, { width: 0, height: 0 });
        ui.plot('Small', series, {
          width: 20,
          height: 12,
          x: { label: 'x' },
          y: { label: 'y', format: 'bytes' },
        });
      });
      expect(harness.picture().width).to.equal(1000);
    });
  });
});
