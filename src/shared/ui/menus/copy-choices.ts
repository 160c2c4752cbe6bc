import { checkText, describe, UiError } from '../args.js';
import { ICON } from '../option-rules.js';
import type { Choice, ChoiceValue, SelectChoice } from './props.js';

/** The choices as plain data of their own, checked: hot code may pass a draft, or change its list afterwards. */
export function copyChoices(choices: unknown, where: string): Choice[] {
  return distinct(
    listOf(choices, where).map((choice, index) => copyChoice(choice, `${where}: choice ${index}`)),
    where,
  );
}

/** The same for a select, whose choices may have hints. */
export function copySelectChoices(choices: unknown, where: string): SelectChoice[] {
  const copies = listOf(choices, where).map((choice, index) => {
    const what = `${where}: choice ${index}`;
    const copy: SelectChoice = copyChoice(choice, what);
    const { hint } = choice as Partial<Record<keyof SelectChoice, unknown>>;
    if (hint === undefined) return copy;
    checkText(hint, what, 'its hint');
    copy.hint = hint;
    return copy;
  });
  return distinct(copies, where);
}

/** Of two with one value the second could never be the one that is chosen. */
function distinct<T extends Choice>(choices: T[], where: string): T[] {
  const seen = new Set<ChoiceValue>();
  for (const [index, { value }] of choices.entries()) {
    seen.add(value);
    if (seen.size > index) continue;
    const first = choices.findIndex((choice) => choice.value === value);
    throw new UiError(
      `${where}: choices ${first} and ${index} both have the value ${describe(value)}; give each its own`,
    );
  }
  return choices;
}

function listOf(choices: unknown, where: string): readonly unknown[] {
  if (Array.isArray(choices)) return choices;
  throw new UiError(`${where}: the choices are ${describe(choices)}; expected a list of { value, label }`);
}

function copyChoice(choice: unknown, what: string): Choice {
  if (typeof choice !== 'object' || choice === null) {
    throw new UiError(`${what} is ${describe(choice)}; expected { value, label }`);
  }
  const { value, label, icon, disabled } = choice as Partial<Record<keyof Choice, unknown>>;
  if (!isValue(value)) {
    throw new UiError(`${what}: its value is ${describe(value)}; expected a string, a number or null`);
  }
  checkText(label, what, 'its label');
  const copy: Choice = { value, label };
  if (icon !== undefined) {
    if (!ICON.fits(icon))
      throw new UiError(`${what}: its icon is ${describe(icon)}; expected ${ICON.expected}`);
    copy.icon = icon;
  }
  if (disabled) copy.disabled = true;
  return copy;
}

function isValue(value: unknown): value is ChoiceValue {
  return typeof value === 'string' || typeof value === 'number' || value === null;
}
