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

/** What does not fit, and where in the App state. */
interface Misfit {
  readonly path: readonly (string | number)[];
  readonly problem: string;
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
  const found: Misfit[] = [];
  if (entries) {
    for (const key of changed) {
      if (Object.hasOwn(entries, key)) found.push(...(await misfits(entries[key], state[key], [key])));
    }
  } else if (changed.length > 0 || isSmaller || !known) {
    found.push(...(await misfits(schema, state, [])));
  }
  if (found.length === 0) return;
  const details = [...new Set(found.map((misfit) => line(misfit, module.secretKeys)))];
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

async function misfits(
  schema: StateSchema | undefined,
  value: unknown,
  base: readonly string[],
): Promise<Misfit[]> {
  const result = await schema?.['~standard'].validate(value);
  if (!isObject(result)) {
    const problem = `the schema answered what is of type ${typeof result}; expected an object, as Standard Schema has it`;
    return [{ path: base, problem }];
  }
  const { issues } = result;
  return Array.isArray(issues) ? issues.filter(isIssue).map((issue) => misfit(issue, base)) : [];
}

/** The schemas of the keys, where the schema is a plain object schema of valibot: then keys can be checked alone. */
function entriesOf(schema: StateSchema): Record<string, StateSchema> | null {
  const { type, entries, pipe } = schema as { type?: unknown; entries?: unknown; pipe?: unknown };
  const isPlain = typeof type === 'string' && /^((loose|strict)_)?object$/.test(type) && pipe === undefined;
  return isPlain && isObject(entries) ? (entries as Record<string, StateSchema>) : null;
}

function misfit({ message, path = [], expected, received }: Issue, base: readonly string[]): Misfit {
  const keys = path.map((segment) => (isObject(segment) ? segment.key : segment));
  const isTold = typeof expected === 'string' && typeof received === 'string';
  return {
    path: [...base, ...keys.map((key) => (typeof key === 'number' ? key : String(key)))],
    problem: isTold ? `expected ${expected}, found ${received}` : message,
  };
}

/** Of a secret neither the place inside it nor the problem is told: both quote what it holds (rule S5). */
function line({ path, problem }: Misfit, secretKeys: readonly string[]): string {
  const [key] = path;
  return typeof key === 'string' && secretKeys.includes(key)
    ? `${formatPath([key])}: does not fit (its value is secret)`
    : `${formatPath(path)}: ${problem}`;
}

function isIssue(value: unknown): value is Issue {
  return isObject(value) && typeof value.message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
