import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256 } from '../builder/sha256.mjs';

/** Style sheets of the @fontsource packages, one a weight and slant; the variable font has all weights in one. */
const SHEETS = [
  '@fontsource-variable/inter/wght.css',
  '@fontsource-variable/inter/wght-italic.css',
  '@fontsource/jetbrains-mono/400.css',
  '@fontsource/jetbrains-mono/400-italic.css',
  '@fontsource/jetbrains-mono/600.css',
  '@fontsource/ibm-plex-mono/400.css',
  '@fontsource/ibm-plex-mono/400-italic.css',
  '@fontsource/ibm-plex-mono/500.css',
  '@fontsource/ibm-plex-mono/600.css',
  '@fontsource/ibm-plex-mono/600-italic.css',
];

/**
 * Inter's figures are of one width, so that a number that counts up stands still. They are a face of their own, for this
 * feature of the font makes hyphens and brackets wide, too.
 */
const FIGURES = 'unicode-range: U+30-39; font-feature-settings: "tnum";';
const HAS_FIGURES = /^inter-latin-wght-/;

/** In other scripts the system's own fonts take over. */
const SUBSET = /-latin(-ext)?-/;

/**
 * @typedef {object} Fonts
 * @property {string} css `fonts/fonts.css`
 * @property {Map<string, Buffer>} files file name with a hash → its bytes
 */

/** The fonts of the interface: a style sheet, and the woff2 files that it names, all under `fonts/`. @returns {Fonts} */
export function collectFonts() {
  const { resolve } = createRequire(import.meta.url);
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const faces = [];
  for (const sheet of SHEETS) {
    const path = resolve(sheet);
    for (const [, name = '', rules = ''] of readFileSync(path, 'utf8').matchAll(
      /\/\* (\S+) \*\/\s*@font-face \{([^}]*)\}/g,
    )) {
      if (!SUBSET.test(name)) continue;
      const bytes = readFileSync(join(dirname(path), 'files', `${name}.woff2`));
      const fileName = `${name}-${sha256(bytes, 'hex').slice(0, 10)}.woff2`;
      files.set(fileName, bytes);
      const own = rules.replace(/src:[^;]*;/, `src: url(./${fileName}) format('woff2');`);
      faces.push(`@font-face {${own}}`);
      // Of two faces for one letter, the one that comes later is taken.
      if (HAS_FIGURES.test(name)) faces.push(`@font-face {${own.replace(/unicode-range:[^;]*;/, FIGURES)}}`);
    }
  }
  if (faces.length === 0)
    throw new Error('The @fontsource packages have another form than was expected: no font face found');
  return { css: `${faces.join('\n')}\n`, files };
}
