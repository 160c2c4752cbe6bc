import { executeServerCommand } from '@web/test-runner-commands';

/** One call of Chromium's DevTools protocol to this page: see server/testing/devtools-plugin.mjs. */
async function devtools(method: string, params: Record<string, unknown>): Promise<void> {
  await executeServerCommand('devtools', { method, params });
}

/** What an input method shows in the focused field before it is decided; the caret stands at its end. */
export function compose(text: string): Promise<void> {
  return devtools('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** Ends a composition with that text. */
export function decide(text: string): Promise<void> {
  return devtools('Input.insertText', { text });
}

/** Puts the page on a screen of another density. */
export function setScreen(width: number, height: number, deviceScaleFactor: number): Promise<void> {
  return devtools('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
}

type Position = readonly [x: number, y: number];

function touch(type: string, at?: Position): Promise<void> {
  return devtools('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
}

/** Turns the wheel at that place, CSS px. */
export function turnWheel([x, y]: Position, deltaY: number): Promise<void> {
  return devtools('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
}

/** Puts a finger down at the first place, goes on to the others, and lifts it. */
export async function touchAlong(first: Position, next: Position, ...others: Position[]): Promise<void> {
  // Together: what a machine takes in between must not look like a finger that is held.
  await Promise.all([touch('touchStart', first), touch('touchMove', next)]);
  for (const at of others) await touch('touchMove', at);
  await touch('touchEnd');
}

/** A touch of a finger. */
export async function tap(at: Position): Promise<void> {
  await Promise.all([touch('touchStart', at), touch('touchEnd')]);
}

/** Puts a finger down, leaves it there until `held` says that it is enough, and lifts it. */
export async function hold(at: Position, held: () => Promise<unknown>): Promise<void> {
  await touch('touchStart', at);
  await held();
  await touch('touchEnd');
}

/** Puts a finger down, leaves it there until `held` says that it is enough, goes on to the other place, and lifts it. */
export async function holdAndDrag(from: Position, held: () => Promise<unknown>, to: Position): Promise<void> {
  await touch('touchStart', from);
  await held();
  for (const part of [0.3, 0.6, 1]) {
    await touch('touchMove', [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
  }
  await touch('touchEnd');
}
