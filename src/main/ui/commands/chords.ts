import { type Chord, parseShortcut } from '../../../shared/ui/shortcut.js';

/** Whether a key event is a chord's. @param isMac `Mod` is the command key there, Ctrl elsewhere. */
export function matchesChord(chord: Chord, event: KeyboardEvent, isMac: boolean): boolean {
  const ctrl = chord.ctrl || (chord.mod && !isMac);
  const meta = chord.meta || (chord.mod && isMac);
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== chord.alt) return false;
  const { key } = chord;
  if (key.length > 1)
    return event.shiftKey === chord.shift && (event.key === ' ' ? 'Space' : event.key) === key;
  const isLetter = key >= 'A' && key <= 'Z';
  const isTyped = event.key.toUpperCase() === key;
  // A sign may need Shift on this layout; a letter or digit has its own Shift.
  if (isTyped) return event.shiftKey === chord.shift || (!isLetter && !/\d/.test(key));
  // With Alt or Shift held, or on a layout of other letters, the key's place tells.
  const isOther = event.altKey || event.shiftKey || event.key > '\u007f';
  const place = isLetter ? `Key${key}` : `Digit${key}`;
  return isOther && event.shiftKey === chord.shift && event.code === place;
}

/** A shortcut as it is shown: as it is written on the keys of the machine. */
export function shownShortcut(text: string, isMac: boolean): string {
  const chord = parseShortcut(text);
  if (typeof chord === 'string') return text;
  const key = SHOWN_KEYS[chord.key] ?? chord.key;
  if (isMac) {
    const signs = `${chord.ctrl ? '⌃' : ''}${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}`;
    return `${signs}${chord.meta || chord.mod ? '⌘' : ''}${key}`;
  }
  const held = [
    chord.ctrl || chord.mod ? 'Ctrl' : '',
    chord.alt ? 'Alt' : '',
    chord.shift ? 'Shift' : '',
    chord.meta ? 'Meta' : '',
  ];
  return [...held.filter(Boolean), key].join('+');
}

/** As `aria-keyshortcuts` wants it. */
export function spokenShortcut(text: string, isMac: boolean): string {
  const chord = parseShortcut(text);
  if (typeof chord === 'string') return text;
  const held = [
    chord.ctrl || (chord.mod && !isMac) ? 'Control' : '',
    chord.alt ? 'Alt' : '',
    chord.shift ? 'Shift' : '',
    chord.meta || (chord.mod && isMac) ? 'Meta' : '',
  ];
  return [...held.filter(Boolean), chord.key].join('+');
}

const SHOWN_KEYS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** Whether this machine's keyboard has a command key. */
export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
