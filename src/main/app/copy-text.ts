import type { Toaster } from './toaster.js';

/**
 * Puts a text on the clipboard, and tells the user if the browser refuses; rejects then.
 *
 * @param said Told when it is there; null: nothing.
 */
export async function copyText(text: string, toaster: Toaster, said: string | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    toaster.show({ text: 'The browser did not allow copying', tone: 'warning' });
    throw error;
  }
  if (said !== null) toaster.show({ text: said, tone: 'info' });
}
