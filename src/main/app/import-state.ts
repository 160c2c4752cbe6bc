import { parse } from 'devalue';
import * as v from 'valibot';
import type { StateData } from '../../shared/data.js';
import { assertData } from '../../shared/state/assert-data.js';
import type { Versions } from '../history/step.js';
import { versionsSchema } from '../store/journal/versions-schema.js';
import { EXPORT_VERSION } from './export-state.js';

/** What a file of exported state holds. */
export interface ImportedState {
  readonly state: StateData;
  readonly versions: Versions;
}

const fileSchema = v.object({
  rekindle: v.number(),
  versions: versionsSchema,
  // Not `v.record`: it drops the key `constructor`. What is in it is looked at below.
  state: v.custom<StateData>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

/**
 * Reads a file of exported state, all of it, before anything is done with it.
 *
 * @throws Error that says what is wrong with it.
 */
export function readExportedState(text: string): ImportedState {
  const file = v.safeParse(fileSchema, parsed(text));
  if (!file.success) throw new Error('The file is not one that Rekindle has exported.');
  const { rekindle, versions, state } = file.output;
  if (rekindle > EXPORT_VERSION) {
    throw new Error(
      `The file is of version ${rekindle}, and this page knows versions up to ${EXPORT_VERSION}. Open it with a newer Rekindle.`,
    );
  }
  assertData(state, []);
  return { state, versions };
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
