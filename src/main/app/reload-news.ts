import type { Clock } from '../reload/clock.js';
import { titleOf } from '../reload/failure.js';
import type { HotReloader } from '../reload/hot-reloader.js';
import type { ReloadRecord } from '../reload/record.js';
import type { Toaster } from './toaster.js';

/** After so long, ms, the status bar says that a reload is under way. */
const SLOW_RELOAD_MS = 250;
/** Of toasts that tell how a reload went: the newest takes the place of the one before. */
const TOPIC = 'reload';

/** What the user is told of reloads: toasts, and what the status bar and the failure panel are to show. */
export class ReloadNews {
  readonly #reloader: HotReloader;
  readonly #toaster: Toaster;
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #end: () => void;
  #isDismissed = false;
  #lastReloadMs: number | null = null;
  #toldRecord: ReloadRecord | undefined;
  #toldError: string | undefined;
  #slow: (() => void) | null = null;
  #isSlow = false;

  constructor(reloader: HotReloader, toaster: Toaster, clock: Clock, changed: () => void) {
    this.#reloader = reloader;
    this.#toaster = toaster;
    this.#clock = clock;
    this.#changed = changed;
    this.#end = reloader.onChange(() => this.#follow());
  }

  /** The user has put the failure panel away. */
  get isDismissed(): boolean {
    return this.#isDismissed;
  }

  get isPanelShown(): boolean {
    const { isErrorState, isRunning } = this.#reloader;
    return isErrorState && isRunning && !this.#isDismissed;
  }

  /** A reload is under way, and long enough to be worth a word: text that comes and goes only flickers. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  get lastReloadMs(): number | null {
    return this.#lastReloadMs;
  }

  /** Puts the failure panel away, or shows it again. */
  dismiss(isDismissed: boolean): void {
    this.#isDismissed = isDismissed;
    this.#changed();
  }

  dispose(): void {
    this.#end();
    this.#slow?.();
  }

  #follow(): void {
    const { history, isReloading, lastError } = this.#reloader;
    const newest = history.at(-1);
    // A new failure is shown even if the one before it was put away.
    const isNews = newest !== this.#toldRecord || lastError?.message !== this.#toldError;
    if (isNews) this.#isDismissed = false;
    if (newest && newest !== this.#toldRecord) this.#toast(newest);
    this.#toldRecord = newest;
    this.#toldError = lastError?.message;
    this.#watch(isReloading);
    this.#changed();
  }

  #watch(isReloading: boolean): void {
    if (!isReloading) {
      this.#slow?.();
      this.#slow = null;
      this.#isSlow = false;
      return;
    }
    this.#slow ??= this.#clock.after(SLOW_RELOAD_MS, () => {
      this.#isSlow = true;
      this.#changed();
    });
  }

  #toast(record: ReloadRecord): void {
    // The page's start is no reload: the bar says that code runs, and the overlay why none does.
    if (record.trigger === 'start') return;
    if (record.failure) {
      // No alert: the failure panel is one, and says the same.
      const text = `Reload failed in ${record.failure.step}: ${titleOf(record.failure)}`;
      this.#toaster.show({ text, tone: 'danger', topic: TOPIC });
      return;
    }
    this.#lastReloadMs = record.total;
    const what = record.trigger === 'respawn' ? 'The same code was started again' : 'Reloaded';
    const done = `${what} in ${Math.round(record.total)} ms`;
    const migrated = record.migrations.map(({ module, from, to }) => `${module} ${from} → ${to}`).join(', ');
    const text = migrated ? `${done}, migrated ${migrated}` : done;
    this.#toaster.show({ text, tone: 'success', topic: TOPIC });
  }
}
