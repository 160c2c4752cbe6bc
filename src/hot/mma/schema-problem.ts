import type * as v from 'valibot';

/** What is wrong at one place of what was read. */
export interface SchemaProblem {
  /** 'tracks[0].tickets[2].title'; empty for all of it. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

const LONGEST_FOUND = 60;

/** What a schema objects to. In our words where valibot's mislead: of a missing key it expects the key's name. */
export function schemaProblem(issue: v.BaseIssue<unknown>): SchemaProblem {
  return { where: placeOf(issue), ...tell(issue) };
}

function placeOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).reduce(
    (place, { key }) =>
      typeof key === 'number' ? `${place}[${key}]` : `${place}${place === '' ? '' : '.'}${String(key)}`,
    '',
  );
}

function tell({ type, expected, received }: v.BaseIssue<unknown>): Omit<SchemaProblem, 'where'> {
  if (type === 'non_empty') return { expected: 'a text that is not empty', found: 'an empty one' };
  if (type === 'min_length') return { expected: 'at least one', found: 'none' };
  if (type === 'object' && received === 'undefined') return { expected: 'a value', found: 'nothing' };
  const found = received.length > LONGEST_FOUND ? `${received.slice(0, LONGEST_FOUND)}…` : received;
  return { expected: expected?.replace(/^\((.*)\)$/, '$1') ?? 'another value', found };
}
