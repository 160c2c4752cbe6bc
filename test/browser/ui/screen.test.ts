import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { DARK } from '../../../src/main/ui/theme.js';
import { setScreen } from '../support/devtools.js';
import { type Colour, colourOf, distance } from '../support/picture.js';
import { Harness, node, until } from './harness.js';
import { chat, MANY } from './scenes.js';

/** Of another size, too: emulated, Chromium tells no page of another ratio alone. */
describe('another screen', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => setScreen(1000, 700, 1));

  for (const scale of [1.25, 1.5, 2]) {
    it(`everything is drawn anew at ${scale} device pixels per CSS px, as if it had been there from the start`, async () => {
      const harness = await Harness.create();
      harness.show(chat('', ...MANY));
      await setScreen(900, 600, scale);
      await until(() => harness.ui.viewport.scale === scale, 'the pixel ratio');
      expect([harness.canvas.width, harness.canvas.height]).to.deep.equal([900 * scale, 600 * scale]);
      expect(harness.canvas.getBoundingClientRect().width).to.equal(900);
      const moved = harness.picture();
      harness.dispose();
      const fresh = await Harness.create();
      fresh.show(chat('', ...MANY));
      const native = fresh.picture();
      fresh.dispose();
      // Not the data itself: a failure that holds megabytes never reaches the runner.
      expect(differingBytes(moved.data, native.data)).to.equal(0);
    });
  }

  it('a line that is wider than a texture is drawn to its end, in spans too', async () => {
    await setScreen(1600, 400, 2);
    const harness = await Harness.create();
    await until(() => harness.ui.viewport.scale === 2, 'the pixel ratio');
    const text = 'W'.repeat(100);
    harness.show(
      node(
        'window',
        'W',
        { title: 'W', x: 0, y: 0, width: 1600, height: 400 },
        node('row', 'row', {}, node('text', 'plain', { text, wrap: false })),
        node('row', 'row2', {}, node('richText', 'spans', { spans: [{ text }] })),
      ),
    );
    const picture = harness.picture();
    for (const element of harness.host.querySelectorAll('.rk-text')) {
      const { right, top, height } = element.getBoundingClientRect();
      expect(right).to.be.greaterThan(1100);
      const inked = [...Array(40).keys()].some((column) =>
        [...Array(Math.floor(2 * height)).keys()].some((row) => {
          const at = 4 * ((Math.floor(2 * top) + row) * picture.width + Math.floor(2 * right) - 40 + column);
          return (picture.data[at] ?? 0) > 128;
        }),
      );
      expect(inked, `the end of ${element.className}`).to.equal(true);
    }
    harness.dispose();
  });

  for (const scale of [1, 1.25, 1.5, 1.75, 2, 3]) {
    it(`hairlines, edges and fills are sharp at ${scale} device pixels per CSS px`, async () => {
      await setScreen(901, 601, scale);
      const harness = await Harness.create();
      await until(() => harness.ui.viewport.scale === scale, 'the pixel ratio');
      const { radius, palette } = DARK;
      harness.show(node('window', 'W', { title: 'W', x: 37, y: 41, width: 301, height: 203 }));
      const { width, data } = harness.picture();
      const at = (x: number, y: number): number => {
        const [red = 0, green = 0, blue = 0] = data.subarray(4 * (y * width + x));
        return (red << 16) | (green << 8) | blue;
      };
      const left = Math.round(37 * scale);
      const right = left + Math.round(301 * scale) - 1;
      // Below the title, and above the corners.
      const y = Math.round((41 + DARK.titleBar + 60 + radius.window) * scale);
      expect([at(left, y), at(left + 1, y), at(right - 1, y), at(right, y)], 'edges').to.deep.equal([
        palette.frontBorder,
        palette.surfaces[1],
        palette.surfaces[1],
        palette.frontBorder,
      ]);
      const line = Math.round((41 + DARK.titleBar) * scale);
      const x = Math.round(200 * scale);
      expect([at(x, line - 1), at(x, line), at(x, line + 1)], 'line').to.deep.equal([
        palette.surfaces[1],
        palette.border,
        palette.surfaces[1],
      ]);
      const along = new Set(Array.from({ length: right - left - 1 }, (_, dx) => at(left + 1 + dx, line)));
      expect([...along], 'the line from end to end').to.deep.equal([palette.border]);
      harness.dispose();
    });
  }

  for (const icon of ['plus', 'square', 'columns', 'rows'] as const) {
    it(`the straight lines of the icon “${icon}” lie on the pixels`, async () => {
      await setScreen(901, 601, 1);
      const harness = await Harness.create();
      await until(() => harness.ui.viewport.scale === 1, 'the pixel ratio');
      harness.show(
        node(
          'window',
          'W',
          { title: 'W', x: 37, y: 41, width: 301, height: 203 },
          node('icon', 'icon', { name: icon, label: 'Icon' }),
        ),
      );
      const { width, data } = harness.picture();
      const { left, top } = harness.find('[role=img]', 'Icon').getBoundingClientRect();
      const inks = Array.from({ length: 16 * 16 }, (_, at) => {
        const x = Math.round(left) + (at % 16);
        const y = Math.round(top) + Math.floor(at / 16);
        return [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
      });
      const full = colourOf(DARK.palette.tones.default);
      const inked = inks.filter((ink) => distance(ink as unknown as Colour, full) < 16).length;
      // A line between two pixels has none of its full colour.
      expect(inked).to.be.at.least(14);
      harness.dispose();
    });
  }

  for (const [width, height] of [
    [320, 240],
    [1, 1],
    [3840, 2160],
  ] as const) {
    it(`draws at ${width} × ${height}`, async () => {
      const harness = await Harness.create();
      harness.show(chat('', ...MANY));
      await setScreen(width, height, 1);
      await until(() => harness.ui.viewport.width === width, 'the size');
      harness.ui.flush();
      expect([harness.canvas.width, harness.canvas.height]).to.deep.equal([width, height]);
      expect(harness.errors).to.deep.equal([]);
      harness.dispose();
    });
  }

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

/** By more than one level of 255: where on the atlas a drawing lies, its places are rounded otherwise. */
function differingBytes(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.reduce(
    (count, byte, index) => (Math.abs(byte - (b[index] ?? 0)) <= 1 ? count : count + 1),
    Math.abs(a.length - b.length),
  );
}
