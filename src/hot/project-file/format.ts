import * as v from 'valibot';
import { partSchema as discussionPart } from '../discussion/part.js';
import { partSchema as trackPart } from '../mma/part.js';
import { schemaProblem } from '../mma/schema-problem.js';
import { projectSchema } from '../project/state.js';

/** Raised when the file's form changes. */
const VERSION = 1;
/** More would not be read. */
const MOST_PROBLEMS = 12;

/** A project with all that belongs to it. Secrets are in none of it. */
const fileSchema = v.object({
  rekindleProject: v.literal(VERSION),
  project: projectSchema,
  discussions: discussionPart,
  tracks: trackPart,
});

export type ProjectFile = Omit<v.InferOutput<typeof fileSchema>, 'rekindleProject'>;

export type ReadFile = { readonly file: ProjectFile } | { readonly problems: string[] };

export function writeProjectFile(file: ProjectFile): string {
  return JSON.stringify({ rekindleProject: VERSION, ...file }, null, 2);
}

/** Reads a file as a whole: what is in it, or each thing that is wrong with it (where, what was expected, what was found). */
export function readProjectFile(text: string): ReadFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problems: [`It is no JSON: ${why}`] };
  }
  const version = versionOf(content);
  if (version === null) return { problems: ['It is not a project that Rekindle has exported.'] };
  if (version > VERSION) {
    return { problems: [`It is of version ${version}, and this code knows versions up to ${VERSION}.`] };
  }
  const read = v.safeParse(fileSchema, content);
  if (read.success) return { file: read.output };
  const problems = read.issues.slice(0, MOST_PROBLEMS).map(problem);
  const more = read.issues.length - problems.length;
  return { problems: more > 0 ? [...problems, `And ${more} more.`] : problems };
}

function versionOf(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('rekindleProject' in content)) return null;
  return typeof content.rekindleProject === 'number' ? content.rekindleProject : null;
}

function problem(issue: v.BaseIssue<unknown>): string {
  const { where, expected, found } = schemaProblem(issue);
  // A check of more than a type says in its message what it is.
  const what = issue.kind === 'validation' ? issue.message : `expected ${expected}, found ${found}`;
  return `${where === '' ? 'The file' : where}: ${what}`;
}
