import type { OpenApp } from './open-app.js';
import { until } from './until.js';

/** Opens one window, and closes all others. */
export async function openAlone(app: OpenApp, title: string): Promise<void> {
  await app.rekindle.restoreState({ showWindows: { [title]: true } });
  await app.find('region', title);
}

/** Makes a window lower by its lower edge, so that more is in it than it shows. @param height CSS px, about */
export async function makeLow(app: OpenApp, title: string, height: number): Promise<void> {
  const region = await app.find('region', title);
  const { x, y, bottom } = region.getBoundingClientRect();
  const at = Math.round(x + 140);
  await app.drag([at, Math.round(bottom - 2)], [at, Math.round(y + height)]);
  await until('it is lower', () => Math.abs(region.getBoundingClientRect().height - height) < 8);
}
