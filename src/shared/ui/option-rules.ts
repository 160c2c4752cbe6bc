import { MOST_CHARACTERS } from './args.js';
import { ICON_NAMES, type IconName } from './icon-names.js';
import { parseShortcut } from './shortcut.js';
import type { Align, CheckedProps, ControlProps, Justify, Sizing, StackProps, Tone } from './vocabulary.js';

/** What an option of the UI may be. */
export interface AnyRule {
  /** Goes on after “expected”. */
  readonly expected: string;
  readonly isRequired: boolean;
  fits(value: unknown): boolean;
  /** What is wrong with a value that does not fit, where its kind alone does not say it; null: that says it. */
  wrong(value: unknown): string | null;
}

/**
 * A rule for options of type `T`, and invariant in it: a table of rules that is typed by props takes for each prop the
 * rule of its very type. Neither a wider nor a narrower one compiles.
 */
export interface Rule<in out T, IsRequired extends boolean = false> extends AnyRule {
  readonly isRequired: IsRequired;
  fits(value: unknown): value is T;
}

/** A size or a share. A NaN here would spoil the layout of everything around it, far from the line that made it. */
export const LENGTH = rule(
  'a finite number, 0 or more',
  (value): value is number => Number.isFinite(value) && Number(value) >= 0,
);

/** A distance that something is counted in. */
export const POSITIVE = rule(
  'a finite number above 0',
  (value): value is number => Number.isFinite(value) && Number(value) > 0,
);

/** A place: it may lie to the left of the viewport, or above it. */
export const PLACE = rule('a finite number', (value): value is number => Number.isFinite(value));

export function numberBetween(low: number, high: number): Rule<number> {
  return rule(
    `a number from ${low} to ${high}`,
    (value): value is number => typeof value === 'number' && value >= low && value <= high,
  );
}

export const COUNT = rule(
  'a whole number, 1 or more',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 1,
);

export const WHOLE = rule('a whole number, 0 or more', (value): value is number => {
  return Number.isSafeInteger(value) && Number(value) >= 0;
});

export const FLAG = rule('true or false', (value): value is boolean => typeof value === 'boolean');

export const TEXT = rule(
  `a string of ${MOST_CHARACTERS.toLocaleString('en')} characters at most`,
  (value): value is string => typeof value === 'string' && value.length <= MOST_CHARACTERS,
);

/** One of a few words. @param words All of them, as the keys of an object: then the compiler misses any that is not there. */
export function oneWordOf<T extends string>(words: Readonly<Record<T, true>>): Rule<T> {
  const names = Object.keys(words).map((word) => `'${word}'`);
  return rule(listed(names), (value): value is T => typeof value === 'string' && Object.hasOwn(words, value));
}

/** One of a list of words. */
export function oneWordIn<T extends string>(words: readonly T[]): Rule<T> {
  const all: ReadonlySet<unknown> = new Set(words);
  return rule(listed(words.map((word) => `'${word}'`)), (value): value is T => all.has(value));
}

/** One of a few numbers; the same for them. */
export function oneNumberOf<T extends number>(numbers: Readonly<Record<T, true>>): Rule<T> {
  const all: ReadonlySet<unknown> = new Set(Object.keys(numbers).map(Number));
  return rule(listed(Object.keys(numbers)), (value): value is T => all.has(value));
}

/** The same option where it may not be left out. */
export function required<T>(optional: Rule<T>): Rule<T, true> {
  return { ...optional, isRequired: true };
}

/**
 * A rule of its own, for what the others do not say.
 *
 * @param expected goes on after “expected”
 * @param wrong goes on after the option's name
 */
export function rule<T>(
  expected: string,
  fits: (value: unknown) => value is T,
  wrong: (value: unknown) => string | null = () => null,
): Rule<T> {
  return { expected, isRequired: false, fits, wrong };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** The options that a method takes; never for one that takes none. Lists and functions are no options. */
export type OptionsOf<U, M extends keyof U> = U[M] extends (...args: infer Args) => unknown
  ? Exclude<Extract<Args[number], object>, readonly unknown[] | ((...args: never[]) => unknown)>
  : never;

/** A rule for each prop, which says whether the prop may be left out. */
export type RulesFor<Props> = {
  readonly [N in keyof Props]-?: Rule<
    Exclude<Props[N], undefined>,
    Record<never, never> extends Pick<Props, N> ? false : true
  >;
};

/** A method that takes options. */
type WithOptions<U> = { [M in keyof U]: [OptionsOf<U, M>] extends [never] ? never : M }[keyof U];

/** Rules for every option of every method that takes options: one that is new, or gone, does not compile. */
export type OptionRules<U> = { readonly [M in WithOptions<U>]: RulesFor<OptionsOf<U, M>> };

export const ICON = oneWordIn<IconName>(ICON_NAMES);

export const SHORTCUT = rule(
  "a shortcut such as 'Ctrl+Shift+E' that the browser does not keep for itself",
  (value): value is string => typeof value === 'string' && typeof parseShortcut(value) === 'object',
);

export const TONE = oneWordOf<Tone>({
  default: true,
  secondary: true,
  muted: true,
  accent: true,
  info: true,
  success: true,
  warning: true,
  danger: true,
});

export const SIZING: RulesFor<Sizing> = {
  grow: LENGTH,
  width: LENGTH,
  height: LENGTH,
  minWidth: LENGTH,
  minHeight: LENGTH,
  maxWidth: LENGTH,
  maxHeight: LENGTH,
};

export const STACK: RulesFor<StackProps> = {
  ...SIZING,
  gap: LENGTH,
  padding: LENGTH,
  align: oneWordOf<Align>({ start: true, center: true, end: true, stretch: true }),
  justify: oneWordOf<Justify>({ start: true, center: true, end: true, between: true }),
  wrap: FLAG,
  surface: oneNumberOf<NonNullable<StackProps['surface']>>({ 0: true, 1: true, 2: true, 3: true }),
};

export const CONTROL: RulesFor<Omit<ControlProps, 'label'>> = { ...SIZING, disabled: FLAG, tooltip: TEXT };

export const CHECKED: RulesFor<Omit<CheckedProps, 'label'>> = { ...CONTROL, error: TEXT };
