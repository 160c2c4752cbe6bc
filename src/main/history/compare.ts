import type { Data, StateData } from '../../shared/data.js';
import type { Difference } from '../../shared/services.js';
import { diffData } from '../../shared/state/diff-data.js';
import { formatPath } from '../../shared/state/format-path.js';
import { isContainer, partAt } from '../../shared/state/mutable-data.js';

/** More are not told: nobody reads them. */
export const MOST_DIFFERENCES = 500;
const LONGEST = 160;

/** What turns one state into the other, place by place. */
export function compareStates(before: StateData, after: StateData): Difference[] {
  return diffData(before, after)
    .slice(0, MOST_DIFFERENCES)
    .map((patch) => ({
      key: String(patch.path[0]),
      path: formatPath(patch.path),
      before: patch.op === 'add' ? null : shown(valueAt(before, patch.path)),
      after: patch.op === 'remove' ? null : shown(valueAt(after, patch.path)),
    }));
}

function valueAt(state: StateData, path: readonly Parameters<typeof partAt>[1][]): Data {
  let value: Data = state;
  for (const key of path) value = isContainer(value) ? partAt(value, key) : undefined;
  return value;
}

function shown(value: Data): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, plain);
  const whole = text ?? String(value);
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}

/** What JSON has no word for. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map) return [...value];
  return value instanceof Set ? [...value] : value;
}
