import { chord } from './keys.js';

/** Presses Ctrl+C; answers what the app puts onto the clipboard, or what the browser would. @param within the app's document */
export async function copied(within: Document = document): Promise<string> {
  let text = '';
  const onCopy = (event: ClipboardEvent): void => {
    text = event.defaultPrevented
      ? (event.clipboardData?.getData('text/plain') ?? '')
      : (within.getSelection()?.toString() ?? '');
  };
  within.addEventListener('copy', onCopy, { once: true });
  await chord('Control', 'KeyC');
  within.removeEventListener('copy', onCopy);
  return text;
}
