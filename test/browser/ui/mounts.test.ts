import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import type { Ui } from '../../../src/shared/ui/ui.js';
import { UiFrame } from '../../../src/shared/ui/ui-frame.js';
import { TextureCount } from './gl-textures.js';
import { Harness, until } from './harness.js';

const MOUNTS = 50;
/** After so many all pages of the atlas are there that are needed at once. */
const WARM = 5;

describe('T4: what is shown and put away many times', () => {
  let textures: TextureCount;
  let harness: Harness;

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    textures = new TextureCount();
    harness = await Harness.create();
  });
  afterEach(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
    textures.dispose();
  });

  const show = (body: (ui: Ui) => void): void => {
    const frame = new UiFrame();
    frame.ui.window('W', { x: 20, y: 20, width: 700, height: 600 }, () => body(frame.ui));
    harness.ui.replace('app', frame.finish());
    harness.ui.flush();
  };

  /** Shows and puts away; counts the textures while it is there, and after. */
  const mount = (body: (ui: Ui, time: number) => void, time: number): [shown: number, away: number] => {
    show((ui) => body(ui, time));
    const shown = textures.alive;
    show(() => {});
    return [shown, textures.alive];
  };

  const expectNoneLeft = (body: (ui: Ui, time: number) => void, ownTextures: number): void => {
    for (let time = 0; time < WARM; time++) mount(body, time);
    const before = textures.alive;
    for (let time = WARM; time < WARM + MOUNTS; time++) {
      // Those of rasters are their own: they come and go with them.
      expect(mount(body, time), `mount ${time}`).to.deep.equal([before + ownTextures, before]);
    }
  };

  it('plots leave no textures, whatever their sizes and values', () => {
    expectNoneLeft((ui, time) => {
      ui.plot('Lines', [{ name: 'A', values: [1, time, 3] }], { width: 200 + time });
      ui.plot('Bars', [{ name: 'A', values: [time, 2], kind: 'bars' }], { height: 100 + time });
    }, 2);
  });

  it('canvases leave no textures, nor do the pictures on them', () => {
    expectNoneLeft((ui, time) => {
      const image = { width: 8, height: 8, pixels: new Uint8Array(256).fill(time) };
      ui.canvas('Drawn', { width: 100 + time, height: 80 }, (draw) =>
        draw.rect(0, 0, 50, 50, { fill: 'accent' }),
      );
      ui.canvas('Picture', { width: 64, height: 64 }, (draw) => draw.image(image, 0, 0, 64, 64));
    }, 2);
  });

  it('pictures that were decoded leave none either', async () => {
    const canvas = new OffscreenCanvas(4, 4);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser gives no 2D canvas');
    context.fillStyle = '#ff00ff';
    context.fillRect(0, 0, 4, 4);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    const scene = (ui: Ui, time: number): void => {
      ui.canvas('File', { width: 60 + time, height: 60 }, (draw) => draw.image(bytes, 0, 0, 60, 60));
    };
    show((ui) => scene(ui, 0));
    const isDrawn = (): boolean => new Uint32Array(harness.picture().data.buffer).includes(0xffff00ff);
    await until(isDrawn, 'the picture');
    expectNoneLeft(scene, 1);
  });

  it('texts, rich texts, code and icons share the atlas, which grows no further', () => {
    expectNoneLeft((ui, time) => {
      for (let line = 0; line < 20; line++) ui.text(`Line ${line} of ${time}`);
      ui.richText(['Span ', { text: `${time}`, strong: true }, ' and ', { text: 'code', code: true }]);
      ui.codeBlock(`const time = ${time};`);
      for (const size of [12, 16, 20, 24] as const) ui.icon('activity', { size });
      ui.button(`Press ${time}`, { icon: 'reload', look: 'primary' });
    }, 0);
  });
});
