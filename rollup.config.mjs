/**
 * How hot modules are bundled. The builder (server/builder/hot-bundle.mjs) adds the entries, which it finds anew for
 * each build, and the plugin that reads the sources; then it runs rollup by its JS API.
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
  entryFileNames: '[name]-[hash:10].js',
  chunkFileNames: 'shared-[hash:10].js',
  hashCharacters: 'base36',
  minifyInternalExports: false,
};
