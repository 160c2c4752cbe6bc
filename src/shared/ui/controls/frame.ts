import { checkBoolean, checkNumber, isBoolean, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { copyChoices } from '../menus/copy-choices.js';
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
    toggle(label, isOn, options = {}) {
      const { where, claim, shown } = core.control('toggle', label, options);
      checkBoolean(isOn, where, 'the value');
      const now = core.changed(claim, isOn, isBoolean, options);
      core.place('toggle', claim, propsOf(options, { label: shown, checked: now }), where);
      return now;
    },
    radioGroup(label, value, choices, options = {}) {
      const { where, claim, shown } = core.control('radioGroup', label, options);
      const copies = copyChoices(choices, where);
      const isChoice = (wanted: unknown): wanted is typeof value =>
        copies.some((choice) => choice.value === wanted && !choice.disabled);
      const now = core.changed(claim, value, isChoice, options);
      core.place('radioGroup', claim, propsOf(options, { label: shown, value: now, choices: copies }), where);
      return now;
    },
    slider(label, value, options) {
      const { where, claim, shown } = core.control('slider', label, options);
      checkNumber(value, where, 'the value');
      checkBounds(options, where);
      const now = core.changed(claim, value, within(options), options);
      core.place('slider', claim, propsOf(options, { label: shown, value: now }), where);
      return now;
    },
    dragNumber(label, value, options = {}) {
      const { where, claim, shown } = core.control('dragNumber', label, options);
      checkNumber(value, where, 'the value');
      checkBounds(options, where);
      const now = core.changed(claim, value, within(options), options);
      core.place('dragNumber', claim, propsOf(options, { label: shown, value: now }), where);
      return now;
    },
  };
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

function checkBounds({ min, max }: Bounds, where: string): void {
  if (min === undefined || max === undefined || min < max) return;
  throw new UiError(`${where}: option 'max' is ${max}; expected more than 'min', which is ${min}`);
}

/** What the user can have made of the value while these bounds held. */
function within({ min, max }: Bounds): (value: unknown) => value is number {
  return (value): value is number =>
    typeof value === 'number' && Number.isFinite(value) && value >= (min ?? value) && value <= (max ?? value);
}
