import { chord } from './keys.js';

/** Presses Ctrl+C; answers what the app puts onto the clipboard, or what the browser would. */
export async function copied(): Promise<string> {
  let text = '';
  const onCopy = (event: ClipboardEvent): void => {
    text = event.defaultPrevented
      ? (event.clipboardData?.getData('text/plain') ?? '')
      : (document.getSelection()?.toString() ?? '');
  };
  document.addEventListener('copy', onCopy, { once: true });
  await chord('Control', 'KeyC');
  document.removeEventListener('copy', onCopy);
  return text;
}
