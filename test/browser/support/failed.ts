import { expect } from '@esm-bundle/chai';
import { DARK } from '../../../src/main/ui/theme.js';
import type { OpenApp } from './open-app.js';
import { colourAt, colourOf, distance } from './picture.js';
import { until } from './until.js';

/** The tint is strongest at the left edge, where no window lies. */
const EDGE = [0, 400] as const;

async function isTinted(): Promise<boolean> {
  return distance(await colourAt(...EDGE), colourOf(DARK.palette.tones.danger)) < 8;
}

/** The dark theme's canvas is tinted (rule O1). */
export async function edgeIsTinted(): Promise<void> {
  await until('the edge is tinted', isTinted);
}

/** The canvas is tinted, and the panel says why. @param why a part of what it says */
export async function seesFailure(app: OpenApp, why: string): Promise<void> {
  const panel = await app.find('alert', 'Reload failed');
  await until(`the panel says ${why}`, () => panel.textContent?.includes(why));
  await edgeIsTinted();
}

/** Neither panel nor tint is left. */
export async function seesNoFailure(app: OpenApp): Promise<void> {
  await until('the panel is gone', () => app.all('alert').length === 0);
  await until('the tint is gone', async () => !(await isTinted()));
  expect(app.rekindle.isErrorState).to.equal(false);
}
