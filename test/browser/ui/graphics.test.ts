import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { Harness, until } from './harness.js';

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

  describe('canvas', () => {
    const options = {
      width: 200,
      height: 100,
      pointer: true,
      wheel: true,
      keys: ['ArrowLeft'],
      description: 'A pad',
    };
    const draw = (ui: Ui): void => {
      ui.canvas('Pad', options, (pen) => {
        pen.rect(0, 0, pen.width, pen.height, { fill: '#102030' });
        pen.group({ x: 100, y: 50, clip: [-10, -10, 20, 20] }, () =>
          pen.circle(0, 0, 40, { fill: 'accent' }),
        );
        pen.text('Hello', 4, 4, { baseline: 'top' });
      });
    };
    const pad = (selector = '[role=application]', name = 'Pad'): HTMLElement => harness.find(selector, name);
    const at = (x: number, y: number): number[] => {
      const box = pad().getBoundingClientRect();
      const picture = harness.picture();
      const index = (Math.round(box.y + y) * picture.width + Math.round(box.x + x)) * 4;
      return [...picture.data.subarray(index, index + 3)];
    };
    /** What the pointer did, without what differs from machine to machine. */
    const pointers = (): unknown[] =>
      harness.events.flatMap((event) =>
        event.type === 'pointer'
          ? [[event.pointer.phase, event.pointer.x, event.pointer.y, event.pointer.buttons]]
          : [],
      );

    it('draws what was drawn, in its group and within its clip', () => {
      show(draw);
      expect(at(180, 90)).to.deep.equal([0x10, 0x20, 0x30]);
      expect(at(100, 50)).to.deep.equal([0xff, 0x8a, 0x3d]);
      expect(at(120, 50), 'outside of the clip').to.deep.equal([0x10, 0x20, 0x30]);
    });

    it('the pointer goes to hot code, also when it leaves while a button is down', async () => {
      show(draw);
      const box = pad().getBoundingClientRect();
      const place = (x: number, y: number): [number, number] => [box.x + x, box.y + y];
      await sendMouse({ type: 'move', position: place(20, 30) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: place(260, 30) });
      await sendMouse({ type: 'up' });
      const seen = pointers();
      expect(seen).to.deep.include(['down', 20, 30, 1]);
      expect(seen).to.deep.include(['move', 260, 30, 1]);
      expect(seen).to.deep.include(['up', 260, 30, 0]);
      const moved = harness.events.find(
        (event) => event.type === 'pointer' && event.pointer.phase === 'move',
      );
      expect(moved?.type === 'pointer' && moved.pointer.trail.length % 3).to.equal(0);
    });

    it('the wheel goes to hot code, and scrolls nothing, only when it is asked for', () => {
      // Not by the DevTools protocol: the test runner's page gets no wheel from it.
      const turn = (): boolean =>
        pad().dispatchEvent(new WheelEvent('wheel', { deltaY: 60, bubbles: true, cancelable: true }));
      show(draw);
      expect(turn(), 'left to the browser').to.equal(false);
      expect(harness.events.map((event) => event.type === 'wheel' && event.wheel.dy)).to.deep.equal([60]);
      show((ui) => ui.canvas('Pad', { ...options, wheel: false }, () => {}));
      expect(turn()).to.equal(true);
      expect(harness.events.length).to.equal(1);
    });

    it('U2: it takes the keys that it asked for and no others; Tab leaves it', async () => {
      show((ui) => {
        draw(ui);
        ui.button('After');
      });
      pad().focus();
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'ArrowRight' });
      const strokes = harness.events.flatMap((event) =>
        event.type === 'stroke' ? [`${event.stroke.key} ${event.stroke.phase}`] : [],
      );
      expect(strokes).to.deep.equal(['ArrowLeft down', 'ArrowLeft up']);
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.textContent).to.equal('After');
    });

    it('a picture that is decoded later is drawn then', async () => {
      const canvas = new OffscreenCanvas(2, 2);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('The browser gives no 2D canvas');
      context.fillStyle = '#ff0000';
      context.fillRect(0, 0, 2, 2);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      show((ui) => ui.canvas('Pad', options, (pen) => pen.image(bytes, 0, 0, 50, 50)));
      await until(() => at(25, 25)[0] === 0xff, 'the picture');
    });

    it('where there is less room it is shown smaller, and places are its own', async () => {
      show((ui) => ui.column({ width: 100 }, () => draw(ui)));
      const box = pad().getBoundingClientRect();
      expect([box.width, box.height]).to.deep.equal([100, 50]);
      await sendMouse({ type: 'click', position: [box.x + 40, box.y + 20] });
      expect(pointers()).to.deep.include(['down', 80, 40, 1]);
    });

    it('U4: has a name and a description, and is a picture when it takes no keys', async () => {
      show((ui) => {
        draw(ui);
        ui.canvas('Picture', { width: 40, height: 40, description: 'A square' }, () => {});
      });
      expect(pad().getAttribute('aria-description')).to.equal('A pad');
      expect(pad('[role=img]', 'Picture').getAttribute('tabindex')).to.equal(null);
      expect(await violations()).to.deep.equal([]);
    });
  });
});
