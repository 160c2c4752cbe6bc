import type { StepKind, Versions } from './step.js';

/** How a journal entry changed the history, so that reading the journal again leads to the same history. */
export type HistoryMark =
  | {
      readonly type: 'step';
      readonly id: number;
      readonly kind: StepKind;
      readonly label: string;
      readonly group: string | null;
      readonly versions?: { readonly before: Versions; readonly after: Versions };
    }
  /** The user went to another step. `to`: a step's id, or the origin's. */
  | { readonly type: 'move'; readonly way: MoveWay; readonly to: number }
  /** All steps were forgotten. */
  | { readonly type: 'clear' };

export type MoveWay = 'undo' | 'redo' | 'jump';
