import type { Toast } from '../overlay/chrome-model.js';
import type { Clock } from '../reload/clock.js';

/** How long a toast stays when nothing else is asked for, ms. */
const TOAST_MS = 4_000;
/** At least so long after the pointer has left it, ms. */
const AFTER_HOLD_MS = 1_500;
/** More than these would hide too much: the oldest goes. */
const MOST = 4;
/** What is longer is no toast: it is cut. */
const LONGEST_TEXT = 300;

export interface ToastRequest {
  readonly text: string;
  readonly tone: Toast['tone'];
  /** It interrupts what a screen reader is reading. */
  readonly isUrgent?: boolean;
  /** How long it stays, ms; Infinity until it is put away. 4,000 when absent. */
  readonly ms?: number;
  /** It takes the place of the one before about the same. */
  readonly topic?: string;
}

interface Shown {
  readonly toast: Toast;
  readonly topic: string | undefined;
  /** What it has left, ms, since `from`. */
  left: number;
  from: number;
  cancel: () => void;
}

/** The toasts that are shown, the newest last. Their time stands still while the pointer or the focus is on one. */
export class Toaster {
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #held = new Set<string>();
  #shown: readonly Shown[] = [];
  #count = 0;

  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  get toasts(): readonly Toast[] {
    return this.#shown.map(({ toast }) => toast);
  }

  show({ text, tone, isUrgent = false, ms = TOAST_MS, topic }: ToastRequest): void {
    const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
    const toast: Toast = { id: String(++this.#count), text: short, tone, isUrgent };
    const shown: Shown = { toast, topic, left: ms, from: this.#clock.now(), cancel: () => {} };
    const before = this.#shown.filter((other) => topic !== undefined && other.topic === topic);
    this.#drop(before);
    this.#drop(this.#shown.slice(0, Math.max(0, this.#shown.length + 1 - MOST)));
    this.#shown = [...this.#shown, shown];
    if (this.#held.size === 0) this.#run(shown);
    this.#changed();
  }

  dismiss(id: string): void {
    this.#drop(this.#shown.filter(({ toast }) => toast.id === id));
    this.#changed();
  }

  /** The pointer or the focus is on a toast, or has left it. */
  hold(id: string, on: boolean): void {
    if (!on) this.#release(id);
    else if (this.#shown.some(({ toast }) => toast.id === id)) {
      if (this.#held.size === 0) for (const shown of this.#shown) this.#pause(shown);
      this.#held.add(id);
    }
  }

  dispose(): void {
    this.#drop(this.#shown);
  }

  #run(shown: Shown): void {
    shown.from = this.#clock.now();
    shown.cancel = this.#clock.after(shown.left, () => this.dismiss(shown.toast.id));
  }

  #pause(shown: Shown): void {
    shown.cancel();
    const left = shown.left - (this.#clock.now() - shown.from);
    shown.left = Math.max(left, AFTER_HOLD_MS);
  }

  #release(id: string): void {
    if (!this.#held.delete(id) || this.#held.size > 0) return;
    for (const shown of this.#shown) this.#run(shown);
  }

  #drop(gone: readonly Shown[]): void {
    this.#shown = this.#shown.filter((shown) => !gone.includes(shown));
    for (const { toast, cancel } of gone) {
      cancel();
      // What the pointer was on does not tell that it has left.
      this.#release(toast.id);
    }
  }
}
