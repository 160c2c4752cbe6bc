import type { Viewport } from '../../../shared/protocol.js';

/** Tells when the host's size or the device pixel ratio changes. */
export class ViewportWatch {
  readonly #host: HTMLElement;
  readonly #onChange: (viewport: Viewport) => void;
  readonly #observer: ResizeObserver;
  readonly #abort = new AbortController();
  #current: Viewport;

  constructor(host: HTMLElement, onChange: (viewport: Viewport) => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#current = measure(host);
    this.#observer = new ResizeObserver(() => this.#check());
    this.#observer.observe(host);
    this.#watchScale();
  }

  get current(): Viewport {
    return this.#current;
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#abort.abort();
  }

  #check(): void {
    const now = measure(this.#host);
    const { width, height, scale } = this.#current;
    if (now.width === width && now.height === height && now.scale === scale) return;
    this.#current = now;
    this.#onChange(now);
  }

  /** A media query matches one ratio: after each change the next one is asked for. */
  #watchScale(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        this.#check();
        this.#watchScale();
      },
      { once: true, signal: this.#abort.signal },
    );
  }
}

function measure(host: HTMLElement): Viewport {
  return {
    width: Math.max(1, host.clientWidth),
    height: Math.max(1, host.clientHeight),
    scale: devicePixelRatio,
  };
}
