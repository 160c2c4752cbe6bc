import type { Tone } from 'rekindle';

/** Colours by what a mode calls a token. What is not in it has the colour of plain code. */
const TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['keyword', 'accent'],
  ['self', 'accent'],
  ['tag', 'accent'],
  ['qualifier', 'accent'],
  ['heading', 'accent'],
  ['def', 'info'],
  ['type', 'info'],
  ['builtin', 'info'],
  ['attribute', 'info'],
  ['macroName', 'info'],
  ['link', 'info'],
  // The keys of JSON are strings, too.
  ['string property', 'info'],
  ['string', 'success'],
  ['character', 'success'],
  ['inserted', 'success'],
  ['number', 'warning'],
  ['atom', 'warning'],
  ['strong', 'warning'],
  ['variableName.constant', 'warning'],
  ['deleted', 'danger'],
  ['meta', 'secondary'],
  ['angleBracket', 'secondary'],
  ['quote', 'secondary'],
  ['comment', 'muted'],
]);

/** The colour of a token, of which a mode says such as `string.special`; undefined for plain code. */
export function toneOf(style: string): Tone | undefined {
  return TONES.get(style) ?? TONES.get(style.split(/[ .]/, 1)[0] ?? '');
}
