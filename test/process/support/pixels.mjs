import assert from 'node:assert/strict';

/**
 * A picture of what is on the screen. Colours are `[red, green, blue]`, each 0 to 255.
 * @typedef {object} Pixels
 * @property {number} width
 * @property {number} height
 * @property {(x: number, y: number) => [number, number, number]} at
 * @property {number} colours how many different ones there are
 */

/**
 * The page as it is drawn, canvas and all.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Pixels>}
 */
export async function readPixels(page) {
  const png = await page.screenshot();
  // Decoded by a page without a content security policy, out of the app's sight.
  const decoder = await (page.context().browser() ?? page.context()).newPage();
  try {
    const { width, height, base64 } = await decoder.evaluate(decode, png.toString('base64'));
    const bytes = Buffer.from(base64, 'base64');
    const word = (/** @type {number} */ index) => bytes.readUInt32LE(index * 4) & 0xffffff;
    const words = new Set(Array.from({ length: width * height }, (_, index) => word(index)));
    return {
      width,
      height,
      colours: words.size,
      at(x, y) {
        assert.ok(x >= 0 && x < width && y >= 0 && y < height, `(${x}, ${y}) is outside of the picture`);
        const found = word(y * width + x);
        return [found & 0xff, (found >> 8) & 0xff, found >> 16];
      },
    };
  } finally {
    await decoder.close();
  }
}

/**
 * Runs in a page.
 * @param {string} png base64
 * @returns {Promise<{ width: number, height: number, base64: string }>} RGBA, four bytes a pixel
 */
async function decode(png) {
  const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
  const bitmap = await Reflect.get(globalThis, 'createImageBitmap')(blob);
  const { width, height } = bitmap;
  const canvas = new (Reflect.get(globalThis, 'OffscreenCanvas'))(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let binary = '';
  for (let from = 0; from < data.length; from += 0x8000)
    binary += String.fromCharCode(...data.subarray(from, from + 0x8000));
  return { width, height, base64: btoa(binary) };
}
