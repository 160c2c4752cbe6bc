import type { Data } from '../../data.js';
import { FLAG, type OptionRules, required, rule, STACK } from '../option-rules.js';
import type { DraggingUi } from './ui.js';

const KIND = rule(
  "a string that is not empty, such as 'ticket'",
  (value): value is string => typeof value === 'string' && value !== '',
);

const KINDS = rule(
  "a list of one kind or more, such as ['ticket']",
  (value): value is readonly string[] => Array.isArray(value) && value.length > 0 && value.every(KIND.fits),
);

/** What it is made of is looked at where it is copied. */
const DATA = rule('plain data', (value): value is Exclude<Data, undefined> => typeof value !== 'function');

export const draggingOptions: OptionRules<DraggingUi> = {
  draggable: { ...STACK, kind: required(KIND), label: required(KIND), data: DATA, disabled: FLAG },
  dropZone: { ...STACK, accepts: required(KINDS), disabled: FLAG },
};
