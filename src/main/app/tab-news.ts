import type { TabNotice } from '../overlay/chrome-model.js';
import type { ReaderReason, SeatState } from '../tabs/seat-host.js';
import type { Toaster } from './toaster.js';

/** Of toasts about other tabs: the newest takes the place of the one before. */
const TOPIC = 'tabs';

/** The seat, as far as it is told of. */
export interface ToldSeat {
  readonly state: SeatState;
  onChange(listener: (state: SeatState) => void): () => void;
  takeOver(): Promise<void>;
}

/** What came of it, for who was not there when another tab took over. */
const REASONS: Readonly<Record<ReaderReason, string | null>> = {
  opened: null,
  suspended: null,
  'taken-over': 'Another tab has taken this workspace over; it has all that was done here',
  stolen:
    'Another tab has taken this workspace over while this one did not answer. What was not saved here is under Export what was set aside',
  'newer-code': 'Another tab with newer code has this workspace now; it has all that was done here',
  failed: 'This tab could not take the workspace over',
};

/** What the user is told of other tabs with the same workspace (rule J4). */
export class TabNews {
  readonly #seat: ToldSeat;
  readonly #toaster: Toaster;
  readonly #changed: () => void;
  readonly #end: () => void;
  #told: ReaderReason | null = null;
  #wasReader: boolean;

  constructor(seat: ToldSeat, toaster: Toaster, changed: () => void) {
    this.#seat = seat;
    this.#toaster = toaster;
    this.#changed = changed;
    this.#wasReader = isReader(seat.state);
    this.#end = seat.onChange((state) => this.#follow(state));
  }

  /** What the status bar says. */
  get shown(): TabNotice | null {
    const { state } = this.#seat;
    if (state.role === 'outdated') {
      return { text: 'Read-only: another tab runs newer code. Restart this page', way: 'restart' };
    }
    if (state.role !== 'reader') return null;
    if (state.isTakingOver) return { text: 'Taking over…', way: 'wait' };
    if (state.problem) return { text: `Read-only: ${state.problem}`, way: 'take-over' };
    return { text: 'Read-only: open in another tab', way: 'take-over' };
  }

  takeOver(): void {
    void this.#seat.takeOver().catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      this.#toaster.show({ text, tone: 'warning', topic: TOPIC });
    });
  }

  dispose(): void {
    this.#end();
  }

  #follow(state: SeatState): void {
    const reason = state.role === 'reader' || state.role === 'outdated' ? state.reason : null;
    const text = reason && reason !== this.#told ? REASONS[reason] : null;
    if (text) this.#toaster.show({ text, tone: 'warning', topic: TOPIC, ms: 10_000 });
    if (state.role === 'owner' && this.#wasReader) {
      this.#toaster.show({ text: 'This tab has the workspace now', tone: 'success', topic: TOPIC });
    }
    this.#told = reason;
    this.#wasReader = isReader(state);
    this.#changed();
  }
}

function isReader({ role }: SeatState): boolean {
  return role === 'reader' || role === 'outdated';
}
