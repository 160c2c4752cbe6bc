/** As a menu item shows them that opens the palette too. */
export const PALETTE_KEYS = 'Ctrl+Shift+P';

/**
 * Ctrl+Shift+P, or with the command key, anywhere in the page. In the capture phase: whatever has the focus sees
 * nothing of it, nor do the shortcuts of hot code.
 *
 * @returns Ends it.
 */
export function onPaletteKeys(target: Document, run: () => void): () => void {
  const listener = (event: KeyboardEvent): void => {
    const hasCommand = event.ctrlKey !== event.metaKey;
    if (
      event.isComposing ||
      event.key.toUpperCase() !== 'P' ||
      !hasCommand ||
      !event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Held down, the keys ask once.
    if (!event.repeat) run();
  };
  target.addEventListener('keydown', listener, { capture: true });
  return () => target.removeEventListener('keydown', listener, { capture: true });
}
