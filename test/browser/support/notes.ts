import { press, typeText } from './keys.js';
import { middleOf, type OpenApp } from './open-app.js';
import type { Clip } from './picture.js';
import { until } from './until.js';

/** What a user does in the window “Notes” of the fixture `base`, and what there is then. */

/** Where the window is after `workHalfway`, with its shadow and the canvas's left edge, where a tint shows most. */
export const NOTES_CLIP: Clip = { x: 0, y: 30, width: 580, height: 600 };

/** What is selected in the field after `workHalfway`. */
export const SELECTED = [2, 4] as const;

export function noteField(app: OpenApp): Promise<HTMLElement> {
  return app.find('textbox', 'Note');
}

export function note(app: OpenApp): string {
  return String(app.rekindle.captureState(['note']).note);
}

/** Moves the window, counts, scrolls, and is in the middle of a word, two letters of it selected. */
export async function workHalfway(app: OpenApp): Promise<void> {
  const [x, y] = middleOf(await app.find('heading', 'Notes'));
  await app.drag([x, y], [x + 60, y + 40]);
  await app.click('button', 'Add one');
  await app.seeText('count 1');
  const lines = await app.find('group', 'Lines');
  lines.scrollTop = 300;
  await app.click('textbox', 'Note');
  await typeText('half a wo');
  for (let step = 0; step < 5; step++) await press('ArrowLeft');
  for (let step = 0; step < 2; step++) await press('Shift+ArrowLeft');
  await until('what was typed has arrived', () => note(app) === 'half a wo');
  await app.park();
}
