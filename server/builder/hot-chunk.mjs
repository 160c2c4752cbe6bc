import { BuildFailure } from './build-failure.mjs';
import { fillLinks, libraryId } from './link.mjs';
import { sha256 } from './sha256.mjs';

/** @typedef {import('./part-bundle.mjs').Draft} Draft */
/** @typedef {import('./libraries.mjs').LibraryBundle} LibraryBundle */

/**
 * A bundle without its source map, which is made when it is asked for: a reload never waits for one. Until then
 * rollup's graph of its part is kept for it.
 * @typedef {object} HotChunk
 * @property {string} fileName
 * @property {string} code
 * @property {string | null} module name of the hot module whose entry this is
 * @property {boolean} isLibrary of a package
 * @property {string[]} imports file names, direct ones
 * @property {() => Promise<string>} map
 */

/**
 * @typedef {object} Bundle
 * @property {Draft} draft
 * @property {string | null} module name of the hot module whose entry this is
 * @property {string} label what people call it
 */

/**
 * Gives bundles their names, which tell of their contents, and fills these in where others import them.
 *
 * So there is no name for bundles that import one another in a circle. Static imports cannot make one: files that import
 * one another are needed by the same roots, so they are one part. `import()` of a file that itself needs its importer's
 * bundle does; that is refused.
 * @param {readonly Bundle[]} bundles
 * @param {LibraryBundle} libraries
 * @returns {HotChunk[]}
 */
export function nameChunks(bundles, libraries) {
  const byId = new Map(bundles.map((bundle) => [bundle.draft.id, bundle]));
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const [specifier, fileName] of libraries.entries) names.set(libraryId(specifier), fileName);
  /** @type {HotChunk[]} */
  const chunks = [];
  /** Bundles that are being named, each for the sake of the one before it. @type {Bundle[]} */
  const path = [];
  /** @param {string} id @returns {string} */
  const nameOf = (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const bundle = byId.get(id);
    if (!bundle) throw new Error(`There is no bundle ${id}`);
    if (path.includes(bundle)) throw circleFailure([...path.slice(path.indexOf(bundle)), bundle]);
    path.push(bundle);
    const chunk = toChunk(bundle, nameOf);
    path.pop();
    chunks.push(chunk);
    names.set(id, chunk.fileName);
    return chunk.fileName;
  };
  for (const { draft } of bundles) nameOf(draft.id);
  return [...chunks, ...libraryChunks(libraries)];
}

/**
 * @param {Bundle} bundle
 * @param {(id: string) => string} nameOf
 * @returns {HotChunk}
 */
function toChunk({ draft: { id, code, imports, map }, module }, nameOf) {
  const text = fillLinks(code, nameOf);
  // With the id: bundles of equal text hold files of their own, with variables of their own.
  const hash = sha256(`${id}\0${text}`, 'hex').slice(0, 12);
  const fileName = `${module ?? 'shared'}-${hash}.js`;
  return {
    fileName,
    code: `${text}//# sourceMappingURL=${fileName}.map\n`,
    module,
    isLibrary: false,
    imports: [...imports].map(nameOf),
    map,
  };
}

/** @param {LibraryBundle} libraries @returns {HotChunk[]} */
function libraryChunks({ files }) {
  return [...files.values()].map(({ fileName, code, imports, map }) => ({
    fileName,
    code,
    module: null,
    isLibrary: true,
    imports,
    map: async () => map,
  }));
}

/** @param {readonly Bundle[]} circle the first one again at its end */
function circleFailure(circle) {
  const labels = circle.map(({ label }) => label);
  return new BuildFailure({
    kind: 'build',
    message: `Bundles import one another in a circle: ${labels.join(' → ')}. Make the import() among them a plain import, or move what it needs of its importer to a file of its own.`,
  });
}
