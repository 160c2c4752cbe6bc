import type { StateData } from '../shared/data.js';
import type { StateSchema } from '../shared/hot-module.js';
import { formatPath } from '../shared/state/format-path.js';
import type { LoadedModule } from './definition.js';
import { Failure } from './failure.js';

/** Lines told; a list with thousands of bad entries needs no more to be understood. */
const MOST_DETAILS = 50;

/** An issue of Standard Schema (https://standardschema.dev), with what valibot adds to it. */
interface Issue {
  readonly message: string;
  readonly path?: readonly unknown[];
  readonly expected?: unknown;
  readonly received?: unknown;
}

/**
 * Checks a module's state against its schema. Throws a Failure of kind 'schema' with every misfit as a line of
 * `path: expected …, found …`. Schemas only judge here: what they would transform stays as it is.
 *
 * @param known State of this module that has passed before: values that are in it are not checked again.
 */
export async function checkSchema(
  module: LoadedModule,
  state: StateData,
  known: StateData | null,
): Promise<void> {
  const { schema } = module.definition;
  if (!schema) return;
  const changed = Object.keys(state).filter(
    (key) => !known || !Object.hasOwn(known, key) || known[key] !== state[key],
  );
  const isSmaller = known !== null && Object.keys(known).some((key) => !Object.hasOwn(state, key));
  const entries = known && !isSmaller ? entriesOf(schema) : null;
  const details: string[] = [];
  if (entries) {
    for (const key of changed) {
      const entry = entries[key];
      if (entry) details.push(...(await misfits(entry, state[key], [key])));
    }
  } else if (changed.length > 0 || isSmaller || !known) {
    details.push(...(await misfits(schema, state, [])));
  }
  if (details.length === 0) return;
  const more = details.length > MOST_DETAILS ? [`… and ${details.length - MOST_DETAILS} more`] : [];
  const count = details.length === 1 ? 'in one place' : `in ${details.length} places`;
  throw new Failure(
    'schema',
    `The state of module '${module.name}' does not fit its schema ${count}: ${details[0]}`,
    {
      module: module.name,
      details: [...details.slice(0, MOST_DETAILS), ...more],
    },
  );
}

async function misfits(schema: StateSchema, value: unknown, base: readonly string[]): Promise<string[]> {
  const result = await schema['~standard'].validate(value);
  if (!isObject(result)) return [`${formatPath(base)}: the schema answered ${String(result)}`];
  const issues = result.issues;
  return Array.isArray(issues) ? issues.filter(isIssue).map((issue) => line(issue, base)) : [];
}

/** The schemas of the keys, where the schema is a plain object schema of valibot: then keys can be checked alone. */
function entriesOf(schema: StateSchema): Record<string, StateSchema> | null {
  const { type, entries, pipe } = schema as { type?: unknown; entries?: unknown; pipe?: unknown };
  const isPlain = typeof type === 'string' && /^((loose|strict)_)?object$/.test(type) && pipe === undefined;
  return isPlain && isObject(entries) ? (entries as Record<string, StateSchema>) : null;
}

function line({ message, path, expected, received }: Issue, base: readonly string[]): string {
  const keys = (path ?? []).map((segment) => (isObject(segment) ? segment.key : segment));
  const where = formatPath([...base, ...keys.map((key) => (typeof key === 'number' ? key : String(key)))]);
  if (typeof expected !== 'string' || typeof received !== 'string') return `${where}: ${message}`;
  return `${where}: expected ${expected}, found ${received}`;
}

function isIssue(value: unknown): value is Issue {
  return isObject(value) && typeof value.message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
