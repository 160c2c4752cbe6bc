export interface EscapeHost {
  /** The failure panel is shown, and nothing lies over it. */
  isPanelOnTop(): boolean;
  dismissPanel(): void;
  /** An older state is shown. */
  isViewing(): boolean;
  /** Shows the state as it is again. */
  leave(): void;
}

/**
 * Esc puts the failure panel away (rule O2), before the focused field can take it for itself. What else it does (it
 * closes a menu, leaves a field) comes before it ends the view of an older state (rule H4).
 *
 * @returns Ends it.
 */
export function onEscape(target: Window, host: EscapeHost): () => void {
  const end = new AbortController();
  const { signal } = end;
  const first = (event: KeyboardEvent): void => {
    if (event.code !== 'Escape' || event.isComposing || !host.isPanelOnTop()) return;
    event.stopImmediatePropagation();
    host.dismissPanel();
  };
  const last = (event: KeyboardEvent): void => {
    if (event.code !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const { target: focused } = event;
    // It leaves the field first.
    if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) return;
    if (host.isViewing()) host.leave();
  };
  target.addEventListener('keydown', first, { capture: true, signal });
  target.addEventListener('keydown', last, { signal });
  return () => end.abort();
}
