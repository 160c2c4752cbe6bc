import { checkText, describe, UiError } from '../args.js';
import { TONE } from '../option-rules.js';
import type { Tone } from '../vocabulary.js';
import { FrozenCopies } from './frozen-copies.js';

/** A stretch of text that looks, or does, something of its own. */
export interface Span {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  /** In the face of code, on a box. */
  code?: boolean;
  strike?: boolean;
  tone?: Tone;
  /**
   * What hot code gets when the user follows the link: an address or an id, as it likes. Nothing is opened: that is
   * hot code's to do. Shown as a tooltip.
   */
  link?: string;
}

/** A text of several spans; a string is a span without anything of its own. */
export type Spans = readonly (string | Span)[];

const FLAGS = ['strong', 'emphasis', 'code', 'strike'] as const;
const NAMES: ReadonlySet<string> = new Set([...FLAGS, 'text', 'tone', 'link']);

/**
 * Copies of the spans, so that they may be drafts and may change later. A plain string is one span.
 * @throws UiError when they are not what they should be
 */
export function copySpans(value: unknown, where: string, what: string): readonly Span[] {
  return frozen.of(value, () => copyAll(value, where, what));
}

const frozen = new FrozenCopies<readonly Span[]>();

function copyAll(value: unknown, where: string, what: string): Span[] {
  if (typeof value === 'string') {
    checkText(value, where, what);
    return [{ text: value }];
  }
  if (!Array.isArray(value)) {
    throw new UiError(`${where}: ${what} is ${describe(value)}; expected an array of strings and spans`);
  }
  const spans = value.map((span: unknown, index) => copySpan(span, where, `${what}'s span ${index}`));
  checkText(spans.map(({ text }) => text).join(''), where, what);
  return spans;
}

function copySpan(value: unknown, where: string, what: string): Span {
  if (typeof value === 'string') return { text: value };
  if (!isRecord(value)) {
    throw new UiError(
      `${where}: ${what} is ${describe(value)}; expected a string or an object such as { text: 'now', strong: true }`,
    );
  }
  const fail = (name: string, expected: string): never => {
    throw new UiError(`${where}: ${what} has ${name} ${describe(value[name])}; expected ${expected}`);
  };
  for (const name in value) if (!NAMES.has(name)) fail(name, `${[...NAMES].join(', ')} and no others`);
  const { text, tone, link } = value;
  if (typeof text !== 'string') return fail('text', 'a string');
  const span: Span = { text };
  for (const flag of FLAGS) {
    const set = value[flag];
    if (set === undefined) continue;
    if (typeof set !== 'boolean') return fail(flag, 'true or false');
    if (set) span[flag] = true;
  }
  if (tone !== undefined) {
    if (!TONE.fits(tone)) return fail('tone', TONE.expected);
    span.tone = tone as Tone;
  }
  if (link !== undefined) {
    if (typeof link !== 'string' || link === '') return fail('link', 'a string that is not empty');
    span.link = link;
  }
  return span;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
