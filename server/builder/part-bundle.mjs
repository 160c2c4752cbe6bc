import { resolve } from 'node:path';
import { rollup } from 'rollup';
import { hotInput, hotOutput } from '../../rollup.config.mjs';
import { lazily } from './lazily.mjs';
import { linksIn, linkTo } from './link.mjs';
import { fromRollup } from './rollup-failure.mjs';

/** @typedef {import('./part-plan.mjs').PartPlan} PartPlan */
/** @typedef {import('./source-files.mjs').Source} Source */

/**
 * A bundle in which links stand for the names of others.
 * @typedef {object} Draft
 * @property {string} id
 * @property {string} code
 * @property {ReadonlySet<string>} imports ids, of bundles and packages; what it imports by `import()` is among them
 * @property {() => Promise<string>} map
 */

/**
 * Bundles one part with rollup. What it takes from other parts stays an import.
 * @param {PartPlan} plan
 * @param {object} project
 * @param {(file: string) => Source} project.sourceOf
 * @param {(file: string) => string} project.displayPath
 * @returns {Promise<Draft>} rejects with a BuildFailure
 */
export async function bundlePart(plan, { sourceOf, displayPath }) {
  /** @param {unknown} error */
  const explain = (error) => fromRollup(error, displayPath, (file) => sourceOf(file).text);
  try {
    const built = await rollup({
      input: plan.input,
      plugins: [partPlugin(plan, sourceOf)],
      ...hotInput,
      onLog: (_level, log) => {
        // Said of `namespace.name`, which would be undefined; for `import { name }` rollup fails by itself.
        if (log.code === 'MISSING_EXPORT') throw explain(log);
      },
    });
    const { code } = await generate(built, {});
    return {
      id: plan.part.id,
      code,
      imports: linksIn(code),
      map: lazily(async () => (await generate(built, mapOptions(displayPath))).map?.toString() ?? '{}'),
    };
  } catch (error) {
    throw explain(error);
  }
}

/**
 * @param {PartPlan} plan
 * @param {(file: string) => Source} sourceOf
 * @returns {import('rollup').Plugin}
 */
function partPlugin({ part, input, texts, resolve: resolveEdge }, sourceOf) {
  const isLink = (/** @type {string} */ id) => id.startsWith(linkTo(''));
  /** @param {string} id @returns {import('rollup').PartialResolvedId} */
  const resolved = (id) => ({ id, external: isLink(id) });
  return {
    name: 'rekindle-part',
    resolveId(specifier, importer) {
      if (importer === undefined) return input;
      // What is made up imports by ids.
      if (texts.has(importer)) return resolved(specifier);
      return resolved(resolveEdge({ specifier, isDynamic: false }, importer));
    },
    resolveDynamicImport(specifier, importer) {
      // An expression: nobody knows where it leads before it runs.
      if (typeof specifier !== 'string') return null;
      return resolved(resolveEdge({ specifier, isDynamic: true }, importer));
    },
    load: (id) => texts.get(id) ?? sourceOf(id).text,
    transform(_text, id) {
      if (!part.files.has(id)) return null;
      const { code, map } = sourceOf(id);
      return { code, map };
    },
  };
}

/**
 * @param {import('rollup').RollupBuild} built
 * @param {import('rollup').OutputOptions} options
 */
async function generate(built, options) {
  const { output } = await built.generate({ ...hotOutput, ...options });
  // With one input, and nothing inside that is not needed from the start, rollup makes one bundle.
  const [chunk] = output;
  return chunk;
}

/**
 * @param {(file: string) => string} displayPath
 * @returns {import('rollup').OutputOptions}
 */
function mapOptions(displayPath) {
  const drive = resolve('/');
  return {
    sourcemap: 'hidden',
    // Rollup would tell them relative to the output, and absolute ones would tell of the machine.
    sourcemapPathTransform: (source) => displayPath(resolve(drive, source)),
    dir: drive,
  };
}
