import { bundleId, libraryId, linksIn, linkTo } from './link.mjs';

/** Nothing of it comes from a source file. */
const NO_MAP = JSON.stringify({ version: 3, sources: [], names: [], mappings: '' });

/** @typedef {import('./parts.mjs').Part} Part */

/**
 * Under which names the bundle of a part exports what its entrances export, as module text. All that an entrance
 * exports is exported, whether somebody imports it by now or not: so a part stays as it is when others change.
 */
export class PartExports {
  #names;
  #displayPath;
  /** @type {Map<Part, Set<string>>} */
  #doubled = new Map();

  /**
   * @param {import('./export-names.mjs').ExportNames} names
   * @param {(file: string) => string} displayPath
   */
  constructor(names, displayPath) {
    this.#names = names;
    this.#displayPath = displayPath;
  }

  /** The text of a module that exports what the part's bundle exports. @param {Part} part */
  entryOf(part) {
    const lines = part.entrances.map((file) => {
      const names = [...this.#names.of(file).names].map(
        (name) => `${quoted(name)} as ${quoted(this.#nameIn(part, file, name))}`,
      );
      return `export { ${names.join(', ')} } from ${quoted(file)};\n`;
    });
    return lines.join('');
  }

  /**
   * The text of a module that stands for an entrance wherever it is imported from another bundle.
   * @param {Part} part
   * @param {string} file
   * @param {ReadonlySet<string>} [wanted] names that are imported; absent: all
   */
  standInFor(part, file, wanted) {
    const { names, packages } = this.#names.of(file);
    const there = [...names].filter((name) => wanted?.has(name) ?? true).sort();
    const clauses = there.map((name) => `${quoted(this.#nameIn(part, file, name))} as ${quoted(name)}`);
    const stars = [...packages].map(
      (specifier) => `export * from ${quoted(linkTo(libraryId(specifier)))};\n`,
    );
    return `export { ${clauses.join(', ')} } from ${quoted(linkTo(part.id))};\n${stars.join('')}`;
  }

  /**
   * The bundle of a root in whose part there is more: it exports what the root exports, and nothing else.
   * @param {import('./parts.mjs').Root} root
   * @param {Part} part that the root is in
   * @returns {import('./part-bundle.mjs').Draft}
   */
  facadeOf({ id, file }, part) {
    const code = this.standInFor(part, file);
    return { id, code, imports: linksIn(code), map: async () => NO_MAP };
  }

  /**
   * @param {Part} part
   * @param {string} file
   * @param {string} name
   */
  #nameIn(part, file, name) {
    // A root's bundle exports what the root does, under the same names.
    if (part.root !== null) return name;
    if (name !== 'default' && !this.#doubledIn(part).has(name)) return name;
    return `${name}$${bundleId(this.#displayPath(file)).slice(0, 8)}`;
  }

  /** Names that several entrances export. @param {Part} part */
  #doubledIn(part) {
    const known = this.#doubled.get(part);
    if (known) return known;
    const seen = new Set();
    /** @type {Set<string>} */
    const doubled = new Set();
    for (const file of part.entrances)
      for (const name of this.#names.of(file).names) {
        if (seen.has(name)) doubled.add(name);
        seen.add(name);
      }
    this.#doubled.set(part, doubled);
    return doubled;
  }
}

/** @param {string} text */
function quoted(text) {
  return JSON.stringify(text);
}
