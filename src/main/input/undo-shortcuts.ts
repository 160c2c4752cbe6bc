export type UndoWay = 'undo' | 'redo';

export interface UndoShortcutsHost {
  /** Whether the text of the field that has the focus is the app's to undo. */
  isOfApp(): boolean;
  /** @param isField A field has the focus. */
  run(way: UndoWay, isField: boolean): void;
}

/**
 * Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z, anywhere in the page (⌘ where that is the key). A field that has the focus comes first:
 * what was typed into it and is no state that can be undone is undone by the browser. Only where that has nothing to undo
 * in that very field does the key belong to the app.
 *
 * @returns Ends it.
 */
export function onUndoShortcuts(target: Window, host: UndoShortcutsHost): () => void {
  const end = new AbortController();
  let native: UndoWay | null = null;

  const keydown = (event: KeyboardEvent): void => {
    const way = wayOf(event);
    if (!way || event.isComposing) return;
    const isInField = isField(event.target);
    if (!isInField || host.isOfApp()) {
      event.preventDefault();
      // Hot code may show these keys in its menus: they are main's all the same, also while hot code hangs.
      event.stopImmediatePropagation();
      host.run(way, isInField);
      return;
    }
    native = way;
    // The browser undoes, if it has anything to undo, before the next task.
    setTimeout(() => {
      if (native === null) return;
      native = null;
      host.run(way, true);
    });
  };

  const beforeInput = (event: InputEvent): void => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    // Chromium has one list for all fields, and would undo in one that the user has left.
    if (event.target !== document.activeElement) event.preventDefault();
    else native = null;
  };

  target.addEventListener('keydown', keydown, { capture: true, signal: end.signal });
  target.addEventListener('beforeinput', beforeInput, { capture: true, signal: end.signal });
  return () => end.abort();
}

function wayOf(event: KeyboardEvent): UndoWay | null {
  if (event.altKey || event.ctrlKey === event.metaKey) return null;
  const key = event.key.toLowerCase();
  // Where the keyboard writes no Latin letters, the key's place counts.
  const letter = /^[a-z]$/.test(key) ? key : event.code.replace('Key', '').toLowerCase();
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !event.shiftKey ? 'redo' : null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isText(target));
}

function isText({ type }: HTMLInputElement): boolean {
  return !['checkbox', 'radio', 'range', 'button'].includes(type);
}
