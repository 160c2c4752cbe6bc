import type { StreamParser } from '@codemirror/streamparser';

/** A grammar of CodeMirror's: it reads a line, token by token, and remembers in a state what the next one begins with. */
export type Mode = StreamParser<unknown>;

/** Columns of a tab and of one step of indentation: some grammars go by the indentation. */
export const TAB = 4;
export const UNIT = 2;

export function startOf(mode: Mode): unknown {
  return mode.startState?.(UNIT) ?? {};
}

/** A copy that goes its own way. A mode that does not say how has a flat state, but for arrays. */
export function copyOf(mode: Mode, state: unknown): unknown {
  if (mode.copyState) return mode.copyState(state);
  if (typeof state !== 'object' || state === null) return state;
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, Array.isArray(value) ? value.slice() : value]),
  );
}
