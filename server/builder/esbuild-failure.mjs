import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BuildFailure, failureAt } from './build-failure.mjs';

/** @typedef {import('esbuild').Message} Message */
/** @typedef {import('../../src/shared/manifest.js').BuildErrorKind} BuildErrorKind */

/**
 * @param {unknown} error
 * @returns {error is { errors: Message[] }}
 */
export function isEsbuildFailure(error) {
  return (
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.length > 0
  );
}

/**
 * esbuild's first error in the builder's form.
 * @param {unknown} error
 * @param {(file: string) => string} displayPath
 * @param {{ file: string, text: string } | { root: string }} source the text that was given to esbuild, or the folder
 *   that its paths are relative to
 */
export function fromEsbuild(error, displayPath, source) {
  const first = isEsbuildFailure(error) ? error.errors[0] : undefined;
  if (first === undefined) {
    const message = error instanceof Error ? error.message : String(error);
    return new BuildFailure({ kind: 'build', message });
  }
  const kind = kindOf(first.text);
  if (first.location === null) return new BuildFailure({ kind, message: first.text });
  const { file, line, column, lineText } = first.location;
  // esbuild counts columns in bytes of UTF-8, from 0.
  const before = Buffer.from(lineText).subarray(0, column).toString();
  const path = 'file' in source ? source.file : resolve(source.root, file);
  const text = 'text' in source ? source.text : readOr(path, lineText);
  return failureAt(kind, first.text, { file: displayPath(path), text, line, column: before.length + 1 });
}

/**
 * @param {string} text
 * @returns {BuildErrorKind}
 */
function kindOf(text) {
  return /^(Could not resolve|No matching export)/.test(text) ? 'missing-import' : 'syntax';
}

/**
 * @param {string} path
 * @param {string} fallback
 */
function readOr(path, fallback) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
}
