import { animatedPng } from './apng.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

const VIEWPORT = { width: 1000, height: 640 };
const BANNER = 'This project is an example: try everything.';
/** A letter is there for so long, ms. */
const LETTER_MS = 140;
/** What typing changes is in the field's first line, CSS px. */
const LINE = 40;
/** Time to read what has changed, ms. */
const READING_MS = 2_200;

/**
 * What Rekindle is for, in some seconds: a half-typed message; new code; typing goes on; broken code; typing goes on;
 * mended.
 * @param {import('./scenes.mjs').Stage} stage
 * @returns {Promise<Buffer>} an animated PNG
 */
export async function takeReload({ browser, server }) {
  const page = await WorkbenchPage.open(browser, server.url, VIEWPORT);
  await page.page.emulateMedia({ reducedMotion: 'reduce' });
  /** @type {import('./apng.mjs').Frame[]} */
  const frames = [];
  /** @param {number} ms @param {{ x: number, y: number, width: number, height: number }} [clip] the part that has changed */
  const take = async (ms, clip) => {
    const png = await page.page.screenshot({
      animations: 'allow',
      caret: 'initial',
      ...(clip ? { clip } : {}),
    });
    frames.push({ png, ms, ...(clip ? { x: clip.x, y: clip.y } : {}) });
  };
  /** @param {string} text */
  const type = async (text) => {
    const box = await page.page.getByRole('textbox', { name: 'Message', exact: true }).boundingBox();
    if (!box) throw new Error('The message has no box');
    const clip = { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width), height: LINE };
    for (const letter of text) {
      await page.page.keyboard.insertText(letter);
      await page.drawn();
      await take(LETTER_MS, clip);
    }
  };
  await page.write('The half-typed ');
  await take(1_000);
  await type('message');
  server.edit('gui/example.ts', BANNER, 'This line is new code. The message below was not finished.');
  await page.reload();
  await take(READING_MS);
  await type(' goes on');
  server.edit('gui/example.ts', 'app.step(', 'app.step((');
  await page.reload();
  await take(READING_MS);
  await type(', also here');
  server.edit('gui/example.ts', 'app.step((', 'app.step(');
  await page.reload();
  await take(READING_MS);
  await page.close();
  return animatedPng(frames);
}
