import { describe, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import type { FeedbackUi } from './ui.js';

export function feedbackUi(core: FrameCore): FeedbackUi {
  return {
    progress(label, value, options = {}) {
      const { where, claim, shown } = core.control('progress', label, options);
      if (value !== null && !(Number.isFinite(value) && value >= 0 && value <= 1)) {
        throw new UiError(
          `${where}: the value is ${describe(value)}; expected a number from 0 to 1, or null while nobody can tell`,
        );
      }
      core.place('progress', claim, propsOf(options, { label: shown, value }), where);
    },
    spinner(label, options = {}) {
      const { where, claim, shown } = core.control('spinner', label, options);
      core.place('spinner', claim, propsOf(options, { label: shown }), where);
    },
  };
}
