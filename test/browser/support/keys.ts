import { sendKeys } from '@web/test-runner-commands';

/** Presses keys together: all down in order, the last one pressed, all up in reverse. E.g. `chord('Control', 'Alt', 'KeyR')`. */
export async function chord(...keys: readonly string[]): Promise<void> {
  const last = keys.at(-1);
  if (last === undefined) return;
  const held = keys.slice(0, -1);
  for (const key of held) await sendKeys({ down: key });
  try {
    await sendKeys({ press: last });
  } finally {
    for (const key of held.toReversed()) await sendKeys({ up: key });
  }
}

export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

/** Types into whatever has the focus. */
export async function typeText(text: string): Promise<void> {
  await sendKeys({ type: text });
}
