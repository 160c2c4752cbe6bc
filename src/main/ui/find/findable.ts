/** What there is of what is looked for, now: that may change while the bar is open. */
export interface Found {
  readonly count: number;
  /** The current one, from 0; -1 if there is none. */
  readonly at: number;
  /** There are no more than were counted. */
  readonly isAll: boolean;
  /** It is not known yet. */
  readonly isLooking?: boolean;
}

/** What a find bar looks in. It marks what is found, and brings the current one into view. */
export interface Findable {
  /** Looks for it; the current one is the first from where the user is. An empty query finds nothing. */
  find(query: string, matchCase: boolean): void;
  /** Goes to the next, or the one before; beyond the last comes the first. */
  step(by: 1 | -1): void;
  found(): Found;
  /** The bar is closed: nothing is marked any more. The owner may be gone. */
  end(): void;
}
