import { codeFrame } from './code-frame.mjs';

/** @typedef {import('../../src/shared/manifest.js').BuildError} BuildError */
/** @typedef {import('../../src/shared/manifest.js').BuildErrorKind} BuildErrorKind */

/** A refusal of the builder, in the form in which the page is told: `error` crosses as it is. */
export class BuildFailure extends Error {
  /** @param {BuildError} error */
  constructor(error) {
    super(error.message);
    this.name = 'BuildFailure';
    this.error = error;
  }
}

/**
 * A failure at a place in a source text.
 * @param {BuildErrorKind} kind
 * @param {string} message
 * @param {{ file: string, text: string, line: number, column: number }} place `file` as it is shown, 1-based numbers
 */
export function failureAt(kind, message, { file, text, line, column }) {
  return new BuildFailure({ kind, message, file, line, column, frame: codeFrame(text, line, column) });
}
