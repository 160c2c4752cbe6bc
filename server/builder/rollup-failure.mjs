import { BuildFailure, failureAt } from './build-failure.mjs';

/**
 * What rollup threw, or said in a log, in the form in which the page is told.
 * @param {unknown} error
 * @param {(file: string) => string} displayPath
 * @param {(file: string) => string} textOf
 */
export function fromRollup(error, displayPath, textOf) {
  if (error instanceof BuildFailure) return error;
  /** @type {Partial<import('rollup').RollupLog>} */
  const log = typeof error === 'object' && error !== null ? error : { message: String(error) };
  const message = messageOf(log, displayPath);
  const kind = log.code === 'MISSING_EXPORT' ? 'missing-import' : 'build';
  const file = log.loc?.file ?? log.id;
  if (file === undefined) return new BuildFailure({ kind, message });
  const shown = displayPath(file);
  if (log.loc === undefined) return new BuildFailure({ kind, message, file: shown });
  const { line, column } = log.loc;
  return failureAt(kind, message, { file: shown, text: textOf(file), line, column: column + 1 });
}

/**
 * @param {Partial<import('rollup').RollupLog>} log
 * @param {(file: string) => string} displayPath
 */
function messageOf({ code, binding, exporter, message = '', id, loc }, displayPath) {
  if (code === 'MISSING_EXPORT' && exporter !== undefined) {
    return `${JSON.stringify(binding)} is not exported by ${displayPath(exporter)}. Correct the name, or export it there.`;
  }
  // Rollup's messages begin with the place, which is told apart, and may hold absolute paths.
  const text = message.replace(/^(\[plugin [^\]]+\] )?\S+ \(\d+:\d+\): /, '');
  const paths = [loc?.file, id].filter((path) => path !== undefined);
  return paths.reduce((shown, path) => shown.replaceAll(path, displayPath(path)), text);
}
