import type { CanvasUi, CanvasUiHost } from './canvas-ui.types.js';
import { loadLayoutEngine } from './layout/yoga.js';
import { PartPool } from './paint/part-pool.js';
import { Stage } from './paint/stage.js';
import { TextStyles } from './paint/text-styles.js';
import { Textures } from './paint/textures.js';
import { PixiCanvasUi } from './pixi-canvas-ui.js';
import type { SceneKit } from './scene/item.js';
import { Motion } from './scene/motion.js';
import { ScenePlanes } from './scene/planes.js';
import { createCanvasRuler, loadFonts } from './text/canvas-ruler.js';
import { TextMeasurer } from './text/text-measurer.js';
import { DARK } from './theme.js';
import { ViewportWatch } from './view/viewport-watch.js';

export type { CanvasUi, CanvasUiHost, UiLayer } from './canvas-ui.types.js';

/**
 * Makes the canvas UI inside `host`, an element with a size of its own and `position` other than static. Resolves
 * when fonts, layout engine and WebGL are ready, in a few seconds at most.
 * @throws when the browser gives no WebGL context.
 */
export async function createCanvasUi(host: HTMLElement, options: CanvasUiHost): Promise<CanvasUi> {
  const theme = DARK;
  const planes = new ScenePlanes();
  const { ownerDocument: document } = host;
  const viewport = new ViewportWatch(host, (now) => ui?.resize(now));
  const motion = new Motion(() => ui?.motionChanged());
  let ui: PixiCanvasUi | undefined;
  try {
    const [engine, stage] = await Promise.all([
      loadLayoutEngine(),
      Stage.create(host, theme, viewport.current, planes.all, {
        onReplaced: () => ui?.remountAll(),
        onError: options.onError,
      }),
      loadFonts(document, theme),
    ]);
    const text = new TextMeasurer(createCanvasRuler(document, theme), (face) => theme.faces[face].lineHeight);
    const { scale } = viewport.current;
    const styles = new TextStyles(theme);
    styles.alignBaselines(scale);
    const kit: SceneKit = {
      theme,
      text,
      styles,
      textures: new Textures(scale),
      pool: new PartPool(),
      resolution: scale,
      motion,
      engine,
      document,
    };
    stage.resize(viewport.current);
    ui = new PixiCanvasUi(host, options, theme, kit, stage, planes, viewport);
    return ui;
  } catch (error) {
    viewport.dispose();
    motion.dispose();
    throw error;
  }
}
