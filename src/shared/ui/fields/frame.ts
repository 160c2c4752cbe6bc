import { checkString, checkText, MOST_LONG_CHARACTERS, UiError } from '../args.js';

import type { Call, FrameCore } from '../frame-core.js';

import { propsOf } from '../props-of.js';
import type { FieldUi } from './ui.js';

export function fieldUi(core: FrameCore): FieldUi {
  /** Path of the id → key of the field drawn last for it; they differ when an id is doubled. */
  const fields = new Map<string, string>();

  /** The text of a field now: the user's, if it was edited in this frame. */
  function textOf({ where, claim }: Call, label: string, value: string, isDisabled?: boolean): string {
    checkText(value, where, 'the value', MOST_LONG_CHARACTERS);
    fields.set(core.path(label), claim.key);
    const edit = isDisabled ? undefined : core.events.take(claim.key, 'edit');
    return edit ? edit.value : value;
  }

  return {
    textField(label, value, options = {}) {
      const call = core.control('textField', label, options);
      const now = textOf(call, label, value, options.disabled);
      core.place('textField', call.claim, propsOf(options, { label: call.shown, value: now }), call.where);
      return now;
    },
    textArea(label, value, options = {}) {
      const call = core.control('textArea', label, options);
      const now = textOf(call, label, value, options.disabled);
      core.place('textArea', call.claim, propsOf(options, { label: call.shown, value: now }), call.where);
      return now;
    },
    passwordField(label, value, options = {}) {
      const call = core.control('passwordField', label, options);
      const now = textOf(call, label, value, options.disabled);
      core.place(
        'passwordField',
        call.claim,
        propsOf(options, { label: call.shown, value: now }),
        call.where,
      );
      return now;
    },
    submitted(label) {
      const where = core.enter('submitted', label);
      checkString(label, where, 'the label');
      const key = fields.get(core.path(label));
      if (key === undefined) {
        throw new UiError(
          `${where}: no field for text of that label has been drawn here in this frame; call ui.textField or its like before, in the same window, list item or scope`,
        );
      }
      core.builder.amend(key, { submits: true });
      return core.events.take(key, 'submit') !== undefined;
    },
  };
}
