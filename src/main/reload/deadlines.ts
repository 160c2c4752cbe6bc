/**
 * How long the platform waits before it takes silence for a hang, ms. Mutable on purpose: `rekindle.deadlines`
 * lets a user with heavy frames, or a test, set them. In `load` and `prove` the time starts anew whenever the
 * worker tells that it entered another module or another stage.
 */
export interface Deadlines {
  /** The builder's answer. */
  build: number;
  /** A fresh worker's handshake; measured at 20 to 30 ms. */
  standBy: number;
  /** Fetching a bundle, and the module level of one module. */
  load: number;
  /** One piece of the snapshot. */
  seed: number;
  /** One module's migration, schema or init. */
  prove: number;
  /** One frame, the first one included (rule B1). */
  frame: number;
  /** What the old code may take to dispose of itself. */
  retire: number;
}

export function defaultDeadlines(): Deadlines {
  return {
    build: 60_000,
    standBy: 10_000,
    load: 5_000,
    seed: 10_000,
    prove: 5_000,
    frame: 2_000,
    retire: 500,
  };
}
