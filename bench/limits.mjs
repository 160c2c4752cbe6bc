import { round } from './statistics.mjs';

/**
 * A figure that is measured against a limit.
 * @typedef {{ what: string, value: number, limit: number, isKept: boolean }} Verdict
 */

/**
 * What keeping the state, and going through its history, may cost at most.
 * @param {import('./report.mjs').Results} results
 * @returns {Verdict[]} of what was measured
 */
export function persistenceVerdicts({ persistence, jumps }) {
  /** @type {[what: string, value: number, limit: number][]} */
  const figures = [];
  const [little, much] = persistence;
  if (little && much) {
    const size = (/** @type {number} */ bytes) =>
      bytes < 1_000_000 ? `${bytes / 1_000} kB` : `${bytes / 1_000_000} MB`;
    const { save, append, checkpoint } = much.longestMs;
    figures.push(
      [
        `a character more, with ${size(much.stateBytes)} of state against ${size(little.stateBytes)}, times`,
        much.append.p50 / little.append.p50,
        1.5,
      ],
      [
        `longest script of main while ${size(much.stateBytes)} are kept, ms`,
        Math.max(save, append, checkpoint),
        8,
      ],
    );
  }
  if (jumps) {
    const { steps, bytesPerStep, view, jump } = jumps;
    figures.push([
      `a jump over ${steps} steps of ${bytesPerStep / 1_000} kB, ms`,
      Math.max(view.p50, jump.p50),
      50,
    ]);
  }
  return figures.map(([what, value, limit]) => ({
    what,
    value: round(value),
    limit,
    isKept: value <= limit,
  }));
}
