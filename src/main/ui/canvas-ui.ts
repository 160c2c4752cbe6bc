import type { CanvasUi, CanvasUiHost } from './canvas-ui.types.js';
import { loadLayoutEngine } from './layout/yoga.js';
import type { Appearance } from './looks/appearance.js';
import { Looks } from './looks/looks.js';
import { Flicker } from './paint/flicker.js';
import { PartPool } from './paint/part-pool.js';
import { Stage } from './paint/stage.js';
import { resolvedKit, themedKit } from './paint/themed-kit.js';
import { PixiCanvasUi } from './pixi-canvas-ui.js';
import type { SceneKit } from './scene/item.js';
import { Motion } from './scene/motion.js';
import { ScenePlanes } from './scene/planes.js';
import { ViewportWatch } from './view/viewport-watch.js';

export type { CanvasUi, CanvasUiHost, UiLayer } from './canvas-ui.types.js';

/**
 * Makes the canvas UI inside `host`, an element with a size of its own and `position` other than static. Resolves
 * when fonts, layout engine and WebGL are ready, in a few seconds at most.
 * @param remembered The looks that were asked for when the page was last here: they hold until hot code asks for its own.
 * @throws when the browser gives no WebGL context.
 */
export async function createCanvasUi(
  host: HTMLElement,
  options: CanvasUiHost,
  remembered: Appearance | null = null,
): Promise<CanvasUi> {
  const planes = new ScenePlanes();
  const { ownerDocument: document } = host;
  const motion = new Motion(() => ui?.motionChanged());
  let ui: PixiCanvasUi | undefined;
  const viewport = new ViewportWatch(host, (now) => ui?.resize(now));
  const looks = new Looks(document, remembered, {
    onTheme: (theme) => ui?.setTheme(theme),
    onLook: options.onLook,
  });
  try {
    const [engine, stage] = await Promise.all([
      loadLayoutEngine(),
      Stage.create(host, looks.current.palette.surfaces[0], viewport.current, planes.all, {
        onReplaced: () => ui?.remountAll(),
        onError: options.onError,
      }),
      looks.ready(),
    ]);
    // The user may have changed what the theme hangs on meanwhile.
    const theme = looks.current;
    const themed = themedKit(document, theme);
    const kit: SceneKit = {
      ...themed,
      ...resolvedKit(document, themed, viewport.current.scale),
      pool: new PartPool(),
      motion,
      flicker: new Flicker(() => ui?.redraw()),
      engine,
      document,
    };
    kit.flicker.turn(theme.effects.flicker);
    stage.setBackground(theme.palette.surfaces[0]);
    stage.resize(viewport.current);
    ui = new PixiCanvasUi(host, options, kit, { looks, stage, planes, watch: viewport });
    return ui;
  } catch (error) {
    viewport.dispose();
    motion.dispose();
    looks.dispose();
    throw error;
  }
}
