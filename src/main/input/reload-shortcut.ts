/**
 * Ctrl+Alt+R anywhere in the page (rule R1). By `code`, the key's place: with Alt held, layouts put other
 * characters there. In the capture phase: a text field that has the focus sees nothing of it.
 *
 * @returns Ends it.
 */
export function onReloadShortcut(target: Window, run: () => void): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyR' || !event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Held down, the key asks once.
    if (!event.repeat) run();
  };
  target.addEventListener('keydown', listener, { capture: true });
  return () => target.removeEventListener('keydown', listener, { capture: true });
}
