import { patchesBytes } from '../../../shared/state/bytes-of.js';
import { applyInvertibly } from '../../../shared/state/invert-patches.js';
import type { History } from '../../history/history.js';
import { undoablePart } from '../../history/history-change.js';
import type { Capture } from '../persistence.js';
import type { JournalEntry } from './journal-entry.js';

/** Does the journal's entries again. */
export class Replay {
  #at: Omit<Capture, 'history'>;
  readonly #history: History;
  readonly #lost: ReadonlySet<string>;
  entries = 0;
  bytes = 0;

  /** @param lost State keys whose values are not there: their patches are passed over. */
  constructor(from: Omit<Capture, 'history'>, history: History, lost: ReadonlySet<string> = new Set()) {
    this.#at = from;
    this.#history = history;
    this.#lost = lost;
  }

  /** The last entry that was done. */
  get seq(): number {
    return this.#at.seq;
  }

  /** @throws Error when it does not follow on what came before; then nothing has changed. */
  add(entry: JournalEntry): void {
    const { seq, state, versions } = this.#at;
    if (entry.seq !== seq + 1) throw new Error(`Change ${entry.seq} follows on ${seq}: some are missing.`);
    const patches = entry.patches.filter(({ path }) => !this.#lost.has(String(path[0])));
    const applied = applyInvertibly(state, patches);
    this.#at = { seq: entry.seq, state: applied.state, versions: entry.versions ?? versions };
    this.entries += 1;
    this.bytes += patchesBytes(patches);
    if (!entry.mark) return;
    const { time, session } = entry;
    const change = { patches, inverse: applied.inverse, state: applied.state, seq: entry.seq, time, session };
    this.#history.record(
      entry.mark,
      undoablePart(change, (key) => !entry.transient?.includes(key)),
    );
  }

  capture(): Capture {
    this.#history.close();
    return { ...this.#at, history: this.#history.capture() };
  }
}
