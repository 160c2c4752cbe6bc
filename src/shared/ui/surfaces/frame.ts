import { checkBody, checkLabel, UiError } from '../args.js';
import { soundOptions } from '../check-options.js';
import type { FrameCore } from '../frame-core.js';
import { shownLabel } from '../ids.js';
import type { KindProps } from '../node.js';
import { propsOf } from '../props-of.js';
import type { SurfaceUi } from './ui.js';

type Surface = 'window' | 'dialog' | 'dock' | 'popup';

/** What surfaces are where they are not told, or wrongly. */
const DEFAULTS = {
  window: {},
  dialog: {},
  dock: { edge: 'top', height: 28 },
  popup: { anchor: 'center', role: 'alert' },
} as const;

export function surfaceUi(core: FrameCore): SurfaceUi {
  return {
    appearance(options) {
      const where = core.enter('appearance');
      const misuse = misuseIn(() => core.checkOptions(options, 'appearance', where));
      if (misuse) core.builder.astray(misuse.message);
      core.builder.setRoot(propsOf(misuse ? soundOptions(options, 'appearance') : options, {}));
    },
    window(title, options, body) {
      const key = drawSurface(core, 'window', title, options, body, (shown, sound) =>
        propsOf(sound, { title: shown }),
      );
      return !core.events.take(key, 'close');
    },
    dialog(title, options, body, buttons) {
      const draw = (): void => drawDialog(core, title, body, buttons);
      const key = drawSurface(core, 'dialog', title, options, draw, (shown, sound) =>
        propsOf(sound, { title: shown }),
      );
      return !core.events.take(key, 'close');
    },
    dock(label, options, body) {
      drawSurface(core, 'dock', label, options, body, (shown, sound) => propsOf(sound, { label: shown }));
    },
    popup(label, options, body) {
      drawSurface(core, 'popup', label, options, body, (shown, sound) => propsOf(sound, { label: shown }));
    },
  };
}

/**
 * A surface that is called wrongly is there all the same, with what of its options is right, and says in itself what is
 * not: an error would end the frame for all the others. Answers its key.
 */
function drawSurface<K extends Surface, Options extends object>(
  core: FrameCore,
  kind: K,
  label: string,
  options: Options,
  body: () => void,
  props: (shown: string, sound: Options) => KindProps[K],
): string {
  const where = core.enter(kind, label);
  const mislabelled = misuseIn(() => checkLabel(label, where));
  const misuse = mislabelled ?? misuseIn(() => core.checkOptions(options, kind, where));
  const id = mislabelled ? `ui.${kind}` : label;
  const sound = misuse ? { ...DEFAULTS[kind], ...soundOptions(options, kind) } : options;
  const claim = core.builder.claim(id);
  // What is sound is an option by its name and its value.
  const own = props(shownLabel(id), sound as Options);
  core.builder.container(
    kind,
    claim,
    own,
    () => {
      checkBody(body, where);
      const result: unknown = body();
      if (misuse) throw misuse;
      return result;
    },
    where,
  );
  return claim.key;
}

function misuseIn(check: () => void): UiError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof UiError) return error;
    throw error;
  }
}

/** The content, which scrolls, and below it the buttons, which stay. */
function drawDialog(core: FrameCore, title: string, body: () => void, buttons?: () => void): void {
  const where = core.enter('dialog', title);
  checkBody(body, where);
  const props = { label: `${shownLabel(title)} content`, padding: 16, gap: 12 };
  core.builder.container('scroll', core.builder.claimPosition('scroll'), props, body, where);
  if (buttons === undefined) return;
  checkBody(buttons, where);
  core.leaf('separator', {}, where);
  core.arranging('row', { justify: 'end', padding: 16, gap: 8, wrap: true }, buttons);
}
