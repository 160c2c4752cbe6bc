import type { FrameCore } from '../frame-core.js';
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
    dock(label, options, body) {
      core.container('dock', label, options, body, (shown) => propsOf(options, { label: shown }));
    },
    popup(label, options, body) {
      core.container('popup', label, options, body, (shown) => propsOf(options, { label: shown }));
    },
  };
}
