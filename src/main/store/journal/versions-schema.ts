import * as v from 'valibot';
import type { Versions } from '../../history/step.js';

/** Module name → a number. Not `v.record`: it drops the key `constructor`, and a module may be called so. */
export const versionsSchema = v.custom<Versions>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((version) => typeof version === 'number'),
);
