import type { HotModule, HotTargetOptions, Target } from '../shared/hot-module.js';
import { HOT_TARGET } from '../shared/hot-module.js';
import type { ModuleEntry, ModuleInfo } from '../shared/protocol.js';
import { Failure } from './failure.js';
import { checkSteps } from './migration-steps.js';

/** A module whose definition has been read and found good. */
export interface LoadedModule extends Omit<ModuleInfo, 'targets'> {
  readonly definition: HotModule;
  readonly targets: ReadonlyMap<string, Target>;
}

/**
 * What `App` has of its own, or is to have: a target of that name could never be reached. `then` would make the App a
 * promise.
 */
const TAKEN_NAMES: ReadonlySet<string> = new Set([
  'state',
  'ui',
  'services',
  'perfMonitor',
  'now',
  'random',
  'requestFrame',
  'step',
  'isReadOnly',
  'history',
  'then',
]);

type Check = (value: unknown) => boolean;
const isFunction: Check = (value) => typeof value === 'function';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFunctions: Check = (value) => isObject(value) && Object.values(value).every(isFunction);
const isNames: Check = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');

/** Every field of a definition: whether it is good, and what is expected of it. */
const FIELDS: Readonly<Record<keyof HotModule, readonly [check: Check, expected: string]>> = {
  name: [(value) => typeof value === 'string' && value !== '', 'a name'],
  version: [(value) => Number.isSafeInteger(value) && Number(value) > 0, 'a positive integer'],
  stateKeys: [isNames, 'an array of key names'],
  initialState: [isFunction, 'a function that returns the first values of stateKeys'],
  migrate: [
    (value) => isFunction(value) || isFunctions(value),
    'an object of functions, one for each version: { 1: (old) => …, 2: (old) => … }',
  ],
  schema: [
    (value) => isObject(value) && isObject(value['~standard']) && isFunction(value['~standard'].validate),
    'a schema of valibot',
  ],
  secretKeys: [isNames, 'an array of names out of stateKeys'],
  transientKeys: [isNames, 'an array of names out of stateKeys'],
  dependsOn: [isNames, 'an array of module names'],
  targets: [isFunctions, 'an object of functions'],
  init: [isFunction, 'a function'],
  dispose: [isFunction, 'a function'],
};

/** Reads what a bundle exports as a module's definition (rules M2, M3). Throws a Failure that says what is wrong. */
export function readDefinition(entry: ModuleEntry, namespace: unknown, loadMs: number): LoadedModule {
  const exported = isObject(namespace) ? namespace : {};
  const definition = exported.default;
  const name = nameOf(entry, definition);
  const refuse = (what: string): Failure =>
    new Failure('definition', `Module '${name}' (${entry.url}): ${what}`, { module: name });

  checkDefinition(definition, entry.name, refuse);
  checkSteps(definition, refuse);
  const targets = new Map(Object.entries(definition.targets ?? {}));
  const stateKeys = new Set(definition.stateKeys);
  for (const [exportName, value] of Object.entries(exported)) {
    const options = hotOptions(value);
    if (!options) continue;
    if (targets.has(exportName) && targets.get(exportName) !== value) {
      throw refuse(`has two targets '${exportName}', one in targets and one made by hot(); keep one`);
    }
    targets.set(exportName, value as Target);
    for (const key of options.stateKeys ?? []) stateKeys.add(key);
  }
  for (const target of targets.keys()) {
    if (TAKEN_NAMES.has(target))
      throw refuse(`has a target '${target}', a name that App itself has; rename it`);
  }
  if (stateKeys.has('__proto__'))
    throw refuse("has the state key '__proto__', which no patch can set; rename it");
  for (const field of ['secretKeys', 'transientKeys'] as const) {
    for (const key of definition[field] ?? []) {
      if (!stateKeys.has(key))
        throw refuse(`${field} has '${key}', which is not among its stateKeys; add it there`);
    }
  }
  return {
    name,
    url: entry.url,
    version: definition.version ?? 1,
    stateKeys: [...stateKeys],
    secretKeys: [...(definition.secretKeys ?? [])],
    transientKeys: [...(definition.transientKeys ?? [])],
    dependsOn: [...new Set(definition.dependsOn)],
    targets,
    loadMs,
    definition,
  };
}

function nameOf(entry: ModuleEntry, definition: unknown): string {
  if (entry.name !== null) return entry.name;
  return isObject(definition) && typeof definition.name === 'string' ? definition.name : entry.url;
}

/** @param folder Its name; null for a module that was registered at run time, which has none. */
function checkDefinition(
  value: unknown,
  folder: string | null,
  refuse: (what: string) => Failure,
): asserts value is HotModule {
  if (!isObject(value)) {
    const where = folder === null ? '' : ' in its index.ts';
    throw refuse(`has no definition; expected \`export default defineHotModule({ … })\`${where}`);
  }
  for (const [field, found] of Object.entries(value)) {
    if (!isField(field)) {
      throw refuse(
        `has a field '${field}', which no hot module has; expected ${Object.keys(FIELDS).join(', ')}`,
      );
    }
    const [check, expected] = FIELDS[field];
    if (found === undefined && field !== 'name') continue;
    if (!check(found)) throw refuse(`${field} is ${show(found)}; expected ${expected}`);
  }
  if (!Object.hasOwn(value, 'name')) {
    throw refuse(
      `has no name; expected ${folder === null ? 'one that no other module has' : 'the name of its folder'}`,
    );
  }
  if (folder !== null && value.name !== folder) {
    throw refuse(`calls itself '${String(value.name)}'; expected the name of its folder, '${folder}'`);
  }
}

function isField(name: string): name is keyof HotModule {
  return Object.hasOwn(FIELDS, name);
}

function hotOptions(value: unknown): HotTargetOptions | undefined {
  if (typeof value !== 'function') return undefined;
  return (value as unknown as Record<symbol, HotTargetOptions | undefined>)[HOT_TARGET];
}

function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? 'an object';
  } catch {
    return 'an object';
  }
}
