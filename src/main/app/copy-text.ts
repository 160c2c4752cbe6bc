import type { Toaster } from './toaster.js';

/** Puts a text on the clipboard, and says whether it is there. */
export async function copyText(text: string, toaster: Toaster): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toaster.show({ text: 'Copied', tone: 'info' });
  } catch {
    toaster.show({ text: 'The browser did not allow copying', tone: 'warning' });
  }
}
