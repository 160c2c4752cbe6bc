import { describe, UiError } from '../args.js';
import { TONE } from '../option-rules.js';
import type { Tone } from '../vocabulary.js';
import { FrozenCopies } from './frozen-copies.js';

/** A stretch of code that has a colour: from its first character to the one behind the last. */
export interface CodeTone {
  readonly start: number;
  readonly end: number;
  readonly tone: Tone;
}

/**
 * Copies of the tones, so that they may be drafts and may change later.
 * @throws UiError when they are not in order, overlap, or reach beyond the code
 */
export function copyCodeTones(value: unknown, length: number, where: string): readonly CodeTone[] {
  const copies = frozen.of(value, () => copyAll(value, length, where));
  // Of frozen tones that were drawn with other code before.
  if ((copies.at(-1)?.end ?? 0) > length) return copyAll(value, length, where);
  return copies;
}

const frozen = new FrozenCopies<readonly CodeTone[]>();

function copyAll(value: unknown, length: number, where: string): CodeTone[] {
  if (!Array.isArray(value)) {
    throw new UiError(
      `${where}: the tones are ${describe(value)}; expected a list such as [{ start: 0, end: 5, tone: 'info' }]`,
    );
  }
  let last = 0;
  return value.map((tone: unknown, index) => {
    const { start, end, tone: name } = (tone ?? {}) as { start?: unknown; end?: unknown; tone?: unknown };
    if (!isWhole(start) || !isWhole(end) || start < last || end < start || end > length) {
      throw new UiError(
        `${where}: tone ${index} goes from ${describe(start)} to ${describe(end)}; expected whole numbers between ${last} and ${length}, in order`,
      );
    }
    if (!TONE.fits(name)) {
      throw new UiError(`${where}: tone ${index} is ${describe(name)}; expected ${TONE.expected}`);
    }
    last = end;
    return { start, end, tone: name };
  });
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}
