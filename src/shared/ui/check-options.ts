import { describe, UiError } from './args.js';
import type { AnyRule } from './option-rules.js';
import { OPTIONS } from './options.js';

interface Known {
  readonly rules: ReadonlyMap<string, AnyRule>;
  readonly required: readonly string[];
}

const KNOWN: ReadonlyMap<string, Known> = new Map(
  Object.entries(OPTIONS).map(([element, options]) => {
    const rules = new Map<string, AnyRule>(Object.entries(options));
    return [element, { rules, required: [...rules.keys()].filter((name) => rules.get(name)?.isRequired) }];
  }),
);

/**
 * Options become props, flat values that cross to main: one that is wrong would fail there, far from the line that
 * made it. Runs for every node of every frame, so nothing is allocated unless there is something to say.
 */
export function checkOptions(
  options: unknown,
  element: string,
  where: string,
): asserts options is Record<string, unknown> {
  if (!isObject(options)) {
    throw new UiError(
      `${where}: the options are ${describe(options)}; expected an object such as { grow: 1 }`,
    );
  }
  const known = KNOWN.get(element);
  if (!known) throw new UiError(`${where}: takes no options`);
  for (const name in options) {
    const rule = known.rules.get(name);
    if (!rule) throw unknown(name, known, where);
    const value = options[name];
    if (value !== undefined && !rule.fits(value)) throw misfit(name, value, rule, where);
  }
  for (const name of known.required) {
    const rule = known.rules.get(name);
    if (rule && options[name] === undefined) throw misfit(name, undefined, rule, where);
  }
}

/** Those of the options that are what they should be. */
export function soundOptions(options: unknown, element: string): Record<string, unknown> {
  if (!isObject(options)) return {};
  const rules = KNOWN.get(element)?.rules;
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => rules?.get(name)?.fits(value)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknown(name: string, { rules }: Known, where: string): UiError {
  return new UiError(`${where}: has no option '${name}'; it has ${[...rules.keys()].join(', ')}`);
}

function misfit(name: string, value: unknown, rule: AnyRule, where: string): UiError {
  const found = rule.wrong(value) ?? `is ${describe(value)}`;
  return new UiError(`${where}: option '${name}' ${found}; expected ${rule.expected}`);
}
