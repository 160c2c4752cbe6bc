/**
 * Chords of keys, as hot code writes them and people read them: 'Ctrl+Shift+E'. `Mod` is Ctrl, and the command key on
 * a Mac.
 */
export interface Chord {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
  readonly mod: boolean;
  /** As `KeyboardEvent.key` has it; letters in upper case, the space bar as 'Space'. */
  readonly key: string;
}

const MODIFIERS = { ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', meta: 'Meta', mod: 'Mod' } as const;
const NAMED = [
  ...[
    'Enter',
    'Escape',
    'Space',
    'Tab',
    'Backspace',
    'Delete',
    'Insert',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  ],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
] as const;

/** What browsers keep for themselves: no page gets to see these. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['T', 'N', 'W', 'Shift+T', 'Shift+N', 'Shift+W', 'Tab', 'Shift+Tab', 'PageUp', 'PageDown'],
]);

const known = new Map<string, Chord | string>();

/** The chord, or what is wrong with it. */
export function parseShortcut(text: string): Chord | string {
  let parsed = known.get(text);
  if (parsed === undefined) {
    parsed = parse(text);
    // Hot code writes a few; one that makes up new ones in every frame must not fill the memory.
    if (known.size > 1000) known.clear();
    known.set(text, parsed);
  }
  return parsed;
}

function parse(text: string): Chord | string {
  const parts = text.split('+').map((part) => part.trim());
  const name = parts.pop() ?? '';
  const held = { ctrl: false, alt: false, shift: false, meta: false, mod: false };
  for (const part of parts) {
    const modifier = (Object.keys(held) as (keyof typeof held)[]).find(
      (candidate) => MODIFIERS[candidate].toLowerCase() === part.toLowerCase(),
    );
    if (!modifier) return `'${part}' is no modifier; there are Ctrl, Alt, Shift, Meta and Mod`;
    held[modifier] = true;
  }
  const key = keyNamed(name);
  if (key === null) {
    return `'${name}' is no key; write a letter, a digit, one of , . / ; ' [ ] \\ - = \`, or ${NAMED.slice(0, 15).join(', ')}, F1 to F12`;
  }
  const chord = { ...held, key };
  if (isReserved(chord)) return `${text} is the browser's own: no page is told of it; take another`;
  return chord;
}

function keyNamed(name: string): string | null {
  if (/^[a-z0-9,./;'[\]\\\-=`?]$/i.test(name)) return name.toUpperCase();
  return NAMED.find((key) => key.toLowerCase() === name.toLowerCase()) ?? null;
}

function isReserved({ ctrl, alt, shift, meta, mod, key }: Chord): boolean {
  if (alt && !ctrl && !meta && !mod) return key === 'F4' || key === 'Tab';
  return (ctrl || meta || mod) && !alt && RESERVED.has(shift ? `Shift+${key}` : key);
}
