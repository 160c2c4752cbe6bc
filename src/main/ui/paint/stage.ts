import 'pixi.js/unsafe-eval';
import { Container, Ticker, WebGLRenderer } from 'pixi.js';
import type { Viewport } from '../../../shared/protocol.js';
import type { Colour } from '../theme.js';

/** How long a lost WebGL context may take to come back by itself before another one is made. */
const CONTEXT_BACK_WITHIN_MS = 3000;

export interface StageListener {
  /** Another context is about to be drawn with: what pixi holds for the old one is to be let go of, then drawn again. */
  onReplaced(): void;
  onError(error: Error): void;
}

/** The canvas and pixi's renderer on it. Draws when told to, and at no other time. */
export class Stage {
  /** What is drawn, from the back. */
  readonly #planes: readonly Container[];
  readonly #host: HTMLElement;
  readonly #listener: StageListener;
  #renderer: WebGLRenderer;
  #background: Colour;
  #viewport: Viewport;
  #recovery: ReturnType<typeof setTimeout> | undefined;
  #scene = new Container();
  #disposed = false;

  private constructor(
    host: HTMLElement,
    background: Colour,
    viewport: Viewport,
    renderer: WebGLRenderer,
    planes: readonly Container[],
    listener: StageListener,
  ) {
    this.#host = host;
    this.#background = background;
    this.#viewport = viewport;
    this.#renderer = renderer;
    this.#listener = listener;
    this.#planes = planes;
    this.#scene.addChild(...planes);
    this.#adopt(renderer);
  }

  /** @throws when the browser gives no WebGL context. */
  static async create(
    host: HTMLElement,
    background: Colour,
    viewport: Viewport,
    planes: readonly Container[],
    listener: StageListener,
  ): Promise<Stage> {
    // Pixi's housekeeping would otherwise run its ticker for ever; `draw` does what is due.
    Ticker.system.autoStart = false;
    Ticker.system.stop();
    const renderer = await createRenderer(background, viewport);
    return new Stage(host, background, viewport, renderer, planes, listener);
  }

  /** There is no context to draw with now. */
  get lost(): boolean {
    return this.#renderer.context.isLost;
  }

  resize(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#renderer.resize(viewport.width, viewport.height, viewport.scale);
  }

  /** The bare canvas. */
  setBackground(colour: Colour): void {
    this.#background = colour;
    this.#renderer.background.color = colour;
  }

  /** Not while the context is lost. */
  draw(): void {
    this.#renderer.render(this.#scene);
    Ticker.system.update(performance.now());
  }

  dispose(): void {
    this.#disposed = true;
    this.#release(this.#renderer);
    this.#scene.destroy({ children: true });
  }

  #adopt(renderer: WebGLRenderer): void {
    const { canvas } = renderer;
    canvas.addEventListener('webglcontextlost', this.#onLost);
    canvas.addEventListener('webglcontextrestored', this.#recover);
    canvas.setAttribute('aria-hidden', 'true');
    this.#host.prepend(canvas);
  }

  #release(renderer: WebGLRenderer): void {
    clearTimeout(this.#recovery);
    const { canvas } = renderer;
    canvas.removeEventListener('webglcontextlost', this.#onLost);
    canvas.removeEventListener('webglcontextrestored', this.#recover);
    canvas.remove();
    renderer.destroy();
  }

  readonly #onLost = (): void => {
    clearTimeout(this.#recovery);
    this.#recovery = setTimeout(this.#recover, CONTEXT_BACK_WITHIN_MS);
  };

  /**
   * The context came back, or did not in time. Either way a new renderer is made: pixi reuses text textures whose
   * contents went with the old context, and leaves texts black (pixi.js issue 11685).
   */
  readonly #recover = (): void => {
    clearTimeout(this.#recovery);
    this.#replace().catch((cause: unknown) => {
      this.#listener.onError(
        new Error('The canvas lost its WebGL context, and no other could be had', { cause }),
      );
    });
  };

  async #replace(): Promise<void> {
    const old = this.#renderer;
    const renderer = await createRenderer(this.#background, this.#viewport);
    // Made twice, if the context came back just when its time was up.
    if (this.#disposed || this.#renderer !== old) {
      renderer.destroy();
      return;
    }
    this.#renderer = renderer;
    // Pixi ties a scene to the renderer that drew it first.
    const scene = new Container();
    scene.addChild(...this.#planes);
    this.#scene.destroy();
    this.#scene = scene;
    this.#listener.onReplaced();
    this.#release(old);
    this.#adopt(renderer);
    // Size and theme may be others by now.
    this.resize(this.#viewport);
    this.setBackground(this.#background);
  }
}

async function createRenderer(background: Colour, viewport: Viewport): Promise<WebGLRenderer> {
  // The class itself, not pixi's auto-detection: that falls back to a 2D renderer, which misplaces text.
  const renderer = new WebGLRenderer();
  const options = {
    width: viewport.width,
    height: viewport.height,
    resolution: viewport.scale,
    autoDensity: true,
    // Edges are smooth by their textures.
    antialias: false,
    background,
    // Pixi's events and accessibility systems: the semantics DOM does their work.
    skipExtensionImports: true,
  };
  try {
    await renderer.init(options);
  } catch (cause) {
    // Pixi's own words recommend another renderer, which nobody can choose here.
    throw new Error('The browser gives no WebGL 2 to draw with', { cause });
  }
  if (isSoftware(renderer.gl)) renderer.limits.maxBatchableTextures = TEXTURES_IN_SOFTWARE;
  return renderer;
}

/**
 * Pixi's shader asks each pixel which of the batch's textures is its own. That is nothing to a graphics card, and
 * saves it draw calls; where the processor draws, it is most of the work (500 texts: 5 frames a second with pixi's 16,
 * 11 with these).
 */
const TEXTURES_IN_SOFTWARE = 2;

function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = info && gl.getParameter(info.UNMASKED_RENDERER_WEBGL);
  return typeof name === 'string' && /swiftshader|llvmpipe|software/i.test(name);
}
