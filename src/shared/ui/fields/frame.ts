import { checkString, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import type { FieldUi } from './ui.js';

export function fieldUi(core: FrameCore): FieldUi {
  /** Path of the id → key of the field drawn last for it; they differ when an id is doubled. */
  const fields = new Map<string, string>();
  return {
    textField(label, value, options = {}) {
      const { where, claim, shown } = core.control('textField', label, options);
      checkString(value, where, 'the value');
      const edit = options.disabled ? undefined : core.events.take(claim.key, 'edit');
      const now = edit ? edit.value : value;
      core.place('textField', claim, propsOf(options, { label: shown, value: now }), where);
      fields.set(core.path(label), claim.key);
      return now;
    },
    submitted(label) {
      const where = core.enter('submitted', label);
      checkString(label, where, 'the label');
      const key = fields.get(core.path(label));
      if (key === undefined) {
        throw new UiError(
          `${where}: no text field of that label has been drawn here in this frame; call ui.textField before, in the same window, list item or scope`,
        );
      }
      return core.events.take(key, 'submit') !== undefined;
    },
  };
}
