import type { HotReloader } from '../reload/hot-reloader.js';
import type { Toaster } from './toaster.js';

const NOWHERE = 'No other code has run since the page was opened: there is none to roll back to.';

/**
 * Rolls the code back because the user asked for it, whatever has failed or not. Resolves to whether it succeeded; rejects,
 * and says so to the user, if there is nothing to go back to.
 */
export async function rollBack(reloader: HotReloader, toaster: Toaster): Promise<boolean> {
  const record = await reloader.rollBack();
  if (record) return record.ok;
  toaster.show({ text: NOWHERE, tone: 'warning' });
  throw new Error(NOWHERE);
}
