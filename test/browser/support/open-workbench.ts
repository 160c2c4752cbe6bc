import { chord, typeText } from './keys.js';
import { type OpenApp, openApp } from './open-app.js';
import { until } from './until.js';
import type { Workspace } from './workspace.js';

/** Opens the project's own app, as after the first visit: the example is cleared, and nothing has been said. */
export async function openWorkbench(workspace: Workspace): Promise<OpenApp> {
  const app = await openApp(workspace);
  await app.click('button', 'Clear the example');
  await app.seeText('Nothing has been said yet');
  return app;
}

/** Types into the composer, and waits until hot code has it. */
export async function write(app: OpenApp, text: string): Promise<void> {
  await app.click('textbox', 'Message');
  await typeText(text);
  await until('the draft has arrived', () => app.rekindle.captureState(['draft']).draft === text);
}

/** Adds entries of the user's, without asking anybody. */
export async function addEntries(app: OpenApp, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await write(app, text);
    await chord('Alt', 'Enter');
    await app.seeText(text);
  }
}
