/** How many rows may be selected. */
export type SelectionMode = 'none' | 'single' | 'multiple';

/**
 * What the user did to a selection, step by step. Each step says what is selected, never “the other way round”: so the
 * steps may be applied again to a selection that has seen the first of them already.
 */
export type SelectionStep =
  | { readonly do: 'all' }
  | { readonly do: 'none' }
  | {
      readonly do: 'add' | 'remove';
      /** Indices, both included. */
      readonly first: number;
      readonly last: number;
      /** Of a single row, whose index may be another by the time that hot code sees this. */
      readonly id: string | null;
    };

export function isSelectionSteps(value: unknown): value is readonly SelectionStep[] {
  return Array.isArray(value) && value.every(isStep);
}

function isStep(value: unknown): value is SelectionStep {
  if (typeof value !== 'object' || value === null || !('do' in value)) return false;
  if (value.do === 'all' || value.do === 'none') return true;
  if (value.do !== 'add' && value.do !== 'remove') return false;
  const { first, last, id } = value as Record<string, unknown>;
  return Number.isInteger(first) && Number.isInteger(last) && (id === null || typeof id === 'string');
}

/** What a collection is: how many rows it has, and their ids. */
export interface RowIds {
  readonly rowCount: number;
  rowId(index: number): string;
}

/** The ids that are selected after the steps: a new set. */
export function selectedAfter(
  selected: ReadonlySet<string>,
  steps: readonly SelectionStep[],
  { rowCount, rowId }: RowIds,
): Set<string> {
  let now = new Set(selected);
  for (const step of steps) {
    if (step.do === 'none') {
      now = new Set();
      continue;
    }
    if (step.do !== 'all' && step.id !== null) {
      if (step.do === 'add') now.add(step.id);
      else now.delete(step.id);
      continue;
    }
    const first = step.do === 'all' ? 0 : Math.max(0, step.first);
    const last = step.do === 'all' ? rowCount - 1 : Math.min(rowCount - 1, step.last);
    for (let index = first; index <= last; index++) {
      if (step.do === 'remove') now.delete(rowId(index));
      else now.add(rowId(index));
    }
  }
  return now;
}

/** Whether one row is selected after the steps. */
export function isSelectedAfter(
  isSelected: boolean,
  row: { readonly index: number; readonly rowId: string },
  steps: readonly SelectionStep[],
): boolean {
  let now = isSelected;
  for (const step of steps) {
    if (step.do === 'all' || step.do === 'none') {
      now = step.do === 'all';
      continue;
    }
    const isMeant =
      step.id === null ? row.index >= step.first && row.index <= step.last : row.rowId === step.id;
    if (isMeant) now = step.do === 'add';
  }
  return now;
}
