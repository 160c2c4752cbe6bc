import { areFontsReady, loadFonts } from '../text/fonts.js';
import { cssColour, type Theme } from '../theme.js';
import { type Appearance, DEFAULT_APPEARANCE, type ShownLook } from './appearance.js';
import { SystemLooksWatch } from './system-looks.js';
import { themeFor } from './theme-for.js';

export interface LooksListener {
  /** Everything is to be drawn with this theme from now on. Its fonts are there. */
  onTheme(theme: Theme): void;
  onLook(look: ShownLook): void;
}

/** Which theme holds: what is asked for, met with what the user has set for all pages, live. */
export class Looks {
  readonly #document: Document;
  readonly #watch: SystemLooksWatch;
  readonly #listener: LooksListener;
  #asked: Appearance;
  #current: Theme;
  /** Says which theme it was made of: themes are made anew each time. */
  #fingerprint: string;
  #disposed = false;

  /** @param remembered What was asked for when the page was last here; holds until something else is asked for. */
  constructor(document: Document, remembered: Appearance | null, listener: LooksListener) {
    this.#document = document;
    this.#listener = listener;
    this.#watch = new SystemLooksWatch(document, () => this.#settle());
    this.#asked = remembered ?? DEFAULT_APPEARANCE;
    this.#current = themeFor(this.#asked, this.#watch.current);
    this.#fingerprint = JSON.stringify(this.#current);
    this.#tell();
  }

  get current(): Theme {
    return this.#current;
  }

  /** Resolves when the first theme's fonts are there, or will not be. */
  async ready(): Promise<void> {
    await loadFonts(this.#document, this.#current);
  }

  ask(appearance: Appearance): void {
    const { theme, textScale } = this.#asked;
    if (appearance.theme === theme && appearance.textScale === textScale) return;
    this.#asked = appearance;
    this.#settle();
  }

  dispose(): void {
    this.#disposed = true;
    this.#watch.dispose();
  }

  #settle(): void {
    const theme = themeFor(this.#asked, this.#watch.current);
    if (areFontsReady(this.#document, theme)) {
      this.#take(theme);
      return;
    }
    // The theme before stays until then: text in a font that is not there would be measured wrongly.
    const asked = this.#asked;
    void loadFonts(this.#document, theme).then(() => {
      if (!this.#disposed && this.#asked === asked) this.#take(themeFor(asked, this.#watch.current));
    });
  }

  #take(theme: Theme): void {
    const fingerprint = JSON.stringify(theme);
    const isOther = fingerprint !== this.#fingerprint;
    this.#fingerprint = fingerprint;
    this.#current = theme;
    if (isOther) this.#listener.onTheme(theme);
    this.#tell();
  }

  #tell(): void {
    const { palette, scheme } = this.#current;
    this.#listener.onLook({ appearance: this.#asked, canvas: cssColour(palette.surfaces[0]), scheme });
  }
}
