import { checkBody } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { shownLabel } from '../ids.js';
import { propsOf } from '../props-of.js';
import type { SurfaceUi } from './ui.js';

export function surfaceUi(core: FrameCore): SurfaceUi {
  return {
    appearance(options) {
      core.checkOptions(options, 'appearance', core.enter('appearance'));
      core.builder.setRoot(propsOf(options, {}));
    },
    window(title, options, body) {
      const key = core.container('window', title, options, body, (shown) =>
        propsOf(options, { title: shown }),
      );
      return !core.events.take(key, 'close');
    },
    dialog(title, options, body, buttons) {
      const key = core.container(
        'dialog',
        title,
        options,
        () => drawDialog(core, title, body, buttons),
        (shown) => propsOf(options, { title: shown }),
      );
      return !core.events.take(key, 'close');
    },
    dock(label, options, body) {
      core.container('dock', label, options, body, (shown) => propsOf(options, { label: shown }));
    },
    popup(label, options, body) {
      core.container('popup', label, options, body, (shown) => propsOf(options, { label: shown }));
    },
  };
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
