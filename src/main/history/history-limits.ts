/** What the history may take in memory: at the least so many steps are kept, or as many as fit into so many bytes. */
export interface HistoryLimits {
  readonly steps: number;
  readonly bytes: number;
}

export const HISTORY_LIMITS: HistoryLimits = { steps: 2_000, bytes: 64 * 1024 * 1024 };
