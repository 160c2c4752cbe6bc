import * as v from 'valibot';
import type { Data } from '../../../shared/data.js';
import type { Step } from '../../history/step.js';
import { patchesSchema, stepNameEntries } from './journal-entry.js';

const stepSchema: v.GenericSchema<unknown, Step> = v.object({
  id: v.number(),
  parent: v.number(),
  time: v.number(),
  until: v.number(),
  session: v.nullable(v.number()),
  seq: v.number(),
  bytes: v.number(),
  patches: patchesSchema,
  inverse: patchesSchema,
  ...stepNameEntries,
});

/**
 * A step of the history, as it was read.
 *
 * @param record Plain data.
 * @throws Error when it does not have the shape of one.
 */
export function readStep(record: Data): Step {
  const read = v.safeParse(stepSchema, record);
  if (!read.success) throw new Error(`It does not have the shape of a step: ${read.issues[0].message}`);
  return read.output;
}
