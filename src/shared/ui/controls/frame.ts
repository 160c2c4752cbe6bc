import { checkBoolean, isBoolean } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import type { ControlUi } from './ui.js';

export function controlUi(core: FrameCore): ControlUi {
  return {
    button(label, options = {}) {
      const { where, claim, shown } = core.control('button', label, options);
      core.place('button', claim, propsOf(options, { label: shown }), where);
      return !options.disabled && core.events.take(claim.key, 'press') !== undefined;
    },
    checkbox(label, checked, options = {}) {
      const { where, claim, shown } = core.control('checkbox', label, options);
      checkBoolean(checked, where, 'the value');
      const now = core.changed(claim, checked, isBoolean, options);
      core.place('checkbox', claim, propsOf(options, { label: shown, checked: now }), where);
      return now;
    },
  };
}
