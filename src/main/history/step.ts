import type { Patch } from '../../shared/patch.js';

/**
 * What made a step. `edit`: the user, or an answer of a service. `auto`: hot code by itself, without input. `reload`: new
 * code took over. `migration` and `rollback`: it did, and the versions of the state changed. `import`, `restore`: the
 * state was written from outside hot code.
 */
export type StepKind = 'edit' | 'auto' | 'reload' | 'migration' | 'rollback' | 'import' | 'restore';

export const STEP_KINDS: readonly StepKind[] = [
  'edit',
  'auto',
  'reload',
  'migration',
  'rollback',
  'import',
  'restore',
];

/** What a change of the state is called, and which changes before it it belongs to. */
export interface StepName {
  readonly kind: StepKind;
  /** For people: "Delete entry". */
  readonly label: string;
  /** A change of the same group as the newest step joins it: letters of one word, moves of one drag. */
  readonly group: string | null;
}

/** Module name → version of its state. */
export type Versions = Readonly<Record<string, number>>;

/** A change of the state that can be undone. Immutable: one that grows is another object. */
export interface Step extends StepName {
  /** Its own for the life of the workspace, rising. */
  readonly id: number;
  /** The step that it came after; `History.origin` for the oldest ones. */
  readonly parent: number;
  /** When it began and when it last grew, ms since 1970. */
  readonly time: number;
  readonly until: number;
  /** Of the worker whose code made it; null: main itself. */
  readonly session: number | null;
  /** The last journal entry that is part of it. */
  readonly seq: number;
  /** From the parent's state to this one's. */
  readonly patches: readonly Patch[];
  /** Back again. */
  readonly inverse: readonly Patch[];
  /** What both take in memory, about. */
  readonly bytes: number;
  /** When the shape of the state changed: undo does not go across it, since the code that ran before knows another one. */
  readonly versions?: { readonly before: Versions; readonly after: Versions };
}

/** Undo passes over it: the user did not do it. */
export function isPassive({ kind }: Pick<Step, 'kind'>): boolean {
  return kind === 'auto' || kind === 'reload';
}
