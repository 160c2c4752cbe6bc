import type { DrawImage } from '../../../../../shared/ui/graphics/props.js';

/** What can be drawn, as soon as it is decoded; null when it is no image. */
const decoded = new WeakMap<DrawImage, ImageBitmap | HTMLCanvasElement | null>();
const pending = new WeakMap<DrawImage, Promise<void>>();

/** The image if it is there: files are decoded first. */
export function imageOf(image: DrawImage): ImageBitmap | HTMLCanvasElement | null {
  const known = decoded.get(image);
  if (known !== undefined || image instanceof Uint8Array) return known ?? null;
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pixels = new ImageData(new Uint8ClampedArray(image.pixels), image.width, image.height);
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  decoded.set(image, canvas);
  return canvas;
}

/** Decodes the files among them that are not yet; calls back when any came. */
export function loadImages(images: readonly DrawImage[], onLoaded: () => void): void {
  for (const image of images) {
    if (!(image instanceof Uint8Array) || decoded.has(image) || pending.has(image)) continue;
    const work = createImageBitmap(new Blob([new Uint8Array(image)])).then(
      (bitmap) => {
        decoded.set(image, bitmap);
      },
      () => {
        // Not an image, or none that the browser knows: an empty place is drawn.
        decoded.set(image, null);
      },
    );
    pending.set(image, work);
    void work.then(onLoaded);
  }
}

/** How many are there: when this is another the drawing is another. */
export function countLoaded(images: readonly DrawImage[]): number {
  return images.reduce((count, image) => count + (decoded.has(image) ? 1 : 0), 0);
}
