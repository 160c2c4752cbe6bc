import type { Difference } from 'rekindle';
import * as v from 'valibot';

const difference = v.object({
  key: v.string(),
  path: v.string(),
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
});

/** What this module owns of the App state: what is looked at. None of it is part of the history itself. */
export const schema = v.object({
  /** Only points that have this in their label or their detail. */
  historySearch: v.string(),
  /** Points that are selected, by id: with one, that one is told of; with two, what is different between them. */
  historyPicked: v.set(v.string()),
  /** Share of the timeline, 0 to 1. */
  historySplit: v.number(),
  /** A timer, by id, and when it is over, ms since 1970: then what is shown as "2 min ago" is older. */
  historyClock: v.nullable(v.object({ id: v.string(), due: v.number() })),
  /** What was asked for last, and what came of it. */
  historyComparison: v.nullable(
    v.object({
      /** Of the question: the answer comes under it. */
      id: v.string(),
      from: v.number(),
      to: v.number(),
      /** When the newer point last grew, ms since 1970: what it did may be more by now. */
      until: v.number(),
      differences: v.nullable(v.array(difference)),
      error: v.nullable(v.string()),
    }),
  ),
});

export type HistoryState = v.InferOutput<typeof schema>;
export type Comparison = NonNullable<HistoryState['historyComparison']>;

declare module 'rekindle' {
  interface AppState extends HistoryState {}
}

export function initialState(): HistoryState {
  return {
    historySearch: '',
    historyPicked: new Set(),
    historySplit: 0.62,
    historyClock: null,
    historyComparison: null,
  };
}

/** An answer as a list of differences; null if it is none. */
export function readDifferences(value: unknown): Difference[] | null {
  const read = v.safeParse(v.array(difference), value);
  return read.success ? read.output : null;
}
