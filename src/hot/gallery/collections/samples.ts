/** Rows by the hundred thousand that nobody has to store: each is worked out from its index. */

export interface Ticket {
  readonly id: string;
  readonly title: string;
  readonly status: 'todo' | 'in progress' | 'completed' | 'blocked' | 'failed';
  readonly tier: string;
  readonly file: string;
  readonly tokens: number;
}

const VERBS = ['Add', 'Fix', 'Move', 'Rename', 'Split', 'Test', 'Measure', 'Remove', 'Describe', 'Guard'];
const THINGS = [
  'the scroll extent of long lists',
  'focus after a reload',
  'the journal’s checkpoint',
  'column widths',
  'the retry of a stalled stream',
  'keys of nested scopes',
  'the tint’s edge',
];
const STATUSES = ['todo', 'in progress', 'completed', 'blocked', 'failed', 'completed', 'todo'] as const;
const TIERS = ['Orchestrator', 'Tech lead', 'Worker', 'QA'];
const FILES = ['src/main/ui/layer.ts', 'src/shared/ui/diff.ts', 'src/workers/frame.ts', 'server/guard.mjs'];

export function ticket(index: number): Ticket {
  return {
    id: `T-${String(index + 1).padStart(6, '0')}`,
    title: `${pick(VERBS, index)} ${pick(THINGS, Math.floor(index / 3))}`,
    status: pick(STATUSES, index * 5 + Math.floor(index / 7)),
    tier: pick(TIERS, index * 3),
    file: pick(FILES, index * 7),
    tokens: (index * 7919) % 48_000,
  };
}

export const STATUS_TONES = {
  todo: 'muted',
  'in progress': 'warning',
  completed: 'success',
  blocked: 'accent',
  failed: 'danger',
} as const;

/** Colour alone would not tell them apart. */
export const STATUS_ICONS = {
  todo: 'circle',
  'in progress': 'clock',
  completed: 'check-circle',
  blocked: 'blocked',
  failed: 'x-circle',
} as const;

function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('There is nothing to pick from');
  return found;
}
