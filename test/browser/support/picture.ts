import { executeServerCommand } from '@web/test-runner-commands';

/** CSS px of the viewport. */
export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** What the screen shows in that part of the viewport, at one device pixel per CSS px. */
export async function pictureOf(clip: Clip): Promise<ImageData> {
  const png = await executeServerCommand<string, Clip>('screenshot', clip);
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas to read a screenshot with');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The colour at one place of the viewport. */
export async function colourAt(x: number, y: number): Promise<Colour> {
  return firstPixel(await pictureOf({ x, y, width: 1, height: 1 }));
}

/** The colour at the top left. */
export function firstPixel({ data: [red = 0, green = 0, blue = 0] }: ImageData): Colour {
  return [red, green, blue];
}

/** How far two pictures may differ in a channel, 0 to 255: blending rounds. */
const ROUNDING = 3;

/** @throws naming the first place, in px of the pictures, where they differ by more than rounding does */
export function assertSamePicture(found: ImageData, expected: ImageData): void {
  if (found.width !== expected.width || found.height !== expected.height) {
    throw new Error(
      `The pictures differ in size: ${found.width} × ${found.height}, not ${expected.width} × ${expected.height}`,
    );
  }
  const index = found.data.findIndex((value, at) => Math.abs(value - (expected.data[at] ?? 0)) > ROUNDING);
  if (index === -1) return;
  const pixel = index >> 2;
  const colourIn = ({ data }: ImageData): string => [...data.subarray(pixel * 4, pixel * 4 + 3)].join(' ');
  throw new Error(
    `The pictures differ at ${pixel % found.width}, ${Math.floor(pixel / found.width)}: found ${colourIn(found)}, expected ${colourIn(expected)}`,
  );
}

/** Blackens a part of a picture, so that a comparison leaves it out. `part` in px of the viewport, like `clip`. */
export function leaveOut(picture: ImageData, clip: Clip, part: Clip): ImageData {
  const { width, height } = picture;
  const data = picture.data.slice();
  const left = Math.max(0, Math.floor(part.x - clip.x));
  const right = Math.min(width, Math.ceil(part.x - clip.x + part.width));
  const bottom = Math.min(height, Math.ceil(part.y - clip.y + part.height));
  for (let y = Math.max(0, Math.floor(part.y - clip.y)); y < bottom; y++)
    data.fill(0, (y * width + left) * 4, (y * width + right) * 4);
  return new ImageData(data, width, height);
}

/** The greatest difference of any channel, 0 to 255. */
export function distance(one: Colour, other: Colour): number {
  return Math.max(...one.map((value, channel) => Math.abs(value - (other[channel] ?? 0))));
}

/** The picture as it is under a wash of that colour and opacity (0 to 1). */
export function washed(picture: ImageData, [red, green, blue]: Colour, opacity: number): ImageData {
  const wash = [red, green, blue, 255];
  const data = picture.data.map((value, index) => value + ((wash[index % 4] ?? 0) - value) * opacity);
  return new ImageData(data, picture.width, picture.height);
}

export function colourOf(hex: number): Colour {
  return [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255];
}
