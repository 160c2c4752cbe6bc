import type { UiEvent } from '../shared/ui/node.js';

/**
 * The events in the groups in which passes see them: one by one, but that of several edits of one field in a row
 * only the last counts, for each holds the whole text. At least one group, which may be empty.
 */
export function eventBatches(events: readonly UiEvent[]): UiEvent[][] {
  const batches: UiEvent[][] = [];
  let last: UiEvent | undefined;
  for (const event of events) {
    if (event.type === 'edit' && last?.type === 'edit' && last.key === event.key) batches.pop();
    batches.push([event]);
    last = event;
  }
  return batches.length > 0 ? batches : [[]];
}
