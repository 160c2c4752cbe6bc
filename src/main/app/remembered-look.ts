import * as v from 'valibot';
import type { Appearance, ShownLook } from '../ui/looks/appearance.js';

const appearanceSchema: v.GenericSchema<unknown, Appearance> = v.object({
  theme: v.picklist(['dark', 'light', 'nerv', 'system']),
  textScale: v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)),
});

/**
 * The looks that hot code asked for last, for the page's next start: before any code runs, and also when none does.
 * In `localStorage`, because it must be there before the page is painted for the first time (public/look.js reads it
 * too), which a database cannot do. Where storage is forbidden nothing is remembered.
 */
export class RememberedLook {
  readonly #document: Document;
  readonly #key: string;

  /** @param basePath Path of the page's base: each app of an origin has looks of its own. */
  constructor(document: Document, basePath: string) {
    this.#document = document;
    this.#key = `rekindle:${basePath}:look`;
  }

  read(): Appearance | null {
    try {
      const read = v.safeParse(appearanceSchema, JSON.parse(localStorage.getItem(this.#key) ?? 'null'));
      return read.success ? read.output : null;
    } catch {
      return null;
    }
  }

  /** Writes down what is shown, and gives what is around the canvas the same colours. */
  show({ appearance, canvas, scheme }: ShownLook): void {
    const { documentElement } = this.#document;
    documentElement.dataset.theme = appearance.theme;
    documentElement.style.colorScheme = scheme;
    this.#document.querySelector('meta[name="theme-color"]')?.setAttribute('content', canvas);
    try {
      localStorage.setItem(this.#key, JSON.stringify(appearance));
    } catch {
      // Full or forbidden: the next start has the default looks until hot code runs.
    }
  }
}
