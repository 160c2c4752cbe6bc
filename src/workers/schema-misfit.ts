import type { Path } from '../shared/data.js';
import type { Misfit } from '../shared/misfit.js';
import { formatPath } from '../shared/state/format-path.js';
import { describeFound } from './describe-found.js';

/** An issue of Standard Schema (https://standardschema.dev), with what valibot adds to it. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly unknown[];
  /** 'schema' for a type, 'validation' for more than the type. */
  readonly kind?: unknown;
  /** Of the schema or the validation: `string`, `max_length`. */
  readonly type?: unknown;
  readonly expected?: unknown;
  readonly received?: unknown;
}

/** A step of a path as valibot has it; other schemas give the key alone. */
interface Segment {
  readonly key: unknown;
  /** The key itself is wrong, or missing, and not the value at it. */
  readonly origin?: unknown;
  readonly value?: unknown;
}

/**
 * What a schema objects to, in words of ours: schemas quote what they find at any length, and of a missing key valibot
 * tells that its name was expected.
 *
 * @param base Where the judged value is in the App state.
 * @param secretKeys Of these neither the place inside nor anything of the value is told (rule S5).
 */
export function schemaMisfit(
  issue: SchemaIssue,
  value: unknown,
  base: readonly string[],
  secretKeys: readonly string[],
): Misfit {
  const segments = (issue.path ?? []).map(segmentOf);
  const path = [...base, ...keysOf(segments)];
  const [key] = path;
  if (typeof key === 'string' && secretKeys.includes(key)) {
    return {
      path: formatPath([key]),
      expected: 'what its schema asks for',
      found: 'a secret, which is not told',
    };
  }
  const last = segments.at(-1);
  if (last?.origin === 'key') return { path: formatPath(path), ...keyMisfit(issue, last) };
  const found = measured(issue) ?? describeFound('input' in issue ? issue.input : valueAt(value, segments));
  return { path: formatPath(path), expected: expectedBy(issue), found };
}

function keyMisfit(issue: SchemaIssue, { key, value }: Segment): Omit<Misfit, 'path'> {
  if (issue.received === 'undefined') return { expected: 'a value', found: 'nothing' };
  if (issue.expected === 'never') return { expected: 'no such key', found: describeFound(value) };
  return { expected: `a key: ${expectedBy(issue)}`, found: describeFound(key) };
}

/** Validations by a function of the module's own: their message is all that they say. */
const CHECKS = /check|^custom$/;
/** Validations of how much there is: what they receive is a number, and not the value. */
const MEASURES = /(length|size|bytes|graphemes|words|entries)$/;

/** Of an expectation, in characters: a choice of many words has a long one. */
const LONGEST = 200;

function expectedBy(issue: SchemaIssue): string {
  const all = expectation(issue);
  return all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all;
}

function expectation({ message, kind, type, expected }: SchemaIssue): string {
  const what = kind === 'validation' && typeof type === 'string' ? nounOf(type) : '';
  if (typeof expected === 'string') return [what, expected].filter(Boolean).join(' ');
  return what === '' || CHECKS.test(String(type)) ? `“${message}”` : what;
}

function measured({ kind, type, received }: SchemaIssue): string | null {
  const isMeasure = kind === 'validation' && typeof type === 'string' && MEASURES.test(type);
  return isMeasure ? `${nounOf(type)} ${String(received)}` : null;
}

/** `max_length` → `length`, `starts_with` → `starts with`; of a value there is no more to say than that it is one. */
function nounOf(type: string): string {
  return type
    .replace(/^(min|max|not)_/, '')
    .replace(/^values?$/, '')
    .replaceAll('_', ' ');
}

function segmentOf(segment: unknown): Segment {
  return isSegment(segment) ? segment : { key: segment };
}

function isSegment(value: unknown): value is Segment {
  return typeof value === 'object' && value !== null && 'key' in value;
}

/** As far as they are keys: valibot gives members of a Set the key null. */
function keysOf(segments: readonly Segment[]): Path {
  const keys = segments.map(({ key }) => key);
  const end = keys.findIndex((key) => key === null || key === undefined);
  return keys.slice(0, end < 0 ? undefined : end).map((key) => (isPathKey(key) ? key : String(key)));
}

function isPathKey(key: unknown): key is string | number | bigint | boolean {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof key);
}

function valueAt(value: unknown, segments: readonly Segment[]): unknown {
  let part = value;
  for (const { key } of segments) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = part instanceof Map ? part.get(key) : Reflect.get(part, key as PropertyKey);
  }
  return part;
}
