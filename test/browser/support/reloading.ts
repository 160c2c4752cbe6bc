import type { ReloadRecord } from '../../../src/main/reload/record.js';
import { chord } from './keys.js';
import type { OpenApp } from './open-app.js';
import { until } from './until.js';

/** Presses Ctrl+Alt+R and waits for what came of it. */
export function reloadByKey(app: OpenApp): Promise<ReloadRecord> {
  return recordAfter(app, () => chord('Control', 'Alt', 'KeyR'));
}

/** Does something that makes one reload, and waits until that has ended, its retiring included. */
export async function recordAfter(app: OpenApp, act: () => Promise<unknown>): Promise<ReloadRecord> {
  const before = app.rekindle.history.at(-1);
  await act();
  return until('a reload has ended', () => {
    const last = app.rekindle.history.at(-1);
    return last !== before && last;
  });
}

/** The reload worked; if it did not, why. */
export function assertReloaded({ ok, failure }: ReloadRecord): void {
  if (!ok) throw new Error(`The reload failed in ${failure?.step}: ${failure?.message}`);
}
