import type { Colour } from '../theme.js';
import type { SystemColours } from '../themes/forced.js';

/** What the user has set for all pages, in the browser or the system. */
export interface SystemLooks {
  readonly prefersLight: boolean;
  readonly reducedMotion: boolean;
  /** The colours that the system forces on pages; null when it does not. */
  readonly forced: SystemColours | null;
}

const QUERIES = {
  light: '(prefers-color-scheme: light)',
  reducedMotion: '(prefers-reduced-motion: reduce)',
  forced: '(forced-colors: active)',
} as const;

/** Follows what the user has set for all pages, while it lives. */
export class SystemLooksWatch {
  readonly #document: Document;
  readonly #queries: Readonly<Record<keyof typeof QUERIES, MediaQueryList>>;
  readonly #abort = new AbortController();

  constructor(document: Document, onChange: () => void) {
    this.#document = document;
    this.#queries = {
      light: matchMedia(QUERIES.light),
      reducedMotion: matchMedia(QUERIES.reducedMotion),
      forced: matchMedia(QUERIES.forced),
    };
    const { signal } = this.#abort;
    for (const query of Object.values(this.#queries)) query.addEventListener('change', onChange, { signal });
  }

  get current(): SystemLooks {
    const { light, reducedMotion, forced } = this.#queries;
    return {
      prefersLight: light.matches,
      reducedMotion: reducedMotion.matches,
      forced: forced.matches ? readSystemColours(this.#document) : null,
    };
  }

  dispose(): void {
    this.#abort.abort();
  }
}

const NAMES: Readonly<Record<keyof SystemColours, string>> = {
  canvas: 'Canvas',
  canvasText: 'CanvasText',
  linkText: 'LinkText',
  buttonFace: 'ButtonFace',
  buttonText: 'ButtonText',
  buttonBorder: 'ButtonBorder',
  highlight: 'Highlight',
  highlightText: 'HighlightText',
  grayText: 'GrayText',
};

/** Only an element's style says what a system colour is. */
function readSystemColours(document: Document): SystemColours {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  document.documentElement.append(probe);
  const read = (name: keyof SystemColours): Colour => {
    probe.style.color = NAMES[name];
    return parseColour(getComputedStyle(probe).color);
  };
  const colours: SystemColours = {
    canvas: read('canvas'),
    canvasText: read('canvasText'),
    linkText: read('linkText'),
    buttonFace: read('buttonFace'),
    buttonText: read('buttonText'),
    buttonBorder: read('buttonBorder'),
    highlight: read('highlight'),
    highlightText: read('highlightText'),
    grayText: read('grayText'),
  };
  probe.remove();
  return colours;
}

/** `rgb(r, g, b)`, the form of all computed system colours. */
function parseColour(css: string): Colour {
  const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue);
}
