/**
 * How a part of hot code is bundled. The builder (server/builder/part-bundle.mjs) adds the input, and the plugin that
 * knows the sources and where their imports lead; then it runs rollup by its JS API.
 */

/** @satisfies {import('rollup').InputOptions} */
export const hotInput = {
  // Measured: making and reviving rollup's own cache costs more than what it saves here (reading, transpiling) once
  // SourceFiles keeps both (100 modules: 99 ms with it, 40 ms without).
  cache: false,
  // Shaking off unused code would cost a fifth of a build, and the engine does not compile what is never called.
  treeshake: false,
};

/** @satisfies {import('rollup').OutputOptions} */
export const hotOutput = {
  format: 'es',
  minifyInternalExports: false,
};
