import type { StateData } from '../shared/data.js';
import type { StateSchema } from '../shared/hot-module.js';
import { formatMisfit, type Misfit } from '../shared/misfit.js';
import { formatPath } from '../shared/state/format-path.js';
import type { LoadedModule } from './definition.js';
import { Failure, listed } from './failure.js';
import { type SchemaIssue, schemaMisfit } from './schema-misfit.js';

/**
 * Checks a module's state against its schema. Throws a Failure of kind 'schema' with every misfit. Schemas only judge
 * here: what they would transform stays as it is.
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
  const judge = (part: StateSchema | undefined, value: unknown, base: readonly string[]): Promise<Misfit[]> =>
    misfits(part, value, base, module.secretKeys);
  const found: Misfit[] = [];
  if (entries) {
    for (const key of changed) {
      if (Object.hasOwn(entries, key)) found.push(...(await judge(entries[key], state[key], [key])));
    }
  } else if (changed.length > 0 || isSmaller || !known) {
    found.push(...(await judge(schema, state, [])));
  }
  const different = [...new Map(found.map((misfit) => [formatMisfit(misfit), misfit])).values()];
  const [first] = different;
  if (!first) return;
  const count = different.length === 1 ? 'in one place' : `in ${different.length} places`;
  throw new Failure(
    'schema',
    `The state of module '${module.name}' does not fit its schema ${count}: ${formatMisfit(first)}`,
    { module: module.name, ...listed(different) },
  );
}

async function misfits(
  schema: StateSchema | undefined,
  value: unknown,
  base: readonly string[],
  secretKeys: readonly string[],
): Promise<Misfit[]> {
  const result = await schema?.['~standard'].validate(value);
  if (!isObject(result)) {
    const found = `what is of type ${typeof result}`;
    return [
      { path: formatPath(base), expected: 'an object as the answer of its schema (Standard Schema)', found },
    ];
  }
  const { issues } = result;
  if (!Array.isArray(issues)) return [];
  return issues.filter(isIssue).map((issue) => schemaMisfit(issue, value, base, secretKeys));
}

/** The schemas of the keys, where the schema is a plain object schema of valibot: then keys can be checked alone. */
function entriesOf(schema: StateSchema): Record<string, StateSchema> | null {
  const { type, entries, pipe } = schema as { type?: unknown; entries?: unknown; pipe?: unknown };
  const isPlain = typeof type === 'string' && /^((loose|strict)_)?object$/.test(type) && pipe === undefined;
  return isPlain && isObject(entries) ? (entries as Record<string, StateSchema>) : null;
}

function isIssue(value: unknown): value is SchemaIssue {
  return isObject(value) && typeof value.message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
