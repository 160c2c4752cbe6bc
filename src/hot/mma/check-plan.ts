import * as v from 'valibot';
import { findCircle, tellCircle } from './dependencies.js';
import { type PlannedTrack, planSchema } from './plan-schema.js';
import { type SchemaProblem, schemaProblem } from './schema-problem.js';

/** What is wrong at one place of an answer; its place is 'answer' for all of it. */
export type PlanProblem = SchemaProblem;

export type CheckedPlan =
  | { readonly ok: true; readonly tracks: readonly PlannedTrack[] }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** Reads a plan from what a model has answered: JSON, also in a fence or with words around it. */
export function checkPlan(answer: string): CheckedPlan {
  let data: unknown;
  try {
    data = JSON.parse(jsonIn(answer));
  } catch (error) {
    const found =
      answer.trim() === '' ? 'nothing' : `no JSON: ${error instanceof Error ? error.message : ''}`;
    return { ok: false, problems: [{ where: 'answer', expected: 'a JSON object with "tracks"', found }] };
  }
  const parsed = v.safeParse(planSchema, data);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(problemOf) };
  const { tracks } = parsed.output;
  const problems = [...doubledIds(tracks), ...tracks.flatMap(dependencyProblems)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tracks };
}

/** What is in the first fence, else what is between the outermost braces, else all of it. */
function jsonIn(answer: string): string {
  const fence = /^[ \t]*(`{3,})[^\n`]*\n([\s\S]*?)(?:^[ \t]*\1|$(?![\s\S]))/m.exec(answer);
  const text = fence?.[2] ?? answer;
  const first = text.indexOf('{');
  const last = text.lastIndexOf('}');
  return first >= 0 && last > first ? text.slice(first, last + 1) : text;
}

function problemOf(issue: v.BaseIssue<unknown>): PlanProblem {
  const problem = schemaProblem(issue);
  return problem.where === '' ? { ...problem, where: 'answer' } : problem;
}

function doubledIds(tracks: readonly PlannedTrack[]): PlanProblem[] {
  const seen = new Set<string>();
  const problems: PlanProblem[] = [];
  for (const [t, { tickets }] of tracks.entries()) {
    for (const [i, { id }] of tickets.entries()) {
      if (seen.has(id)) {
        problems.push({
          where: `tracks[${t}].tickets[${i}].id`,
          expected: 'an id of its own',
          found: `${id} again`,
        });
      }
      seen.add(id);
    }
  }
  return problems;
}

function dependencyProblems({ tickets }: PlannedTrack, t: number): PlanProblem[] {
  const ids = new Set(tickets.map(({ id }) => id));
  const problems = tickets.flatMap(({ dependsOn }, i) =>
    dependsOn.flatMap((on, d) =>
      ids.has(on)
        ? []
        : {
            where: `tracks[${t}].tickets[${i}].dependsOn[${d}]`,
            expected: 'the id of a ticket of the same track',
            found: on,
          },
    ),
  );
  const circle = findCircle(tickets);
  if (!circle) return problems;
  const found = `the circle ${tellCircle(circle)}`;
  return [...problems, { where: `tracks[${t}].tickets`, expected: 'no circle of dependencies', found }];
}
