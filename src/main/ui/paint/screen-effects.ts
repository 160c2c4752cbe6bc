import { cssColour, type Theme } from '../theme.js';

/**
 * What lies over the whole screen in themes that have it: scanlines, and a swelling edge while an error stands. Elements
 * and not part of the canvas, so that the browser's compositor moves them: main draws no frame for them.
 */
export class ScreenEffects {
  readonly #lines: HTMLElement;
  readonly #pulse: HTMLElement;
  #theme: Theme;
  #isTinted = false;

  constructor(host: HTMLElement, theme: Theme) {
    const { ownerDocument: document } = host;
    const make = (className: string): HTMLElement => {
      const element = document.createElement('div');
      element.className = className;
      element.setAttribute('aria-hidden', 'true');
      host.append(element);
      return element;
    };
    this.#lines = make('rk-scanlines');
    this.#pulse = make('rk-pulse');
    this.#theme = theme;
    this.#settle();
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#settle();
  }

  setTint(on: boolean): void {
    this.#isTinted = on;
    this.#settle();
  }

  dispose(): void {
    this.#lines.remove();
    this.#pulse.remove();
  }

  #settle(): void {
    const { scanlines, pulse } = this.#theme.effects;
    this.#lines.hidden = scanlines === 0;
    this.#pulse.hidden = pulse === 0 || !this.#isTinted;
  }
}

/** Part of the page's style sheet. */
export function effectsCss({ effects, palette }: Theme): string {
  const { scanlines, pulse } = effects;
  if (scanlines === 0 && pulse === 0) return '';
  const halfPulseMs = pulse === 0 ? 0 : 500 / pulse;
  const line = `color-mix(in srgb, ${cssColour(palette.tones.default)} ${scanlines * 100}%, transparent)`;
  return `
    .rk-scanlines, .rk-pulse { position: absolute; inset: 0; pointer-events: none; }
    .rk-scanlines[hidden], .rk-pulse[hidden] { display: none; }
    .rk-scanlines { background: repeating-linear-gradient(${line} 0 1px, transparent 1px 3px); }
    .rk-pulse { box-shadow: inset 0 0 40px ${cssColour(palette.tones.danger)};
      animation: rk-pulse ${halfPulseMs}ms ease-in-out infinite alternate; }
    @keyframes rk-pulse { from { opacity: 0.1; } to { opacity: 0.8; } }`;
}
